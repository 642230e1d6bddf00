"""The addresses of the books."""

from django.urls import path

from alis.web.regnskap.views.forskudd import forskudd
from alis.web.regnskap.views.liste import liste, liste_xlsx
from alis.web.regnskap.views.sak import sak
from alis.web.regnskap.views.staten import bokfor, brev, mottatt, staten, tilbake
from alis.web.regnskap.views.vedtak import vedtak

app_name = "regnskap"

urlpatterns = [
    path("regnskap/", liste, name="liste"),
    path("regnskap.xlsx", liste_xlsx, name="liste_xlsx"),
    path("regnskap/staten/", staten, name="staten"),
    path("regnskap/staten/mottatt/", mottatt, name="mottatt"),
    path("regnskap/staten/tilbake/", tilbake, name="tilbake"),
    path("regnskap/staten/brev/", brev, name="brev"),
    path("regnskap/staten/ubrukt/", bokfor, name="ubrukt"),
    path("regnskap/<uuid:sak_id>/vedtak/", vedtak, name="vedtak"),
    path("regnskap/<uuid:sak_id>/", sak, name="sak"),
    path("regnskap/<uuid:sak_id>/forskudd/", forskudd, name="forskudd"),
]
