from django.apps import AppConfig


class AvtaleConfig(AppConfig):
    name = "alis.records.avtale"
    label = "avtale"
