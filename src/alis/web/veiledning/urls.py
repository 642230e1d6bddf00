"""The addresses of supervision."""

from django.urls import path

from alis.web.veiledning.views.attest import attest, attester, forkast, godkjenn, pdf, returner, signer
from alis.web.veiledning.views.liste import liste
from alis.web.veiledning.views.moter import mote, moter, nytt_mote, samle, slett_mote

app_name = "veiledning"

urlpatterns = [
    path("veiledning/", liste, name="liste"),
    path("veiledning/<uuid:sak_id>/", moter, name="moter"),
    path("veiledning/<uuid:sak_id>/nytt/", nytt_mote, name="nytt_mote"),
    path("veiledning/<uuid:sak_id>/samle/", samle, name="samle"),
    path("veiledning/moter/<uuid:mote_id>/", mote, name="mote"),
    path("veiledning/moter/<uuid:mote_id>/slett/", slett_mote, name="slett_mote"),
    path("veiledning/attester/<uuid:attest_id>/", attest, name="attest"),
    path("veiledning/attester/<uuid:attest_id>/pdf/", pdf, name="pdf"),
    path("veiledning/attester/<uuid:attest_id>/signer/", signer, name="signer"),
    path("veiledning/attester/<uuid:attest_id>/forkast/", forkast, name="forkast"),
    path("veiledning/attester/<uuid:attest_id>/attester/", attester, name="attester"),
    path("veiledning/attester/<uuid:attest_id>/returner/", returner, name="returner"),
    path("veiledning/attester/<uuid:attest_id>/godkjenn/", godkjenn, name="godkjenn"),
]
