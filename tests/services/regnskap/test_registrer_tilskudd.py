"""What the state grants is registered once, on each element of a case."""

from datetime import UTC, date, datetime
from uuid import UUID

import pytest

from alis.domain.avtale import Element
from alis.domain.tilgang import Aktor, ManglerRettighet, Rolle
from alis.domain.verdier import Belop
from alis.integrations.satser import UkjentSatssett
from alis.records.journal.models import Journallinje
from alis.services.felles import FinnesIkke
from alis.services.regnskap import AnnetInnhold, les_saldo
from alis.services.regnskap.alt_innvilget import AltInnvilget
from alis.services.regnskap.registrer_tilskudd import VedtakFrem, registrer_tilskudd
from factories.parter import lag_aktor_i, lag_kommune, lag_koordinator, lag_person
from factories.regnskap import PERIODE
from factories.utdanning import lag_sak

pytestmark = pytest.mark.django_db

NAA = datetime(2026, 10, 1, 9, tzinfo=UTC)
INNVILGET = {Element.LAERINGSAKTIVITETER: Belop(1_400_000), Element.VEILEDNING: Belop(3_000_000)}


@pytest.fixture
def koordinator() -> Aktor:
    return lag_koordinator(lag_kommune())


def registrer(aktor: Aktor, sak_id: UUID, **annet: object) -> tuple[UUID, ...]:
    valg: dict[str, object] = {
        "tilskuddsperiode": PERIODE,
        "belop_per_element": INNVILGET,
        "vedtaksdato": date(2026, 9, 15),
        "nokkel": "vedtak-1",
        **annet,
    }
    return registrer_tilskudd(aktor=aktor, sak_id=sak_id, naa=NAA, **valg)  # type: ignore[arg-type]


def test_the_state_owes_what_it_has_granted_element_by_element(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    registrer(koordinator, sak.pk)
    saldoer = {nokkel.element: saldo for nokkel, saldo in les_saldo(saker=[sak.pk]).items()}
    assert {element: saldo.innvilget for element, saldo in saldoer.items()} == INNVILGET
    assert {element: saldo.ikke_mottatt for element, saldo in saldoer.items()} == INNVILGET


def test_the_same_decision_twice_is_one(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    assert registrer(koordinator, sak.pk) == registrer(koordinator, sak.pk)
    assert sak.bilag.count() == 2
    assert Journallinje.objects.filter(handling="registrer_tilskudd").count() == 1


def test_the_same_decision_with_other_amounts_is_refused(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    registrer(koordinator, sak.pk)
    with pytest.raises(AnnetInnhold):
        registrer(koordinator, sak.pk, belop_per_element={Element.VEILEDNING: Belop(1)})


def test_another_decision_on_the_same_is_registered_only_by_one_who_says_that_it_comes_beside(
    koordinator: Aktor,
) -> None:
    sak = lag_sak(koordinator)
    registrer(koordinator, sak.pk)
    mer = {"nokkel": "vedtak-2", "belop_per_element": {Element.VEILEDNING: Belop(500_000)}}
    with pytest.raises(AltInnvilget) as feil:
        registrer(koordinator, sak.pk, **mer)
    assert list(feil.value.innvilget.values()) == [Belop(3_000_000)]
    registrer(koordinator, sak.pk, i_tillegg=True, **mer)
    innvilget = sum((saldo.innvilget for saldo in les_saldo(saker=[sak.pk]).values()), Belop.null())
    assert innvilget == Belop(4_900_000)


def test_a_grant_on_another_element_or_in_another_period_is_not_the_same(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    registrer(koordinator, sak.pk)
    tilrettelegging = {Element.TILRETTELEGGING: Belop(100)}
    registrer(koordinator, sak.pk, nokkel="vedtak-2", belop_per_element=tilrettelegging)
    registrer(koordinator, sak.pk, nokkel="vedtak-3", tilskuddsperiode="nasjonal-alis/2024-09")
    assert sak.bilag.count() == 5


@pytest.mark.parametrize(
    ("annet", "feil"),
    [
        ({"vedtaksdato": date(2026, 10, 2)}, VedtakFrem),
        ({"tilskuddsperiode": "nasjonal-alis/1999"}, UkjentSatssett),
    ],
)
def test_a_decision_that_cannot_be_is_refused(
    koordinator: Aktor, annet: dict[str, object], feil: type[Exception]
) -> None:
    sak = lag_sak(koordinator)
    with pytest.raises(feil):
        registrer(koordinator, sak.pk, **annet)
    assert not sak.bilag.exists()


def test_others_do_not_register_it(koordinator: Aktor) -> None:
    sak = lag_sak(koordinator)
    signatar = lag_aktor_i(sak.kommune.organisasjon, Rolle.SIGNATAR, lag_person("Siri Signatar"))
    with pytest.raises(ManglerRettighet):
        registrer(signatar, sak.pk)
    with pytest.raises(FinnesIkke):
        registrer(lag_koordinator(lag_kommune("1804", "Bodø")), sak.pk)
