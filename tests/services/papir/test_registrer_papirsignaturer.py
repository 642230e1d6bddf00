"""What stands on the paper becomes signatures, and the last of them makes the agreement."""

from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from uuid import UUID, uuid4

import pytest
from pypdf import PdfReader

from alis.domain.avtale.papir import Papirfeil, Papirsignatur, kontrollkode
from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Rekkefolge
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, ManglerRettighet
from alis.domain.varsel import Varselmal
from alis.records.avtale.models import Papirregistrering, Signatur, Skannfil
from alis.records.felles.dato import lokal_dato
from alis.records.journal.models import Journallinje
from alis.records.varsel.models import Varsel
from alis.services.avtale.hent_dokument import Nedlasting, hent_dokument
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.felles import FinnesIkke
from alis.services.papir.aapne_til_signering import VenterIkkePaSignaturer
from alis.services.papir.aapne_ventende_skann import AlleredeRegistrert
from alis.services.papir.gi_papirsignaturer import KanIkkeRegistreres
from alis.services.papir.registrer_papirsignaturer import (
    FeilKontrollkode,
    IngenSignaturer,
    registrer_papirsignaturer,
)
from factories.avtaleforlop import NAA, Forlop, lag_forlop, lag_sendt
from factories.papir import PA_PAPIRET, REGISTRERT, last_opp, pa_papir, skannet, utskriften
from factories.parter import lag_kommune, lag_koordinator
from factories.signering import gi, lag_sendt_med_plan, lag_signatar, navngitt
from factories.skann import ark_fra, som_pdf, uten_kode
from factories.veilederforlop import lag_sendt_veilederavtale

pytestmark = pytest.mark.django_db


def registrer(
    forlop: Forlop, versjon_id: UUID, skann_id: UUID, *signaturer: Papirsignatur, kode: str = ""
) -> Avtalestatus:
    return registrer_papirsignaturer(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        skann_id=skann_id,
        signaturer=signaturer,
        kontrollkode=kode,
        naa=REGISTRERT,
    )


def begge(forlop: Forlop, versjon_id: UUID) -> tuple[Papirsignatur, Papirsignatur]:
    return (
        pa_papir(forlop, versjon_id, Part.KOMMUNE, forlop.signatar),
        pa_papir(forlop, versjon_id, Part.ALIS, forlop.alis),
    )


def feilene(forlop: Forlop, versjon_id: UUID, skann_id: UUID, *signaturer: Papirsignatur) -> set[Papirfeil]:
    with pytest.raises(KanIkkeRegistreres) as fanget:
        registrer(forlop, versjon_id, skann_id, *signaturer)
    assert not Signatur.objects.exists()
    return set(fanget.value.feil.values())


def sidene(forlop: Forlop, versjon_id: UUID, *, leser: Aktor | None = None) -> list[str]:
    """The words of the sealed document, page by page; the last is the evidence page."""
    pdf = hent_dokument(
        aktor=leser or forlop.alis, versjon_id=versjon_id, format_=Nedlasting.PDF, naa=REGISTRERT
    )
    sider = (side.extract_text().replace("\xa0", " ") for side in PdfReader(BytesIO(pdf.innhold)).pages)
    return [" ".join(tekst.split()) for tekst in sider]


def bevissiden(forlop: Forlop, versjon_id: UUID) -> str:
    return sidene(forlop, versjon_id)[-1]


def test_both_signed_on_paper_and_the_agreement_is_made_on_the_day_that_stands_there() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    assert registrer(forlop, versjon_id, skann_id, *begge(forlop, versjon_id)) is Avtalestatus.SIGNERT
    versjon = forlop.versjon(versjon_id)
    assert versjon.signert_at and lokal_dato(versjon.signert_at) == PA_PAPIRET.date()
    assert {rad.dokument_hash for rad in versjon.signaturer.all()} == {dokument_hash}
    assert {rad.skann_id for rad in versjon.signaturer.all()} == {skann_id}


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


def test_one_signs_on_paper_and_the_other_logged_in() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    alene = pa_papir(forlop, versjon_id, Part.ALIS, forlop.alis)
    assert registrer(forlop, versjon_id, skann_id, alene) is Avtalestatus.SENDT
    signer_avtale(
        aktor=forlop.signatar,
        versjon_id=versjon_id,
        dokument_hash=dokument_hash,
        naa=REGISTRERT + timedelta(hours=1),
    )
    assert forlop.versjon(versjon_id).signert_at == REGISTRERT + timedelta(hours=1)


def test_each_whose_hand_it_is_said_to_be_is_told_and_nobody_else() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    registrer(forlop, versjon_id, skann_id, pa_papir(forlop, versjon_id, Part.ALIS, forlop.alis))
    varsel = Varsel.objects.get(mal=Varselmal.PAPIRSIGNATUR_REGISTRERT)
    assert varsel.person_id == forlop.alis.person_id
    assert varsel.innhold == {"dato": PA_PAPIRET.date().isoformat()}


def test_paper_registered_after_a_later_electronic_signature_does_not_move_the_day_back() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    signert = PA_PAPIRET + timedelta(hours=20)
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=signert)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    registrer(forlop, versjon_id, skann_id, pa_papir(forlop, versjon_id, Part.ALIS, forlop.alis))
    assert forlop.versjon(versjon_id).signert_at == signert


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


@pytest.mark.parametrize(
    ("dag", "feil"),
    [
        (NAA.date() - timedelta(days=1), Papirfeil.FOR_TIDLIG),
        (REGISTRERT.date() + timedelta(days=1), Papirfeil.UMULIG_DAG),
    ],
)
def test_the_day_is_between_the_sending_and_today(dag: date, feil: Papirfeil) -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    den_ene, den_andre = begge(forlop, versjon_id)
    assert feilene(forlop, versjon_id, skann_id, den_ene, replace(den_andre, dag=dag)) == {feil}


def test_one_who_was_not_signatar_that_day_and_one_out_of_nowhere_are_refused() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    kommunens, legens = begge(forlop, versjon_id)
    fremmed = replace(kommunens, person_id=forlop.veileder.person_id)
    assert feilene(forlop, versjon_id, skann_id, fremmed, legens) == {Papirfeil.IKKE_SIGNATAR_DA}
    assert feilene(forlop, versjon_id, skann_id, replace(legens, krav=99)) == {Papirfeil.PASSER_IKKE}


def test_the_order_of_the_plan_holds_on_paper() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt_med_plan(forlop, Rekkefolge.KOMMUNEN_FORST)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    kommunens, legens = begge(forlop, versjon_id)
    assert feilene(forlop, versjon_id, skann_id, legens) == {Papirfeil.IKKE_SIN_TUR}
    dagen_for = replace(legens, dag=legens.dag - timedelta(days=1))
    assert feilene(forlop, versjon_id, skann_id, kommunens, dagen_for) == {Papirfeil.FOR_TIDLIG}
    assert registrer(forlop, versjon_id, skann_id, legens, kommunens) is Avtalestatus.SIGNERT


def test_a_substitute_signs_on_paper_on_her_days() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Dina Direktør")
    versjon_id, _ = lag_sendt_med_plan(forlop, Rekkefolge.FRI, [navngitt(direktor, "kommunedirektør")])
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    stedfortreder = pa_papir(forlop, versjon_id, Part.KOMMUNE, forlop.signatar)
    assert feilene(forlop, versjon_id, skann_id, stedfortreder) == {Papirfeil.PASSER_IKKE}
    fullmakt_id = gi(direktor, forlop.signatar, PA_PAPIRET.date(), PA_PAPIRET.date())
    registrer(forlop, versjon_id, skann_id, stedfortreder)
    assert Signatur.objects.get().fullmakt_id == fullmakt_id


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
    assert vedgatt in bevissiden(forlop, versjon_id)


def test_nothing_written_down_registers_nothing() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    with pytest.raises(IngenSignaturer):
        registrer(forlop, versjon_id, skann_id)


def test_a_scan_is_registered_once() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    kommunens, legens = begge(forlop, versjon_id)
    registrer(forlop, versjon_id, skann_id, kommunens)
    with pytest.raises(AlleredeRegistrert):
        registrer(forlop, versjon_id, skann_id, legens)
    annet = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    registrer(forlop, versjon_id, annet, legens)
    with pytest.raises(VenterIkkePaSignaturer):
        registrer(forlop, versjon_id, annet, legens)


def test_a_scan_falls_with_the_version_it_was_of() -> None:
    """Taken back and sent anew the content is another, so the old paper is of no use."""
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    signaturer = begge(forlop, versjon_id)
    trekk_tilbake(
        aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas, naa=REGISTRERT
    )
    with pytest.raises(VenterIkkePaSignaturer):
        registrer(forlop, versjon_id, skann_id, *signaturer)


def test_only_the_kommunes_coordinator_registers_and_only_its_own_scans() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    signaturer = begge(forlop, versjon_id)
    for aktor in (forlop.alis, forlop.signatar, forlop.veileder):
        with pytest.raises(ManglerRettighet):
            registrer_papirsignaturer(
                aktor=aktor, versjon_id=versjon_id, skann_id=skann_id, signaturer=signaturer, naa=REGISTRERT
            )
    with pytest.raises(FinnesIkke):
        registrer_papirsignaturer(
            aktor=lag_koordinator(lag_kommune("5001", "Annen")),
            versjon_id=versjon_id,
            skann_id=skann_id,
            signaturer=signaturer,
            naa=REGISTRERT,
        )
    with pytest.raises(FinnesIkke):
        registrer(forlop, versjon_id, uuid4(), *signaturer)
