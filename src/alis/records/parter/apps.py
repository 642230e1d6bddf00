"""The parties as a Django app."""

from django.apps import AppConfig


class ParterConfig(AppConfig):
    name = "alis.records.parter"
    label = "parter"
