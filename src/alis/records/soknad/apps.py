"""Applications as a Django app."""

from django.apps import AppConfig


class SoknadConfig(AppConfig):
    name = "alis.records.soknad"
    label = "soknad"
