"""Supervision as a Django app."""

from django.apps import AppConfig


class VeiledningConfig(AppConfig):
    name = "alis.records.veiledning"
    label = "veiledning"
