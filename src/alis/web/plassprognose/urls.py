"""The addresses of the forecast."""

from django.urls import path

from alis.web.plassprognose.views import csv, vis, xlsx

app_name = "plassprognose"

urlpatterns = [
    path("plassprognose/", vis, name="vis"),
    path("plassprognose.xlsx", xlsx, name="xlsx"),
    path("plassprognose.csv", csv, name="csv"),
]
