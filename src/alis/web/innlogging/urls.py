"""Log in, log out, change role."""

from django.urls import path

from alis.web.innlogging import views

app_name = "innlogging"

urlpatterns = [
    path("logg-inn/", views.logg_inn, name="logg_inn"),
    path("logg-ut/", views.logg_ut, name="logg_ut"),
    path("bytt-rolle/", views.bytt_rolle, name="bytt_rolle"),
]
