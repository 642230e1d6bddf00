"""What the public may read: sources and rates, words, privacy, accessibility."""

from django.urls import path

from alis.web.kunnskap import views

app_name = "kunnskap"

urlpatterns = [
    path("kunnskap/", views.kunnskap, name="kunnskap"),
    path("kilder-og-satser/", views.kilder_og_satser, name="kilder_og_satser"),
    path("ordliste/", views.ordliste, name="ordliste"),
    path("personvern/", views.personvern, name="personvern"),
    path("tilgjengelighet/", views.tilgjengelighet, name="tilgjengelighet"),
]
