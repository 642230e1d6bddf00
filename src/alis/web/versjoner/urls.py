"""The addresses of the line of versions. They are stable: a comparison can be linked to."""

from django.urls import path

from alis.web.versjoner.views import sammenlign, versjoner

app_name = "versjoner"

urlpatterns = [
    path("versjoner/<uuid:avtale_id>/", versjoner, name="versjoner"),
    path("versjoner/<uuid:avtale_id>/sammenlign/", sammenlign, name="sammenlign"),
]
