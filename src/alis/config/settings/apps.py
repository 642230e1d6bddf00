"""Which parts make up the site."""

INSTALLED_APPS = [
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
    "alis.records.felles",
    "alis.records.journal",
    "alis.records.parter",
    "alis.records.varsel",
    "alis.records.sats",
    "alis.records.utdanning",
    "alis.records.regnskap",
    "alis.records.mal",
    "alis.records.avtale",
    "alis.records.forhandling",
    "alis.records.budsjett",
    "alis.records.malrunde",
    "alis.records.opphor",
    "alis.records.signering",
    "alis.records.refusjon",
    "alis.records.egenkostnad",
    "alis.records.plassering",
    "alis.records.veiledning",
    "alis.records.utbetaling",
    "alis.records.soknad",
    "alis.web.felles",
]

ROOT_URLCONF = "alis.config.urls"
WSGI_APPLICATION = "alis.config.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
