"""The budget as a Django app."""

from django.apps import AppConfig


class BudsjettConfig(AppConfig):
    name = "alis.records.budsjett"
    label = "budsjett"
