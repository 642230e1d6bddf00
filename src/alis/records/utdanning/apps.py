"""The case as a Django app."""

from django.apps import AppConfig


class UtdanningConfig(AppConfig):
    name = "alis.records.utdanning"
    label = "utdanning"
