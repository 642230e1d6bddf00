"""The evidence page of an agreement signed on paper: whose hand, which scan, who registered and who vouched."""

from io import BytesIO
from uuid import UUID

import pytest
from pypdf import PdfReader

from alis.domain.avtale.papir import kontrollkode
from alis.domain.avtale.part import Part
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Papirregistrering, Skannfil
from alis.records.journal.models import Journallinje
from alis.services.avtale.hent_dokument import Nedlasting, hent_dokument
from alis.services.papir.registrer_papirsignaturer import (
    FeilKontrollkode,
)
from factories.avtaleforlop import Forlop, lag_forlop, lag_sendt
from factories.papir import REGISTRERT, begge, last_opp, pa_papir, registrer, skannet, utskriften
from factories.skann import ark_fra, som_pdf, uten_kode
from factories.veilederforlop import lag_sendt_veilederavtale

pytestmark = pytest.mark.django_db


def sidene(forlop: Forlop, versjon_id: UUID, *, leser: Aktor | None = None) -> list[str]:
    """The words of the sealed document, page by page; the last is the evidence page."""
    pdf = hent_dokument(
        aktor=leser or forlop.alis, versjon_id=versjon_id, format_=Nedlasting.PDF, naa=REGISTRERT
    )
    sider = (side.extract_text().replace("\xa0", " ") for side in PdfReader(BytesIO(pdf.innhold)).pages)
    return [" ".join(tekst.split()) for tekst in sider]


def test_the_evidence_page_says_paper_names_the_scan_and_who_registered() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    registrer(forlop, versjon_id, skann_id, *begge(forlop, versjon_id))
    *avtalen, bevis = sidene(forlop, versjon_id)
    assert "Signert på papir 17. juni 2025" in " ".join(avtalen)
    assert "For hånd på papir" in bevis and "kunne ikke leses" not in bevis
    assert "Underskrifter på papir registrert" in bevis and forlop.koordinator.navn in bevis
    assert Skannfil.objects.get(skann_id=skann_id).sha256 in bevis.replace(" ", "")


def test_a_supervisors_agreement_is_signed_on_paper_too() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt_veilederavtale(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    status = registrer(
        forlop,
        versjon_id,
        skann_id,
        pa_papir(forlop, versjon_id, Part.KOMMUNE, forlop.signatar),
        pa_papir(forlop, versjon_id, Part.VEILEDER, forlop.veileder),
    )
    assert status in (Avtalestatus.SIGNERT, Avtalestatus.I_KRAFT)
    bevis = sidene(forlop, versjon_id, leser=forlop.veileder)[-1]
    assert "Sendt til signering" in bevis and "Underskrifter på papir registrert" in bevis


def test_a_page_that_could_not_be_read_is_confirmed_by_the_control_code() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    ark = ark_fra(utskriften(forlop, versjon_id), dpi=150)
    ark[1] = uten_kode(ark[1])
    skann_id = last_opp(forlop, versjon_id, som_pdf(ark, dpi=150))
    for kode in ("", "0000-0000-0000"):
        with pytest.raises(FeilKontrollkode):
            registrer(forlop, versjon_id, skann_id, *begge(forlop, versjon_id), kode=kode)
    registrer(
        forlop, versjon_id, skann_id, *begge(forlop, versjon_id), kode=kontrollkode(dokument_hash).lower()
    )
    assert Papirregistrering.objects.get().kode_skrevet
    linje = Journallinje.objects.get(handling="registrer_papirsignatur")
    assert linje.innhold["sider_bekreftet_med_kode"] == [2]
    vedgatt = f"side 2, bekreftet med kontrollkoden av {forlop.koordinator.navn}"
    assert vedgatt in sidene(forlop, versjon_id)[-1]
