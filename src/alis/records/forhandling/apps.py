"""The bargaining as a Django app."""

from django.apps import AppConfig


class ForhandlingConfig(AppConfig):
    name = "alis.records.forhandling"
    label = "forhandling"
