"""Stored templates as a Django app."""

from django.apps import AppConfig


class MalConfig(AppConfig):
    name = "alis.records.mal"
    label = "mal"
