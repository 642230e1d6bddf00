"""The addresses of version 1. What is published here keeps its meaning; another meaning is another version."""

from django.urls import path, re_path

from alis.api.v1.ko import ko
from alis.api.v1.plasser import plass, plasser
from alis.api.v1.ukjent import ukjent

app_name = "api"

urlpatterns = [
    path("plasser/", plasser, name="plasser"),
    path("plasser/<uuid:plass_id>/", plass, name="plass"),
    path("ko/", ko, name="ko"),
    re_path("", ukjent, name="ukjent"),
]
