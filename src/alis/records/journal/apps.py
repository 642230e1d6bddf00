from django.apps import AppConfig


class JournalConfig(AppConfig):
    name = "alis.records.journal"
    label = "journal"
