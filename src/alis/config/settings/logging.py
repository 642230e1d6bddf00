"""Errors to standard error; never a personal fact in a log line, nor a secret that stood in an address."""

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"plain": {"format": "{asctime} {levelname} {name} {message}", "style": "{"}},
    "filters": {"hemmeligheter": {"()": "alis.config.maskering.SkjulHemmeligheter"}},
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "plain"}},
    # On the logger that writes addresses, so that whatever handlers there are get the line without the secret.
    "loggers": {
        navn: {"filters": ["hemmeligheter"]}
        for navn in ("django.request", "django.server", "django.security.csrf")
    },
    "root": {"handlers": ["console"], "level": "WARNING"},
}
