"""Keys, cookies and who may be called what. Production refuses the demo."""

import secrets

from django.core.exceptions import ImproperlyConfigured

from alis.config import env

ALIS_PROD = env.PROD
ALIS_DEMO = env.DEMO

if ALIS_PROD and ALIS_DEMO:
    raise ImproperlyConfigured("ALIS_DEMO=1 kan ikke brukes når ALIS_ENV=prod. Fjern den ene.")


def local_secret() -> str:
    """A key made once for this machine, so that a restart does not log everybody out."""
    path = env.VAR / "secret_key"
    env.VAR.mkdir(parents=True, exist_ok=True)
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50), encoding="ascii")
    return path.read_text(encoding="ascii")


SECRET_KEY = (
    env.required("SECRET_KEY", "sett en lang, tilfeldig tekst i produksjon") if ALIS_PROD else local_secret()
)
DEBUG = env.flag("ALIS_DEBUG") and not ALIS_PROD
ALLOWED_HOSTS = env.text("ALLOWED_HOSTS", "127.0.0.1,localhost").split(",")
CSRF_TRUSTED_ORIGINS = [origin for origin in env.text("CSRF_TRUSTED_ORIGINS").split(",") if origin]

SESSION_COOKIE_NAME = "alis_okt"
SESSION_COOKIE_AGE = 31 * 60
SESSION_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_SAMESITE = "Lax"
CSRF_COOKIE_HTTPONLY = True
X_FRAME_OPTIONS = "DENY"
SECURE_REFERRER_POLICY = "same-origin"
SECURE_CONTENT_TYPE_NOSNIFF = True

if ALIS_PROD:
    SESSION_COOKIE_SECURE = True
    CSRF_COOKIE_SECURE = True
    SECURE_SSL_REDIRECT = True
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")
    SECURE_HSTS_SECONDS = 31_536_000
    SECURE_HSTS_INCLUDE_SUBDOMAINS = True
    SECURE_HSTS_PRELOAD = True
