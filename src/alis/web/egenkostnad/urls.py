"""The addresses of the kommune's own costs."""

from django.urls import path

from alis.web.egenkostnad.views.bilag import bilag, fjern
from alis.web.egenkostnad.views.handling import godkjenn, returner, send, trekk
from alis.web.egenkostnad.views.liste import liste
from alis.web.egenkostnad.views.skriv import ny, rediger
from alis.web.egenkostnad.views.vis import vis

app_name = "egenkostnad"

urlpatterns = [
    path("kostnader/", liste, name="liste"),
    path("kostnader/ny/", ny, name="ny"),
    path("kostnader/<uuid:kostnad_id>/", vis, name="vis"),
    path("kostnader/<uuid:kostnad_id>/rediger/", rediger, name="rediger"),
    path("kostnader/<uuid:kostnad_id>/send/", send, name="send"),
    path("kostnader/<uuid:kostnad_id>/godkjenn/", godkjenn, name="godkjenn"),
    path("kostnader/<uuid:kostnad_id>/returner/", returner, name="returner"),
    path("kostnader/<uuid:kostnad_id>/trekk/", trekk, name="trekk"),
    path("kostnader/<uuid:kostnad_id>/bilag/<uuid:fil_id>/", bilag, name="bilag"),
    path("kostnader/<uuid:kostnad_id>/bilag/<uuid:fil_id>/fjern/", fjern, name="fjern"),
]
