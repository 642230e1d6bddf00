"""The address of the tasks."""

from django.urls import path

from alis.web.oppgaver.views import mine_oppgaver

app_name = "oppgaver"

urlpatterns = [path("oppgaver/", mine_oppgaver, name="mine_oppgaver")]
