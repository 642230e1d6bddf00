"""A draft is frozen when it is sent: content, hash, documents and the reasons behind."""

import hashlib
import json
from dataclasses import replace
from datetime import UTC, date, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.flyt import Avtalestatus, UlovligOvergang
from alis.domain.parter import Driftsform
from alis.domain.tilgang import ManglerRettighet
from alis.records.journal.models import Journallinje
from alis.services.avtale.delendring import Elementene
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.avtale.hent_dokument import Nedlasting, hent_dokument
from alis.services.avtale.send_til_signering import AvtalenHarMangler, send_til_signering
from alis.services.felles import EndretAvAndre
from factories.avtaleforlop import (
    NAA,
    STILLINGEN,
    Forlop,
    lag_ferdig_kladd,
    lag_forlop,
    lag_kladd,
    lag_sendt,
    lag_signert,
    lagre,
    poster,
)

pytestmark = pytest.mark.django_db


def mangler(forlop: Forlop, *endringer: object) -> set[tuple[Avtaledel, str]]:
    versjon_id = lag_ferdig_kladd(forlop, endringer=endringer)  # type: ignore[arg-type]
    with pytest.raises(AvtalenHarMangler) as caught:
        send(forlop, versjon_id)
    return {(punkt.del_, punkt.felt) for punkt in caught.value.punkter}


def send(forlop: Forlop, versjon_id: object) -> str:
    return send_til_signering(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,  # type: ignore[arg-type]
        laas=forlop.versjon(versjon_id).laas,  # type: ignore[arg-type]
        naa=NAA,
    )


def test_a_whole_draft_is_sent_and_dated() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    versjon = forlop.versjon(versjon_id)
    assert versjon.status == Avtalestatus.SENDT
    assert (versjon.sendt_at, versjon.sendt_av_id) == (NAA, forlop.koordinator.person_id)
    assert len(versjon.mal_hash) == 64


def test_the_hash_that_is_given_back_names_the_content_that_is_shown() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    bilde = hent_avtale(aktor=forlop.alis, versjon_id=versjon_id, naa=NAA)
    fil = hent_dokument(aktor=forlop.alis, versjon_id=versjon_id, format_=Nedlasting.JSON, naa=NAA)
    assert bilde.dokument_hash == dokument_hash == hashlib.sha256(fil.innhold).hexdigest()


def test_the_pdf_is_kept_with_its_own_hash_and_says_what_was_agreed() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    rad = forlop.versjon(versjon_id).dokumenter.get(format="pdf")
    assert rad.sha256 == hashlib.sha256(bytes(rad.innhold)).hexdigest()
    fil = hent_dokument(aktor=forlop.signatar, versjon_id=versjon_id, format_=Nedlasting.PDF, naa=NAA)
    sider = PdfReader(BytesIO(fil.innhold)).pages
    tekst = " ".join(side.extract_text() for side in sider).replace("\xa0", " ")
    assert "Anne Åsheim" in tekst
    assert "100 000,00" in tekst


def test_the_evaluations_are_kept_with_the_document() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    vurderinger = forlop.versjon(versjon_id).dokumenter.get(format="pdf").vurderinger
    regler = {vurdering["regel"] for vurdering in vurderinger}
    assert {"praksiskompensasjon_apen", "stillingsprosent_avtalt", "tilrettelegging_innenfor_andel"} <= regler


def test_supervision_stands_in_the_agreement_with_its_cap() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    elementer = hent_avtale(aktor=forlop.alis, versjon_id=versjon_id).innhold.fakta.elementer
    veiledning = next(avtalt for avtalt in elementer if avtalt.element is Element.VEILEDNING)
    # 80 % of 1 375 kr × 1.15 × 57.75 hours
    assert veiledning.belop_per_ar is not None
    assert veiledning.belop_per_ar.ore == 7_305_375


def test_an_amount_at_the_cap_is_sent_and_one_øre_more_is_refused() -> None:
    forlop = lag_forlop()
    over = Elementene(del_=Avtaledel.BELOP, poster=poster({Element.LAERINGSAKTIVITETER: 1_120_001}))
    assert mangler(forlop, over) == {(Avtaledel.BELOP, "laeringsaktiviteter")}
    versjon_id = forlop.sak.avtaler.get().versjoner.get().pk
    lagre(
        forlop,
        versjon_id,
        Elementene(del_=Avtaledel.BELOP, poster=poster({Element.LAERINGSAKTIVITETER: 1_120_000})),
    )
    send(forlop, versjon_id)
    assert forlop.versjon(versjon_id).status == Avtalestatus.SENDT


def test_the_kommunes_own_money_has_no_cap() -> None:
    forlop = lag_forlop()
    egne = poster({Element.KOMMUNAL_FINANSIERING: 90_000_000}, "Flytting og bolig.")
    versjon_id, _ = lag_sendt(forlop, endringer=[Elementene(del_=Avtaledel.KOMMUNAL, poster=egne)])
    assert forlop.versjon(versjon_id).status == Avtalestatus.SENDT


def test_an_empty_draft_names_everything_that_is_missing() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    with pytest.raises(AvtalenHarMangler) as caught:
        send(forlop, versjon_id)
    assert {punkt.felt for punkt in caught.value.punkter} == {
        "kontaktperson",
        "arbeidssted",
        "veileder",
        "praksiskompensasjon",
        "laeringsaktiviteter",
        "lavere_produktivitet",
        "tilrettelegging",
        "sentralitetstillegg",
    }


def test_a_day_without_a_position_is_refused() -> None:
    for_tidlig = replace(STILLINGEN, gjelder_fra=date(2025, 5, 31))
    assert (Avtaledel.STILLING, "gjelder_fra") in mangler(lag_forlop(), for_tidlig)


def test_another_form_of_operation_demands_an_agreed_share() -> None:
    annet = replace(STILLINGEN, driftsform=Driftsform.ANNET)
    assert mangler(lag_forlop(), annet) == {(Avtaledel.STILLING, "fordeling_alis")}


def test_a_new_version_must_begin_after_the_one_in_force() -> None:
    forlop = lag_forlop()
    lag_signert(forlop)
    naa = datetime(2025, 8, 1, 12, tzinfo=UTC)
    versjon_id = lag_ferdig_kladd(forlop, naa=naa)
    with pytest.raises(AvtalenHarMangler) as caught:
        send(forlop, versjon_id)
    assert [punkt.felt for punkt in caught.value.punkter] == ["gjelder_fra_etter_forrige"]


def test_what_changed_after_it_was_looked_over_is_not_sent() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    with pytest.raises(EndretAvAndre):
        send_til_signering(aktor=forlop.koordinator, versjon_id=versjon_id, laas=1, naa=NAA)
    assert forlop.versjon(versjon_id).status == Avtalestatus.KLADD


def test_it_is_sent_once() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    with pytest.raises(UlovligOvergang):
        send(forlop, versjon_id)
    assert Journallinje.objects.filter(handling="send_til_signering").count() == 1


def test_the_signatory_does_not_send() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    with pytest.raises(ManglerRettighet):
        send_til_signering(aktor=forlop.signatar, versjon_id=versjon_id, laas=1)


def test_the_journal_line_carries_the_hash_and_no_person_number() -> None:
    forlop = lag_forlop()
    _, dokument_hash = lag_sendt(forlop)
    linje = Journallinje.objects.get(handling="send_til_signering")
    assert linje.innhold["dokument_hash"] == dokument_hash
    assert forlop.sak.lege.person.fodselsnummer not in json.dumps(linje.innhold)
