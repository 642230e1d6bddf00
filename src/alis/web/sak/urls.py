"""The addresses of the case."""

from django.urls import path

from alis.web.sak.views.endre import endre, meld_endring
from alis.web.sak.views.liste import liste, liste_xlsx
from alis.web.sak.views.min_sak import deling, min_sak
from alis.web.sak.views.registrer import registrer, registrert
from alis.web.sak.views.sak import (
    avtaler,
    dokumenter,
    hendelser,
    opplysninger,
    sak,
    tilskudd,
    tilskudd_xlsx,
)
from alis.web.sak.views.svar_fravar import svar_fravar

app_name = "sak"

urlpatterns = [
    path("min-sak/", min_sak, name="min_sak"),
    path("min-sak/deling/", deling, name="deling"),
    path("alis/", liste, name="liste"),
    path("alis.xlsx", liste_xlsx, name="liste_xlsx"),
    path("alis/ny/", registrer, name="registrer"),
    path("alis/<uuid:sak_id>/", sak, name="sak"),
    path("alis/<uuid:sak_id>/registrert/", registrert, name="registrert"),
    path("alis/<uuid:sak_id>/tilskudd/", tilskudd, name="tilskudd"),
    path("alis/<uuid:sak_id>/tilskudd.xlsx", tilskudd_xlsx, name="tilskudd_xlsx"),
    path("alis/<uuid:sak_id>/avtaler/", avtaler, name="avtaler"),
    path("alis/<uuid:sak_id>/opplysninger/", opplysninger, name="opplysninger"),
    path("alis/<uuid:sak_id>/dokumenter/", dokumenter, name="dokumenter"),
    path("alis/<uuid:sak_id>/hendelser/", hendelser, name="hendelser"),
    path("alis/<uuid:sak_id>/fravar/<uuid:fravar_id>/svar/", svar_fravar, name="svar_fravar"),
    path("alis/<uuid:sak_id>/endre/", meld_endring, name="meld_endring"),
    path("alis/<uuid:sak_id>/endre/<slug:steg>/", endre, name="endre"),
    path("alis/<uuid:sak_id>/endre/<slug:steg>/<uuid:rad_id>/", endre, name="endre_rad"),
]
