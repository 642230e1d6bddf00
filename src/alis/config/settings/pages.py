"""Templates, static files and the middleware that every page passes through."""

from alis.config import env

MIDDLEWARE = [
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "alis.web.felles.middleware.sikkerhet.SikkerhetMiddleware",
    "alis.web.felles.middleware.kaker.KakeMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "django.middleware.locale.LocaleMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "alis.web.felles.middleware.aktor.AktorMiddleware",
    "alis.web.felles.middleware.vranglaas.VranglaasMiddleware",
    "alis.web.felles.middleware.avvisning.AvvisningMiddleware",
]
CSRF_FAILURE_VIEW = "alis.web.felles.feilsider.utlopt_skjema"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [env.ROOT / "src/alis/web/templates"],
        "APP_DIRS": False,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.messages.context_processors.messages",
                "alis.web.felles.kontekst.ramme",
            ],
            "builtins": [
                "django.templatetags.i18n",
                "django.templatetags.l10n",
                "django.templatetags.static",
                "alis.web.felles.templatetags.felles",
            ],
            "loaders": [
                (
                    "django.template.loaders.cached.Loader",
                    ["django.template.loaders.filesystem.Loader"],
                )
            ],
        },
    }
]

STATIC_URL = "/static/"
STATIC_ROOT = env.VAR / "static"
STATICFILES_DIRS = [env.ROOT / "src/alis/web/static"]
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"},
}
WHITENOISE_USE_FINDERS = not env.PROD
TREDJEPART = env.ROOT / "src/alis/web/static/tredjepart"
TYPST_FONTS = TREDJEPART / "inter-ttf"

DATA_UPLOAD_MAX_MEMORY_SIZE = 1_000_000
DATA_UPLOAD_MAX_NUMBER_FIELDS = 500
