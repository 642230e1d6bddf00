"""The addresses of endings and claims."""

from django.urls import path

from alis.web.opphor.views.handlinger import lag_view
from alis.web.opphor.views.liste import liste
from alis.web.opphor.views.nytt import nytt
from alis.web.opphor.views.opphor import brev, kvittering, vis
from alis.web.opphor.views.rett import rett

app_name = "opphor"

urlpatterns = [
    path("krav/", liste, name="liste"),
    path("avtaler/<uuid:versjon_id>/opphor/", nytt, name="nytt"),
    path("opphor/<uuid:opphor_id>/", vis, name="vis"),
    path("opphor/<uuid:opphor_id>/kvittering/", kvittering, name="kvittering"),
    path("opphor/<uuid:opphor_id>/rett/", rett, name="rett"),
    path("opphor/<uuid:opphor_id>/send/", lag_view("send"), name="send"),
    path("opphor/<uuid:opphor_id>/betaling/", lag_view("betaling"), name="betaling"),
    path("opphor/<uuid:opphor_id>/si-imot/", lag_view("si-imot"), name="si_imot"),
    path("opphor/<uuid:opphor_id>/fasthold/", lag_view("fasthold"), name="fasthold"),
    path("opphor/<uuid:opphor_id>/ettergi/", lag_view("ettergi"), name="ettergi"),
    path("opphor/<uuid:opphor_id>/angre/", lag_view("angre"), name="angre"),
    path("opphor/brev/<uuid:brev_id>.pdf", brev, name="brev"),
]
