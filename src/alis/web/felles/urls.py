"""The address that changes the language, and that of the site's mark."""

from django.urls import path
from django.views.decorators.http import require_POST
from django.views.i18n import set_language

from alis.web.felles.ikon import ikon
from alis.web.felles.tilgang import apen

app_name = "felles"

urlpatterns = [
    path("sprak/", apen(require_POST(set_language)), name="sprak"),
    path("favicon.ico", ikon, name="ikon"),
]
