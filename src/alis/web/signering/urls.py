"""The addresses of signing."""

from django.urls import path

from alis.web.signering.views.avvisning import avvis
from alis.web.signering.views.fullmakter import fullmakter, trekk
from alis.web.signering.views.plan import plan

app_name = "signering"

urlpatterns = [
    path("avtaler/<uuid:versjon_id>/signeringsplan/", plan, name="plan"),
    path("avtaler/<uuid:versjon_id>/avvis/", avvis, name="avvis"),
    path("fullmakter/", fullmakter, name="fullmakter"),
    path("fullmakter/<uuid:fullmakt_id>/trekk/", trekk, name="trekk_fullmakt"),
]
