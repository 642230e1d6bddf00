"""Rows of a budget are changed, added and taken away in a draft, and nobody overwrites another unseen."""

from collections.abc import Sequence
from uuid import UUID

import pytest

from alis.domain.avtale import Element
from alis.domain.avtale.budsjett import Budsjettlinje
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, ManglerRettighet
from alis.domain.verdier import Belop
from alis.records.budsjett.queries import linjer_i
from alis.records.journal.models import Innsynslinje, Journallinje
from alis.services.avtale.forkast_kladd import forkast_kladd
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.services.avtale.opprett_avtale import opprett_avtale
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.budsjett import linjeendring
from alis.services.budsjett.budsjettbilde import Budsjettbilde
from alis.services.budsjett.hent_budsjett import hent_budsjett
from alis.services.budsjett.lagre_linjer import lagre_linjer
from alis.services.budsjett.linjeendring import (
    NY,
    ForMangeLinjer,
    Linjeendring,
    LinjenFinnesIkke,
    UtenforAvtalen,
)
from alis.services.felles import EndretAvAndre, FinnesIkke
from factories.avtaleforlop import NAA, Forlop, lag_ferdig_kladd, lag_forlop, lag_sendt, lag_signert
from factories.budsjett import linje, timelinje
from factories.parter import lag_kommune, lag_koordinator

pytestmark = pytest.mark.django_db


def lagre(
    forlop: Forlop,
    versjon_id: UUID,
    *linjer: Budsjettlinje,
    fjern: Sequence[int] = (),
    laas: int | None = None,
) -> int:
    return lagre_linjer(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        laas=forlop.versjon(versjon_id).laas if laas is None else laas,
        endring=Linjeendring(linjer=linjer, fjern=frozenset(fjern)),
        naa=NAA,
    )


def les(aktor: Aktor, versjon_id: UUID) -> Budsjettbilde:
    return hent_budsjett(aktor=aktor, versjon_id=versjon_id, naa=NAA)


def test_new_rows_get_the_next_numbers() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    lagre(forlop, versjon_id, linje(NY), timelinje(NY))
    lagre(forlop, versjon_id, linje(NY, beskrivelse="Emnekurs"))
    assert linjer_i(versjon_id) == (linje(1), timelinje(2), linje(3, beskrivelse="Emnekurs"))


def test_a_changed_row_keeps_its_number_and_the_others_stand() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    lagre(forlop, versjon_id, linje(NY), timelinje(NY))
    lagre(forlop, versjon_id, linje(1, belop=Belop(1)))
    assert linjer_i(versjon_id) == (linje(1, belop=Belop(1)), timelinje(2))


def test_a_row_is_taken_away() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    lagre(forlop, versjon_id, linje(NY), timelinje(NY))
    lagre(forlop, versjon_id, fjern=[1])
    assert linjer_i(versjon_id) == (timelinje(2),)


def test_a_row_that_is_gone_is_not_changed_into_being() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    with pytest.raises(LinjenFinnesIkke):
        lagre(forlop, versjon_id, linje(7))
    assert linjer_i(versjon_id) == ()


def test_saving_writes_one_line_that_says_what_was_done_and_not_what_was_written() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    lagre(forlop, versjon_id, linje(NY), linje(NY))
    lagre(forlop, versjon_id, linje(2, belop=Belop(1)), timelinje(NY), fjern=[1])
    siste = Journallinje.objects.filter(handling="lagre_budsjett").order_by("sekvens").last()
    assert siste is not None
    assert siste.innhold == {"versjon": 1, "endret": [2], "lagt_til": 1, "fjernet": [1]}
    assert siste.person_id == forlop.koordinator.person_id


def test_the_second_of_two_editors_is_told_who_came_first() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    sett = forlop.versjon(versjon_id).laas
    lagre(forlop, versjon_id, linje(NY), laas=sett)
    with pytest.raises(EndretAvAndre):
        lagre(forlop, versjon_id, timelinje(NY), laas=sett)
    assert linjer_i(versjon_id) == (linje(1),)


def test_a_draft_whose_budget_changed_after_it_was_looked_over_is_not_sent() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    sett = forlop.versjon(versjon_id).laas
    lagre(forlop, versjon_id, linje(NY))
    with pytest.raises(EndretAvAndre):
        send_til_signering(aktor=forlop.koordinator, versjon_id=versjon_id, laas=sett, naa=NAA)


@pytest.mark.parametrize("avtalear", [0, 8])
def test_a_row_stands_in_a_year_of_the_agreement(avtalear: int) -> None:
    """80 per cent makes five full-time years into six years and a quarter: year 7 is the last."""
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    lagre(forlop, versjon_id, linje(NY, avtalear=7))
    with pytest.raises(UtenforAvtalen) as caught:
        lagre(forlop, versjon_id, linje(NY, avtalear=avtalear))
    assert caught.value.antall_ar == les(forlop.koordinator, versjon_id).antall_ar == 7


def test_a_budget_has_a_greatest_number_of_rows(monkeypatch: pytest.MonkeyPatch) -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    monkeypatch.setattr(linjeendring, "MAKS_LINJER", 2)
    lagre(forlop, versjon_id, linje(NY), linje(NY))
    with pytest.raises(ForMangeLinjer):
        lagre(forlop, versjon_id, linje(NY))
    assert len(linjer_i(versjon_id)) == 2


def test_the_budget_of_a_sent_version_is_not_written_in() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    with pytest.raises(IkkeLengerKladd) as caught:
        lagre(forlop, versjon_id, linje(NY))
    assert caught.value.status is Avtalestatus.SENDT


@pytest.mark.parametrize("rolle", ["alis", "signatar", "veileder"])
def test_only_the_coordinator_writes_in_a_budget(rolle: str) -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    with pytest.raises(ManglerRettighet):
        lagre_linjer(aktor=getattr(forlop, rolle), versjon_id=versjon_id, laas=1, endring=Linjeendring())


def test_another_kommunes_budget_does_not_exist() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    fremmed = lag_koordinator(lag_kommune("4601", "Bergen", klasse=2))
    with pytest.raises(FinnesIkke):
        les(fremmed, versjon_id)
    with pytest.raises(FinnesIkke):
        lagre_linjer(aktor=fremmed, versjon_id=versjon_id, laas=1, endring=Linjeendring())


@pytest.mark.parametrize("rolle", ["alis", "signatar"])
def test_a_draft_budget_is_the_kommunes_own_until_it_is_sent(rolle: str) -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    lagre(forlop, versjon_id, linje(NY))
    with pytest.raises(FinnesIkke):
        les(getattr(forlop, rolle), versjon_id)
    send_til_signering(
        aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas, naa=NAA
    )
    assert les(getattr(forlop, rolle), versjon_id).linjer == (linje(1),)


def test_the_supervisor_does_not_see_the_budget() -> None:
    forlop = lag_forlop()
    versjon_id = lag_signert(forlop)
    with pytest.raises(ManglerRettighet):
        les(forlop.veileder, versjon_id)


def test_reading_a_sent_budget_is_logged_but_not_the_doctors_own() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    for aktor in (forlop.alis, forlop.signatar):
        les(aktor, versjon_id)
    lest = Innsynslinje.objects.filter(side="budsjett").values_list("person_id", flat=True)
    assert list(lest) == [forlop.signatar.person_id]


def test_a_discarded_draft_has_no_budget_to_read() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    laas = forlop.versjon(versjon_id).laas
    forkast_kladd(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    with pytest.raises(IkkeLengerKladd) as caught:
        les(forlop.koordinator, versjon_id)
    assert caught.value.status is Avtalestatus.FORKASTET


def test_a_new_version_begins_with_the_budget_of_the_one_before() -> None:
    forlop = lag_forlop()
    forrige = lag_ferdig_kladd(forlop)
    lagre(forlop, forrige, linje(NY), timelinje(NY, avtalear=2))
    laas = forlop.versjon(forrige).laas
    dokument_hash = send_til_signering(aktor=forlop.koordinator, versjon_id=forrige, laas=laas, naa=NAA)
    _sign(forlop, forrige, dokument_hash)
    ny = opprett_avtale(aktor=forlop.koordinator, sak_id=forlop.sak.pk, naa=NAA.replace(year=2026, month=7))
    assert linjer_i(ny) == (timelinje(2, avtalear=1),)
    assert linjer_i(forrige) == (linje(1), timelinje(2, avtalear=2))


def _sign(forlop: Forlop, versjon_id: UUID, dokument_hash: str) -> None:
    for aktor in (forlop.alis, forlop.signatar):
        signer_avtale(aktor=aktor, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)


def test_what_is_tried_out_is_counted_and_not_kept() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    bilde = hent_budsjett(
        aktor=forlop.koordinator, versjon_id=versjon_id, endring=Linjeendring(linjer=(linje(NY),)), naa=NAA
    )
    assert bilde.utregning is not None
    assert bilde.utregning.budsjett.kostnad == Belop(450_000)
    assert bilde.utregning.budsjett.element(Element.LAERINGSAKTIVITETER)[1].stat == Belop(450_000)
    assert linjer_i(versjon_id) == ()
