"""Whose turn it is: tasks, deadlines and notices follow the proposals, and stop by themselves."""

from datetime import UTC, date, datetime

import pytest

from alis.domain.frist import Frist, Fristslag
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.varsel import Varselmal
from alis.records.utdanning.models import AlisSak
from alis.records.varsel.models import Varsel
from alis.services.avtale.forkast_kladd import forkast_kladd
from alis.services.forhandling.avsla_forslag import avsla_forslag
from alis.services.forhandling.trekk_forslag import trekk_forslag
from alis.services.frist.finn_frister import finn_frister
from alis.services.frist.fristutvalg import Fristutvalg
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag, Venteslag
from alis.services.utdanning.hent_sak import hent_sak
from factories.avtaleforlop import NAA, lag_ferdig_kladd, lag_forlop, lag_kladd
from factories.forhandling import ETTER, KURS, godta, godta_alt, innhold, lag_delt, send
from factories.parter import lag_aktor_i

pytestmark = pytest.mark.django_db

SVAR = {Oppgaveslag.SVAR_FOR_KOMMUNEN, Oppgaveslag.SVAR_SOM_ALIS}


def oppgaver(aktor: Aktor) -> list[tuple[Oppgaveslag, date]]:
    return [(o.slag, o.frist) for o in mine_oppgaver(aktor=aktor, naa=ETTER).oppgaver if o.slag in SVAR]


def svarfrister() -> list[Frist]:
    utvalg = Fristutvalg(saker=AlisSak.objects.all(), idag=date(2025, 6, 20))
    return [frist for frist in finn_frister(utvalg) if frist.slag is Fristslag.SVAR_SOM_ALIS]


def fortalt(mal: Varselmal) -> list[object]:
    return list(Varsel.objects.filter(mal=mal).values_list("person_id", flat=True))


def test_a_proposal_is_the_other_partys_turn_within_a_fortnight() -> None:
    forlop = lag_forlop()
    lag_delt(forlop)
    assert oppgaver(forlop.alis) == [(Oppgaveslag.SVAR_SOM_ALIS, date(2025, 6, 29))]
    assert oppgaver(forlop.koordinator) == []


def test_a_counter_proposal_turns_the_turn_and_the_answer_ends_it() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    send(forlop.koordinator, versjon_id, naa=NAA)
    send(forlop.alis, versjon_id, innhold(7), svarer_pa=1)
    assert oppgaver(forlop.alis) == []
    assert oppgaver(forlop.koordinator) == [(Oppgaveslag.SVAR_FOR_KOMMUNEN, date(2025, 6, 30))]
    godta(forlop.koordinator, versjon_id, 2)
    assert oppgaver(forlop.koordinator) == []


def test_the_deadline_is_the_same_day_and_belongs_to_whoever_is_to_answer() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    (frist,) = svarfrister()
    assert (frist.dato, frist.eier, frist.person_id) == (date(2025, 6, 29), Rolle.ALIS, forlop.sak.lege_id)
    assert (frist.objekt_id, frist.regnet.kilde) == (versjon_id, "valg/svarfrist")
    godta_alt(forlop.alis, versjon_id)
    assert svarfrister() == []


def test_who_is_not_a_party_does_not_see_that_anything_is_bargained_over() -> None:
    forlop = lag_forlop()
    lag_delt(forlop)
    revisor = lag_aktor_i(forlop.sak.kommune.organisasjon, Rolle.REVISOR)
    assert hent_sak(aktor=forlop.alis, sak_id=forlop.sak.pk, side="sak", naa=ETTER).forhandling is not None
    assert hent_sak(aktor=revisor, sak_id=forlop.sak.pk, side="sak", naa=ETTER).forhandling is None


def test_a_draft_that_nothing_has_been_sent_about_is_not_a_bargaining() -> None:
    forlop = lag_forlop()
    lag_ferdig_kladd(forlop)
    sett = hent_sak(aktor=forlop.koordinator, sak_id=forlop.sak.pk, side="sak", naa=ETTER)
    assert sett.forhandling is None


def test_sharing_a_draft_tells_the_doctor_once() -> None:
    forlop = lag_forlop()
    lag_delt(forlop)
    assert fortalt(Varselmal.FORSLAG_SENDT) == [forlop.alis.person_id]


def test_her_move_tells_the_coordinators_and_nobody_else() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    Varsel.objects.all().delete()
    send(forlop.alis, versjon_id, innhold(7), svarer_pa=1)
    assert fortalt(Varselmal.FORSLAG_SENDT) == [forlop.koordinator.person_id]
    avsla_forslag(aktor=forlop.koordinator, versjon_id=versjon_id, element=KURS, nummer=2, naa=ETTER)
    assert fortalt(Varselmal.FORSLAG_BESVART) == [forlop.alis.person_id]


def test_a_withdrawal_tells_the_one_who_no_longer_has_to_answer() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    trekk_forslag(aktor=forlop.koordinator, versjon_id=versjon_id, element=KURS, nummer=1, naa=ETTER)
    assert fortalt(Varselmal.FORSLAG_TRUKKET) == [forlop.alis.person_id]


def test_a_discarded_draft_is_told_of_only_where_she_knew_of_it() -> None:
    forlop = lag_forlop()
    versjon_id = lag_ferdig_kladd(forlop)
    laas = forlop.versjon(versjon_id).laas
    forkast_kladd(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    assert fortalt(Varselmal.FORHANDLING_AVBRUTT) == []
    delt = lag_delt(forlop)
    laas = forlop.versjon(delt).laas
    forkast_kladd(aktor=forlop.koordinator, versjon_id=delt, laas=laas, naa=datetime(2025, 6, 20, tzinfo=UTC))
    assert fortalt(Varselmal.FORHANDLING_AVBRUTT) == [forlop.alis.person_id]
    assert oppgaver(forlop.alis) == []


def test_a_notice_holds_nothing_of_what_was_proposed() -> None:
    forlop = lag_forlop()
    send(forlop.koordinator, lag_kladd(forlop), innhold(grunn="Hemmelig"), naa=NAA)
    assert Varsel.objects.get(mal=Varselmal.FORSLAG_SENDT).innhold == {}


def test_the_coordinator_sees_whose_answer_she_waits_for_and_since_when() -> None:
    forlop = lag_forlop()
    versjon_id = lag_delt(forlop)
    (venter,) = mine_oppgaver(aktor=forlop.koordinator, naa=ETTER).venter
    assert (venter.slag, venter.versjon_id, venter.hvem) == (Venteslag.SVAR, versjon_id, "Anne Åsheim")
    assert (venter.siden, venter.gjelder_fra) == (NAA, date(2025, 6, 29))
    godta_alt(forlop.alis, versjon_id)
    assert mine_oppgaver(aktor=forlop.koordinator, naa=ETTER).venter == ()
