"""The address that every evidence page prints. It must never change."""

from django.urls import path

from alis.web.dokumentkontroll import views

app_name = "dokumentkontroll"

urlpatterns = [path("kontroller-dokument/", views.kontroller, name="kontroller")]
