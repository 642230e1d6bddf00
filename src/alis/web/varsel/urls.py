"""The addresses of notices, deadlines and calendars."""

from django.urls import path

from alis.web.varsel.views.frister import frister
from alis.web.varsel.views.innstillinger import innstillinger
from alis.web.varsel.views.kalender import kalender, lag_adresse, trekk_adresse
from alis.web.varsel.views.stedfortreder import opphev, stedfortreder
from alis.web.varsel.views.varsler import varsel, varsler

app_name = "varsel"

urlpatterns = [
    path("varsler/", varsler, name="varsler"),
    path("varsler/<uuid:varsel_id>/", varsel, name="varsel"),
    path("varsler/innstillinger/", innstillinger, name="innstillinger"),
    path("varsler/kalender/", lag_adresse, name="lag_adresse"),
    path("varsler/kalender/<uuid:adresse_id>/trekk/", trekk_adresse, name="trekk_adresse"),
    path("varsler/stedfortreder/", stedfortreder, name="stedfortreder"),
    path("varsler/stedfortreder/<uuid:stedfortreder_id>/opphev/", opphev, name="opphev"),
    path("frister/", frister, name="frister"),
    path("kalender/<slug:hemmelighet>.ics", kalender, name="kalender"),
]
