"""The addresses of the budget of an agreement."""

from django.urls import path

from alis.web.budsjett.views.ar import vis_ar
from alis.web.budsjett.views.avtalen import til_avtalen
from alis.web.budsjett.views.fil import fil, forkast, ta_inn
from alis.web.budsjett.views.oversikt import budsjett
from alis.web.budsjett.views.regneark import last_ned

app_name = "budsjett"

urlpatterns = [
    path("avtaler/<uuid:versjon_id>/budsjett/", budsjett, name="oversikt"),
    path("avtaler/<uuid:versjon_id>/budsjett/ar/<int:avtalear>/", vis_ar, name="ar"),
    path("avtaler/<uuid:versjon_id>/budsjett/til-avtalen/", til_avtalen, name="til_avtalen"),
    path("avtaler/<uuid:versjon_id>/budsjett.xlsx", last_ned, name="regneark"),
    path("avtaler/<uuid:versjon_id>/budsjett/fil/", fil, name="fil"),
    path("avtaler/<uuid:versjon_id>/budsjett/fil/ta-inn/", ta_inn, name="ta_inn"),
    path("avtaler/<uuid:versjon_id>/budsjett/fil/forkast/", forkast, name="forkast_fil"),
]
