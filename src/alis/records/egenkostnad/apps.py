"""The kommune's own costs as a Django app."""

from django.apps import AppConfig


class EgenkostnadConfig(AppConfig):
    name = "alis.records.egenkostnad"
    label = "egenkostnad"
