"""The notices as a Django app."""

from django.apps import AppConfig


class VarselConfig(AppConfig):
    name = "alis.records.varsel"
    label = "varsel"
