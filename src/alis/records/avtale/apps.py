"""The agreement as a Django app."""

from django.apps import AppConfig


class AvtaleConfig(AppConfig):
    name = "alis.records.avtale"
    label = "avtale"
