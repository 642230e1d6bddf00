"""The part of the site that every page shares."""

from django.apps import AppConfig

from alis.web.felles.lengdefeil import si_lengden_i_klarsprak


class FellesConfig(AppConfig):
    name = "alis.web.felles"
    label = "web_felles"

    def ready(self) -> None:
        si_lengden_i_klarsprak()
