"""Stored rate sets as a Django app."""

from django.apps import AppConfig


class SatsConfig(AppConfig):
    name = "alis.records.sats"
    label = "sats"
