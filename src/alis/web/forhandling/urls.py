"""The addresses of the bargaining."""

from django.urls import path, register_converter

from alis.web.forhandling.konvertering import ElementKonverter
from alis.web.forhandling.views.deling import del_med_legen
from alis.web.forhandling.views.forhandling import vis_forhandling
from alis.web.forhandling.views.forslag import skriv_forslag, slett
from alis.web.forhandling.views.svar import avsla, godta, trekk

app_name = "forhandling"

register_converter(ElementKonverter, "avtaleelement")

FORHANDLING = "avtaler/<uuid:versjon_id>/forhandling/"
FORSLAG = f"{FORHANDLING}<avtaleelement:element>/"

urlpatterns = [
    path(FORHANDLING, vis_forhandling, name="vis"),
    path(f"{FORHANDLING}del/", del_med_legen, name="del"),
    path(FORSLAG, skriv_forslag, name="forslag"),
    path(f"{FORSLAG}slett/", slett, name="slett"),
    path(f"{FORSLAG}<int:nummer>/godta/", godta, name="godta"),
    path(f"{FORSLAG}<int:nummer>/avsla/", avsla, name="avsla"),
    path(f"{FORSLAG}<int:nummer>/trekk/", trekk, name="trekk"),
]
