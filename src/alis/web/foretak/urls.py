"""The addresses of the trusts."""

from django.urls import path

from alis.web.foretak.views.avdelinger import avdelinger
from alis.web.foretak.views.les import liste, vis
from alis.web.foretak.views.rediger import rediger

app_name = "foretak"

urlpatterns = [
    path("foretak/", liste, name="liste"),
    path("foretak/<uuid:foretak_id>/", vis, name="vis"),
    path("foretak/<uuid:foretak_id>/rediger/", rediger, name="rediger"),
    path("foretak/<uuid:foretak_id>/avdelinger/", avdelinger, name="avdelinger"),
]
