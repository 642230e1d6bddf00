"""The addresses of the rounds: a round is named by its template and version."""

from django.urls import path

from alis.web.malrunde.views.hopp import hopp, ta_med
from alis.web.malrunde.views.kladder import kladder
from alis.web.malrunde.views.runde import runde, runder
from alis.web.malrunde.views.sending import kvittering, se_over_runden, send

app_name = "malrunde"

urlpatterns = [
    path("malrunder/", runder, name="runder"),
    path("malrunder/<slug:mal>/<slug:versjon>/", runde, name="runde"),
    path("malrunder/<slug:mal>/<slug:versjon>/kladder/", kladder, name="kladder"),
    path("malrunder/<slug:mal>/<slug:versjon>/se-over/", se_over_runden, name="se_over"),
    path("malrunder/<slug:mal>/<slug:versjon>/send/", send, name="send"),
    path("malrunder/<slug:mal>/<slug:versjon>/kvittering/", kvittering, name="kvittering"),
    path("malrunder/<slug:mal>/<slug:versjon>/hopp-over/<uuid:berort_id>/", hopp, name="hopp_over"),
    path("malrunder/<slug:mal>/<slug:versjon>/ta-med/<uuid:berort_id>/", ta_med, name="ta_med"),
]
