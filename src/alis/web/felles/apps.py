"""The part of the site that every page shares."""

from django.apps import AppConfig


class FellesConfig(AppConfig):
    name = "alis.web.felles"
    label = "web_felles"
