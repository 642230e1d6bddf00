"""The deadline of a call tells of itself to whoever's turn it is, once for each step, and an unknown one tells nothing."""

from datetime import UTC, date, datetime, timedelta

import pytest

from alis.domain.frist import Fristslag
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import Belop
from alis.records.soknad.models import Soknad, Soknadspost
from alis.records.utdanning.models import Stilling
from alis.records.varsel.models import Varsel
from alis.services.frist import varsle_frister
from alis.services.frist.finn_frister import finn_kommunefrister
from alis.services.frist.fristoversikt import Fristsok, fristoversikt
from alis.services.frist.mine_frister import mine_frister
from alis.services.oppgaver.mine_oppgaver import mine_oppgaver
from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.services.soknad.gjor_klar import gjor_klar
from alis.services.soknad.hent_soknad import hent_soknad
from alis.services.soknad.registrer_rapport import Rapport, registrer_rapport
from alis.services.soknad.registrer_vedtak import Vedtak, registrer_innvilgelse
from alis.services.soknad.send_soknad import send_soknad
from alis.services.soknad.sett_konto import sett_konto
from factories.parter import gi_rolle, lag_kommune, lag_kontor, lag_koordinator, lag_person
from factories.soknad import KONTO, Soknadsforlop, lag_grunnlag

pytestmark = pytest.mark.django_db
PERIODE = "nasjonal-alis/2024-09"
"""Its deadline is 31 August 2025, and the report is due on 1 April 2026."""
FRISTEN, RAPPORTEN = date(2025, 8, 31), date(2026, 4, 1)


def klokken(dag: date) -> datetime:
    return datetime(dag.year, dag.month, dag.day, 6, tzinfo=UTC)


@pytest.fixture
def forlop() -> Soknadsforlop:
    """A doctor who had her position in the grant period."""
    forlop = lag_grunnlag()
    Stilling.objects.update(fom=date(2024, 9, 1))
    return forlop


def gjor_den_klar(forlop: Soknadsforlop, dag: date) -> None:
    om = {"aktor": forlop.koordinator, "tilskuddsperiode": PERIODE, "naa": klokken(dag)}
    sett_konto(**om, konto=KONTO, orgnr=forlop.orgnr)
    gjor_klar(**om)


def send_den(forlop: Soknadsforlop, dag: date) -> None:
    om = {"tilskuddsperiode": PERIODE, "naa": klokken(dag)}
    sett = hent_soknad(aktor=forlop.koordinator, **om).hash
    send_soknad(aktor=forlop.signatar, sett_hash=sett, **om)


def kjor(fra: date, til: date) -> None:
    for dager in range((til - fra).days + 1):
        varsle_frister(naa=klokken(fra + timedelta(days=dager)))


def fortalt() -> list[tuple[str, str, date]]:
    """Role, template and day of every notice of a deadline about an application."""
    rader = Varsel.objects.filter(objekt_type="Soknad", mal__startswith="frist_").order_by("opprettet_at")
    return [(rad.rolle, rad.mal, rad.opprettet_at.date()) for rad in rader]


def slag(idag: date) -> list[tuple[str, Fristslag, Rolle]]:
    return [(f.kommunenummer, f.slag, f.eier) for f in finn_kommunefrister(kommuner=None, idag=idag)]


def test_day_by_day_the_coordinator_is_told_and_then_those_above(forlop: Soknadsforlop) -> None:
    kontor = lag_kontor(dekker=(lag_kommune(),))
    gi_rolle(lag_person("Rådgiver"), Rolle.KONTORRADGIVER, kontor.organisasjon)
    kjor(date(2025, 7, 30), date(2025, 9, 20))
    assert fortalt() == [
        ("koordinator", "frist_kommer", date(2025, 8, 1)),
        ("koordinator", "frist_kommer", date(2025, 8, 17)),
        ("koordinator", "frist_kommer", date(2025, 8, 28)),
        ("koordinator", "frist_passert", date(2025, 9, 1)),
        ("signatar", "frist_fulgt_opp", date(2025, 9, 3)),
        ("kontorradgiver", "frist_fulgt_opp", date(2025, 9, 14)),
    ]


def test_when_it_is_ready_it_is_the_signatorys_and_when_it_is_sent_nobodys(forlop: Soknadsforlop) -> None:
    gjor_den_klar(forlop, date(2025, 8, 10))
    kjor(date(2025, 8, 10), date(2025, 8, 20))
    assert fortalt() == [("signatar", "frist_kommer", date(2025, 8, 17))]
    send_den(forlop, date(2025, 8, 21))
    kjor(date(2025, 8, 21), date(2025, 9, 20))
    assert len(fortalt()) == 1


def test_after_three_days_stop_the_most_urgent_is_told_once(forlop: Soknadsforlop) -> None:
    kjor(date(2025, 8, 17), date(2025, 8, 26))
    kjor(date(2025, 8, 30), date(2025, 8, 31))
    assert fortalt() == [
        ("koordinator", "frist_kommer", date(2025, 8, 17)),
        ("koordinator", "frist_kommer", date(2025, 8, 30)),
    ]


def test_an_unknown_deadline_and_one_of_long_ago_tell_nothing(forlop: Soknadsforlop) -> None:
    assert slag(date(2026, 8, 31)) == [("1848", Fristslag.GJOR_SOKNAD_KLAR, Rolle.KOORDINATOR)]
    assert slag(date(2026, 9, 1)) == []
    kjor(date(2026, 9, 1), date(2026, 9, 10))
    assert fortalt() == []


def test_a_kommune_without_an_alis_in_the_period_has_no_deadline(forlop: Soknadsforlop) -> None:
    Stilling.objects.update(fom=date(2025, 6, 1))
    assert slag(date(2025, 8, 1)) == []


def test_the_report_is_told_of_where_something_was_granted_and_when_late_to_those_above(
    forlop: Soknadsforlop,
) -> None:
    kontor = lag_kontor(dekker=(lag_kommune(),))
    gi_rolle(lag_person("Rådgiver"), Rolle.KONTORRADGIVER, kontor.organisasjon)
    gjor_den_klar(forlop, date(2025, 8, 10))
    send_den(forlop, date(2025, 8, 21))
    assert slag(date(2026, 3, 1)) == []
    innvilg_den(forlop, date(2025, 12, 1))
    kjor(date(2026, 2, 27), date(2026, 4, 20))
    assert fortalt() == [
        ("koordinator", "frist_kommer", date(2026, 3, 2)),
        ("koordinator", "frist_kommer", date(2026, 3, 18)),
        ("koordinator", "frist_kommer", date(2026, 3, 29)),
        ("koordinator", "frist_passert", date(2026, 4, 2)),
        ("signatar", "frist_fulgt_opp", date(2026, 4, 4)),
        ("kontorradgiver", "frist_fulgt_opp", date(2026, 4, 15)),
    ]


def test_an_overdue_report_is_a_task_until_it_is_delivered_and_spoken_of_for_a_year(
    forlop: Soknadsforlop,
) -> None:
    gjor_den_klar(forlop, date(2025, 8, 10))
    send_den(forlop, date(2025, 8, 21))
    innvilg_den(forlop, date(2025, 12, 1))
    assert rapportoppgaver(forlop.koordinator, RAPPORTEN - timedelta(days=31)) == 0
    for dag in (RAPPORTEN - timedelta(days=30), RAPPORTEN, date(2026, 4, 2), date(2029, 1, 1)):
        assert rapportoppgaver(forlop.koordinator, dag) == 1
    assert Fristslag.LEVER_RAPPORT in {s for _, s, _ in slag(date(2027, 4, 1))}
    assert Fristslag.LEVER_RAPPORT not in {s for _, s, _ in slag(date(2027, 4, 2))}
    lever_den(forlop, date(2026, 4, 20))
    assert Fristslag.LEVER_RAPPORT not in {s for _, s, _ in slag(date(2026, 4, 20))}
    assert rapportoppgaver(forlop.koordinator, date(2026, 4, 20)) == 0
    kjor(date(2026, 4, 20), date(2026, 4, 30))
    assert fortalt() == []


def test_an_answer_that_is_registered_after_the_report_was_due_makes_nobody_late_at_once(
    forlop: Soknadsforlop,
) -> None:
    gjor_den_klar(forlop, date(2025, 8, 10))
    send_den(forlop, date(2025, 8, 21))
    innvilg_den(forlop, date(2026, 6, 1))
    kjor(date(2026, 6, 1), date(2026, 6, 4))
    assert fortalt() == [
        ("koordinator", "frist_alt_ute", date(2026, 6, 1)),
        ("signatar", "frist_fulgt_opp", date(2026, 6, 4)),
    ]


def innvilg_den(forlop: Soknadsforlop, dag: date) -> None:
    registrer_innvilgelse(
        aktor=forlop.koordinator,
        tilskuddsperiode=PERIODE,
        laas=Soknad.objects.get().laas,
        vedtak=Vedtak(dato=date(2025, 11, 28), referanse="25/9", innvilget=ingenting_av_det_ukjente()),
        naa=klokken(dag),
    )


def lever_den(forlop: Soknadsforlop, dag: date) -> None:
    registrer_rapport(
        aktor=forlop.koordinator,
        tilskuddsperiode=PERIODE,
        laas=Soknad.objects.get().laas,
        rapport=Rapport(levert=dag, med_revisoruttalelse=True),
        naa=klokken(dag),
    )


def ingenting_av_det_ukjente() -> dict[int, Belop]:
    return {post.pk: Belop(0) for post in Soknadspost.objects.filter(sokt__isnull=True)}


def rapportoppgaver(aktor: Aktor, dag: date) -> int:
    liste = mine_oppgaver(aktor=aktor, naa=klokken(dag))
    return sum(oppgave.slag is Oppgaveslag.LEVER_RAPPORT for oppgave in liste.oppgaver)


def test_the_kommunes_own_people_see_it_among_the_deadlines_and_nobody_else(forlop: Soknadsforlop) -> None:
    naa = klokken(date(2025, 8, 1))
    annen = lag_koordinator(lag_kommune("1804", "Bodø"))
    for aktor, ventet in ((forlop.koordinator, 1), (forlop.signatar, 1), (annen, 0)):
        rader = fristoversikt(aktor=aktor, sok=Fristsok(), naa=naa).rader
        assert sum(rad.frist.slag is Fristslag.GJOR_SOKNAD_KLAR for rad in rader) == ventet
    for aktor, ventet in ((forlop.koordinator, 1), (forlop.signatar, 0), (forlop.forlop.alis, 0)):
        frister = mine_frister(aktor=aktor, naa=naa).frister
        assert sum(bilde.frist.slag is Fristslag.GJOR_SOKNAD_KLAR for bilde in frister) == ventet


def test_two_kommuner_with_the_same_call_have_a_deadline_each(forlop: Soknadsforlop) -> None:
    nokler = {frist.nokkel for frist in finn_kommunefrister(kommuner=None, idag=FRISTEN)}
    assert nokler == {f"gjor_soknad_klar:1848:{PERIODE}"}
