"""The addresses of payments and account numbers."""

from django.urls import path

from alis.web.utbetaling.views.filer import banken, regnskapet
from alis.web.utbetaling.views.konto import konto, kontoer
from alis.web.utbetaling.views.kontokontroll import avvis, bekreft, ventende
from alis.web.utbetaling.views.liste import liste
from alis.web.utbetaling.views.ny import ny
from alis.web.utbetaling.views.ordre import forkast, send, vis
from alis.web.utbetaling.views.svar import svar

app_name = "utbetaling"

urlpatterns = [
    path("utbetalinger/", liste, name="liste"),
    path("utbetalinger/ny/", ny, name="ny"),
    path("utbetalinger/kontonumre/", ventende, name="ventende"),
    path("utbetalinger/kontonumre/<uuid:konto_id>/bekreft/", bekreft, name="bekreft_konto"),
    path("utbetalinger/kontonumre/<uuid:konto_id>/avvis/", avvis, name="avvis_konto"),
    path("utbetalinger/<uuid:utbetaling_id>/", vis, name="vis"),
    path("utbetalinger/<uuid:utbetaling_id>/send/", send, name="send"),
    path("utbetalinger/<uuid:utbetaling_id>/forkast/", forkast, name="forkast"),
    path("utbetalinger/<uuid:utbetaling_id>/svar/", svar, name="svar"),
    path("utbetalinger/<uuid:utbetaling_id>.xml", banken, name="banken"),
    path("utbetalinger/<uuid:utbetaling_id>.csv", regnskapet, name="regnskapet"),
    path("kontonummer/", kontoer, name="kontoer"),
    path("kontonummer/<uuid:sak_id>/", konto, name="konto"),
]
