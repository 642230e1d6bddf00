"""The books as a Django app."""

from django.apps import AppConfig


class RegnskapConfig(AppConfig):
    name = "alis.records.regnskap"
    label = "regnskap"
