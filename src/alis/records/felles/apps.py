"""Shared columns and constraints as a Django app."""

from django.apps import AppConfig


class FellesConfig(AppConfig):
    name = "alis.records.felles"
    label = "felles"
