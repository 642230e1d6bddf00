"""Claims from doctors as a Django app."""

from django.apps import AppConfig


class RefusjonConfig(AppConfig):
    name = "alis.records.refusjon"
    label = "refusjon"
