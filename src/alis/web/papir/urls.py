"""The addresses of signing on paper."""

from django.urls import path

from alis.web.papir.views.papir import papir
from alis.web.papir.views.skann import fil, skann
from alis.web.papir.views.til_side import til_side
from alis.web.papir.views.utskrift import utskrift

app_name = "papir"

urlpatterns = [
    path("avtaler/<uuid:versjon_id>/papir/", papir, name="papir"),
    path("avtaler/<uuid:versjon_id>/papir/til-underskrift.pdf", utskrift, name="utskrift"),
    path("avtaler/<uuid:versjon_id>/papir/<uuid:skann_id>/", skann, name="skann"),
    path("avtaler/<uuid:versjon_id>/papir/<uuid:skann_id>/legg-til-side/", til_side, name="til_side"),
    path("avtaler/<uuid:versjon_id>/papir/<uuid:skann_id>/fil/<int:nummer>/", fil, name="fil"),
]
