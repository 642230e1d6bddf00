"""What stands on the paper becomes signatures, and the last of them makes the agreement."""

from datetime import timedelta
from uuid import uuid4

import pytest

from alis.domain.avtale.part import Part
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import ManglerRettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.varsel.models import Varsel
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.felles import FinnesIkke
from alis.services.papir.aapne_til_signering import VenterIkkePaSignaturer
from alis.services.papir.aapne_ventende_skann import AlleredeRegistrert
from alis.services.papir.registrer_papirsignaturer import (
    IngenSignaturer,
    registrer_papirsignaturer,
)
from factories.avtaleforlop import lag_forlop, lag_sendt
from factories.papir import PA_PAPIRET, REGISTRERT, begge, last_opp, pa_papir, registrer, skannet
from factories.parter import lag_kommune, lag_koordinator

pytestmark = pytest.mark.django_db


def test_both_signed_on_paper_and_the_agreement_is_made_on_the_day_that_stands_there() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    assert registrer(forlop, versjon_id, skann_id, *begge(forlop, versjon_id)) is Avtalestatus.SIGNERT
    versjon = forlop.versjon(versjon_id)
    assert versjon.signert_at and lokal_dato(versjon.signert_at) == PA_PAPIRET.date()
    assert {rad.dokument_hash for rad in versjon.signaturer.all()} == {dokument_hash}
    assert {rad.skann_id for rad in versjon.signaturer.all()} == {skann_id}


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
