"""The addresses of the books."""

from django.urls import path

from alis.web.regnskap.views.forskudd import forskudd
from alis.web.regnskap.views.liste import liste, liste_xlsx
from alis.web.regnskap.views.sak import sak

app_name = "regnskap"

urlpatterns = [
    path("regnskap/", liste, name="liste"),
    path("regnskap.xlsx", liste_xlsx, name="liste_xlsx"),
    path("regnskap/<uuid:sak_id>/", sak, name="sak"),
    path("regnskap/<uuid:sak_id>/forskudd/", forskudd, name="forskudd"),
]
