"""Endings as a Django app."""

from django.apps import AppConfig


class OpphorConfig(AppConfig):
    name = "alis.records.opphor"
    label = "opphor"
