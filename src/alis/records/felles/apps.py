from django.apps import AppConfig


class FellesConfig(AppConfig):
    name = "alis.records.felles"
    label = "felles"
