"""Payments as a Django app."""

from django.apps import AppConfig


class UtbetalingConfig(AppConfig):
    name = "alis.records.utbetaling"
    label = "utbetaling"
