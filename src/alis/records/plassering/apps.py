"""Hospital service as a Django app."""

from django.apps import AppConfig


class PlasseringConfig(AppConfig):
    name = "alis.records.plassering"
    label = "plassering"
