"""The addresses of claims from doctors."""

from django.urls import path

from alis.web.refusjon.views.bilag import bilag, fjern
from alis.web.refusjon.views.handlinger import lag_view
from alis.web.refusjon.views.liste import liste
from alis.web.refusjon.views.oppsummering import forkast, oppsummering
from alis.web.refusjon.views.skriv import nytt, rediger
from alis.web.refusjon.views.vis import vis

app_name = "refusjon"

urlpatterns = [
    path("refusjoner/", liste, name="liste"),
    path("refusjoner/nytt/<uuid:sak_id>/", nytt, name="nytt"),
    path("refusjoner/<uuid:krav_id>/", vis, name="vis"),
    path("refusjoner/<uuid:krav_id>/rediger/", rediger, name="rediger"),
    path("refusjoner/<uuid:krav_id>/oppsummering/", oppsummering, name="oppsummering"),
    path("refusjoner/<uuid:krav_id>/forkast/", forkast, name="forkast"),
    path("refusjoner/<uuid:krav_id>/bilag/<uuid:bilag_id>/", bilag, name="bilag"),
    path("refusjoner/<uuid:krav_id>/bilag/<uuid:bilag_id>/fjern/", fjern, name="fjern"),
    path("refusjoner/<uuid:krav_id>/attester/", lag_view("attester"), name="attester"),
    path("refusjoner/<uuid:krav_id>/godkjenn/", lag_view("godkjenn"), name="godkjenn"),
    path("refusjoner/<uuid:krav_id>/returner/", lag_view("returner"), name="returner"),
    path("refusjoner/<uuid:krav_id>/avsla/", lag_view("avsla"), name="avsla"),
    path("refusjoner/<uuid:krav_id>/trekk/", lag_view("trekk"), name="trekk"),
]
