"""The public grant calculator."""

from django.urls import path

from alis.web.kalkulator import views

app_name = "kalkulator"

urlpatterns = [path("hva-kan-vi-fa/", views.kalkulator, name="kalkulator")]
