"""The address that changes the language, and that of the site's mark."""

from django.urls import path

from alis.web.felles.ikon import ikon
from alis.web.felles.sprak import bytt_sprak

app_name = "felles"

urlpatterns = [
    path("sprak/", bytt_sprak, name="sprak"),
    path("favicon.ico", ikon, name="ikon"),
]
