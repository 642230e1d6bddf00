"""Signing as a Django app."""

from django.apps import AppConfig


class SigneringConfig(AppConfig):
    name = "alis.records.signering"
    label = "signering"
