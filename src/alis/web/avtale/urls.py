"""The addresses of the agreements."""

from django.urls import path, register_converter

from alis.web.avtale.konvertering import DelKonverter, FormatKonverter
from alis.web.avtale.views.avtale import vis_avtale
from alis.web.avtale.views.dokument import last_ned, last_ned_i_kommunens_mal
from alis.web.avtale.views.frie_punkter import frie_punkter
from alis.web.avtale.views.kvittering import kvittering_sendt, kvittering_signert
from alis.web.avtale.views.liste import avtaler
from alis.web.avtale.views.ny import ny_avtale
from alis.web.avtale.views.oppsummering import oppsummering
from alis.web.avtale.views.signering import signer
from alis.web.avtale.views.tilbaketrekking import trekk
from alis.web.avtale.views.utkast import forkast, skriv_del, utkast

app_name = "avtale"

register_converter(DelKonverter, "avtaledel")
register_converter(FormatKonverter, "avtaleformat")

urlpatterns = [
    path("avtaler/", avtaler, name="liste"),
    path("alis/<uuid:sak_id>/avtale/ny/", ny_avtale, name="ny"),
    path("avtaler/<uuid:versjon_id>/", vis_avtale, name="vis"),
    path("avtaler/<uuid:versjon_id>/utkast/", utkast, name="utkast"),
    path("avtaler/<uuid:versjon_id>/utkast/frie-punkter/", frie_punkter, name="frie_punkter"),
    path("avtaler/<uuid:versjon_id>/utkast/forkast/", forkast, name="forkast"),
    path("avtaler/<uuid:versjon_id>/utkast/oppsummering/", oppsummering, name="oppsummering"),
    path("avtaler/<uuid:versjon_id>/utkast/<avtaledel:del_>/", skriv_del, name="del"),
    path("avtaler/<uuid:versjon_id>/sendt/", kvittering_sendt, name="sendt"),
    path("avtaler/<uuid:versjon_id>/trekk/", trekk, name="trekk"),
    path("avtaler/<uuid:versjon_id>/signer/", signer, name="signer"),
    path("avtaler/<uuid:versjon_id>/signert/", kvittering_signert, name="signert"),
    path(
        "avtaler/<uuid:versjon_id>/kommunens-dokument.docx",
        last_ned_i_kommunens_mal,
        name="kommunens_dokument",
    ),
    path("avtaler/<uuid:versjon_id>/dokument.<avtaleformat:format_>", last_ned, name="dokument"),
]
