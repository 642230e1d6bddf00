"""The rounds as a Django app."""

from django.apps import AppConfig


class MalrundeConfig(AppConfig):
    name = "alis.records.malrunde"
    label = "malrunde"
