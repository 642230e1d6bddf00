"""The addresses of the application."""

from django.urls import path

from alis.web.soknad.views.fil import fil, sendt_fil
from alis.web.soknad.views.konto import konto
from alis.web.soknad.views.linje import ta_med, utelat
from alis.web.soknad.views.oversikt import oversikt
from alis.web.soknad.views.rapport import rapport
from alis.web.soknad.views.send import kvittering, send
from alis.web.soknad.views.sendt import sendt
from alis.web.soknad.views.steg import klar, tilbake, trekk
from alis.web.soknad.views.utlysning import forkast, godkjenn, ny_utlysning, utlysning, utlysninger
from alis.web.soknad.views.utlysningsretur import returner
from alis.web.soknad.views.vedtak import avslag, vedtak
from alis.web.soknad.views.vis import vis

app_name = "soknad"

urlpatterns = [
    path("tilskudd/", oversikt, name="oversikt"),
    path("tilskudd/soknader/<uuid:soknad_id>/", sendt, name="sendt"),
    path("tilskudd/soknader/<uuid:soknad_id>/<str:format>", sendt_fil, name="sendt_fil"),
    path("tilskudd/utlysninger/", utlysninger, name="utlysninger"),
    path("tilskudd/utlysninger/<slug:periode>/", utlysning, name="utlysning"),
    path("tilskudd/utlysninger/<slug:periode>/ny/", ny_utlysning, name="ny_utlysning"),
    path("tilskudd/utlysninger/<uuid:utlysning_id>/godkjenn/", godkjenn, name="godkjenn_utlysning"),
    path("tilskudd/utlysninger/<uuid:utlysning_id>/forkast/", forkast, name="forkast_utlysning"),
    path("tilskudd/utlysninger/<uuid:utlysning_id>/send-tilbake/", returner, name="returner_utlysning"),
    path("tilskudd/<slug:periode>/", vis, name="vis"),
    path("tilskudd/<slug:periode>/konto/", konto, name="konto"),
    path("tilskudd/<slug:periode>/alis/<uuid:sak_id>/utelat/", utelat, name="utelat"),
    path("tilskudd/<slug:periode>/alis/<uuid:sak_id>/ta-med/", ta_med, name="ta_med"),
    path("tilskudd/<slug:periode>/klar/", klar, name="klar"),
    path("tilskudd/<slug:periode>/tilbake/", tilbake, name="tilbake"),
    path("tilskudd/<slug:periode>/send/", send, name="send"),
    path("tilskudd/<slug:periode>/kvittering/", kvittering, name="kvittering"),
    path("tilskudd/<slug:periode>/trekk/", trekk, name="trekk"),
    path("tilskudd/<slug:periode>/vedtak/", vedtak, name="vedtak"),
    path("tilskudd/<slug:periode>/avslag/", avslag, name="avslag"),
    path("tilskudd/<slug:periode>/rapport/", rapport, name="rapport"),
    path("tilskudd/<slug:periode>/fil/<str:format>", fil, name="fil"),
]
