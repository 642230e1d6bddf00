"""The addresses of the rate sets."""

from django.urls import path, register_converter

from alis.web.sats.konvertering import Satshandlingkonverter
from alis.web.sats.views.godkjenning import godkjenn
from alis.web.sats.views.handling import gjor
from alis.web.sats.views.kladd import kladd
from alis.web.sats.views.liste import liste
from alis.web.sats.views.ny import ny, ny_versjon
from alis.web.sats.views.rediger import rediger
from alis.web.sats.views.sett import sett
from alis.web.sats.views.virkning import virkning

app_name = "sats"

register_converter(Satshandlingkonverter, "satshandling")

urlpatterns = [
    path("satser/", liste, name="liste"),
    path("satser/ny/", ny, name="ny"),
    path("satser/ny-versjon/", ny_versjon, name="ny_versjon"),
    path("satser/kladd/<uuid:sats_id>/", kladd, name="kladd"),
    path("satser/kladd/<uuid:sats_id>/rediger/", rediger, name="rediger"),
    path("satser/kladd/<uuid:sats_id>/virkning/", virkning, name="virkning"),
    path("satser/kladd/<uuid:sats_id>/godkjenn/", godkjenn, name="godkjenn"),
    path("satser/kladd/<uuid:sats_id>/<satshandling:satshandling>/", gjor, name="handling"),
    path("satser/<slug:ordning>/<slug:satsperiode>/", sett, name="sett"),
    path("satser/<slug:ordning>/<slug:satsperiode>/<int:satsversjon>/", sett, name="versjon"),
]
