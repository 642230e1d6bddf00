"""The addresses of services in hospitals."""

from django.urls import path

from alis.web.sykehustjeneste.views.forlengelse import forleng, svar, trekk
from alis.web.sykehustjeneste.views.kontakt import kontakt, stryk_kontakten
from alis.web.sykehustjeneste.views.kurs import kursdag, stryk_dagen
from alis.web.sykehustjeneste.views.slutt import avslutt
from alis.web.sykehustjeneste.views.sykehuset import bekreft, dokumenter, stryk_malet
from alis.web.sykehustjeneste.views.vis import liste, vis

app_name = "sykehustjeneste"

urlpatterns = [
    path("sykehustjeneste/", liste, name="liste"),
    path("sykehustjeneste/<uuid:tjeneste_id>/", vis, name="vis"),
    path("sykehustjeneste/<uuid:tjeneste_id>/bekreft/", bekreft, name="bekreft"),
    path("sykehustjeneste/<uuid:tjeneste_id>/laeringsmal/", dokumenter, name="dokumenter"),
    path("sykehustjeneste/<uuid:tjeneste_id>/laeringsmal/stryk/", stryk_malet, name="stryk_mal"),
    path("sykehustjeneste/<uuid:tjeneste_id>/kontakt/", kontakt, name="kontakt"),
    path("sykehustjeneste/<uuid:tjeneste_id>/kontakt/stryk/", stryk_kontakten, name="stryk_kontakt"),
    path("sykehustjeneste/<uuid:tjeneste_id>/kursdag/", kursdag, name="kursdag"),
    path("sykehustjeneste/<uuid:tjeneste_id>/kursdag/stryk/", stryk_dagen, name="stryk_kursdag"),
    path("sykehustjeneste/<uuid:tjeneste_id>/forleng/", forleng, name="forleng"),
    path("sykehustjeneste/<uuid:tjeneste_id>/forleng/svar/", svar, name="svar"),
    path("sykehustjeneste/<uuid:tjeneste_id>/forleng/trekk/", trekk, name="trekk"),
    path("sykehustjeneste/<uuid:tjeneste_id>/avslutt/", avslutt, name="avslutt"),
]
