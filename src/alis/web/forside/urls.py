"""The public front page."""

from django.urls import path

from alis.web.forside import views

app_name = "forside"

urlpatterns = [path("", views.forside, name="forside")]
