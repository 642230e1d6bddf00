"""The addresses of the agreements with supervisors."""

from django.urls import path

from alis.web.veilederavtale.views.avslutning import avslutt
from alis.web.veilederavtale.views.liste import liste
from alis.web.veilederavtale.views.ny import ny
from alis.web.veilederavtale.views.oppsummering import oppsummering
from alis.web.veilederavtale.views.signering import signer
from alis.web.veilederavtale.views.tilbaketrekking import trekk
from alis.web.veilederavtale.views.utkast import forkast, utkast
from alis.web.veilederavtale.views.vis import vis

app_name = "veilederavtale"

urlpatterns = [
    path("veilederavtaler/", liste, name="liste"),
    path("alis/<uuid:sak_id>/veilederavtale/ny/", ny, name="ny"),
    path("veilederavtaler/<uuid:versjon_id>/", vis, name="vis"),
    path("veilederavtaler/<uuid:versjon_id>/utkast/", utkast, name="utkast"),
    path("veilederavtaler/<uuid:versjon_id>/utkast/oppsummering/", oppsummering, name="oppsummering"),
    path("veilederavtaler/<uuid:versjon_id>/utkast/forkast/", forkast, name="forkast"),
    path("veilederavtaler/<uuid:versjon_id>/signer/", signer, name="signer"),
    path("veilederavtaler/<uuid:versjon_id>/trekk/", trekk, name="trekk"),
    path("veilederavtaler/<uuid:versjon_id>/avslutt/", avslutt, name="avslutt"),
]
