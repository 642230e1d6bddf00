"""The addresses of the agreements between kommuner and trusts."""

from django.urls import path

from alis.web.foretaksavtale.views.avtale import forkast, pdf, send, trekk, vis
from alis.web.foretaksavtale.views.gjennomgang import gjennomgang
from alis.web.foretaksavtale.views.liste import liste, liste_xlsx
from alis.web.foretaksavtale.views.ny import ny
from alis.web.foretaksavtale.views.oppsigelse import si_opp
from alis.web.foretaksavtale.views.signer import signer
from alis.web.foretaksavtale.views.tilbake import tilbake
from alis.web.foretaksavtale.views.utkast import rediger

app_name = "foretaksavtale"

urlpatterns = [
    path("foretaksavtaler/", liste, name="liste"),
    path("foretaksavtaler.xlsx", liste_xlsx, name="liste_xlsx"),
    path("foretaksavtaler/ny/", ny, name="ny"),
    path("foretaksavtaler/<uuid:foretaksavtale_id>/", vis, name="vis"),
    path("foretaksavtaler/<uuid:foretaksavtale_id>.pdf", pdf, name="pdf"),
    path("foretaksavtaler/<uuid:foretaksavtale_id>/rediger/", rediger, name="rediger"),
    path("foretaksavtaler/<uuid:foretaksavtale_id>/forkast/", forkast, name="forkast"),
    path("foretaksavtaler/<uuid:foretaksavtale_id>/send/", send, name="send"),
    path("foretaksavtaler/<uuid:foretaksavtale_id>/trekk/", trekk, name="trekk"),
    path("foretaksavtaler/<uuid:foretaksavtale_id>/signer/", signer, name="signer"),
    path("foretaksavtaler/<uuid:foretaksavtale_id>/tilbake/", tilbake, name="tilbake"),
    path("foretaksavtaler/<uuid:foretaksavtale_id>/si-opp/", si_opp, name="si_opp"),
    path("foretaksavtaler/<uuid:foretaksavtale_id>/gjennomgang/", gjennomgang, name="gjennomgang"),
]
