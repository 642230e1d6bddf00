"""The same person never both vouches for and approves a claim, and the doctor does neither: sixty ways to try."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import product

import pytest
from django.db import DatabaseError, connection, transaction

from alis.domain.flyt import Refusjonsstatus
from alis.domain.refusjon.to_personer import EgetKrav, SammePerson
from alis.domain.tilgang import Aktor, ManglerRettighet, Rolle
from alis.records.parter.models import Fullmakt, Person
from alis.records.refusjon.models import Behandlingslinje, Refusjonskrav
from alis.records.varsel.models import Stedfortreder
from alis.services.felles import FinnesIkke
from alis.services.refusjon.aapne_krav import KravetErEndret
from alis.services.refusjon.avgjor_refusjonskrav import (
    attester_refusjonskrav,
    godkjenn_refusjonskrav,
    returner_refusjonskrav,
)
from factories.parter import gi_rolle, lag_aktor_i, lag_kommune
from factories.refusjon import (
    NAA,
    SENERE,
    Refusjonsforlop,
    attester,
    godkjenn,
    lag_attestert,
    lag_sendt,
    send,
)

pytestmark = pytest.mark.django_db

KAN_ATTESTERE = (Rolle.KOORDINATOR, Rolle.ATTESTANT)
KAN_GODKJENNE = (Rolle.SIGNATAR, Rolle.ATTESTANT)
NEKTES = (ManglerRettighet, FinnesIkke, EgetKrav, SammePerson)


def i_rollen(krav: Refusjonsforlop, person: Aktor, rolle: Rolle) -> Aktor:
    """The same person in another role of the same kommune."""
    if not Person.objects.filter(pk=person.person_id, roller__rolle=rolle).exists():
        gi_rolle(Person.objects.get(pk=person.person_id), rolle, krav.forlop.sak.kommune.organisasjon)
    return replace(person, rolle=rolle)


@pytest.mark.parametrize(("attesterer", "godkjenner"), list(product(KAN_ATTESTERE, KAN_GODKJENNE)))
def test_one_person_in_two_roles_does_not_do_both(attesterer: Rolle, godkjenner: Rolle) -> None:
    krav = lag_sendt()
    person = i_rollen(krav, krav.koordinator, attesterer)
    attester(krav, person)
    with pytest.raises(SammePerson):
        godkjenn(krav, i_rollen(krav, person, godkjenner))


@pytest.mark.parametrize("rolle", KAN_ATTESTERE)
def test_the_doctor_does_not_vouch_for_her_own_claim_in_a_role_of_the_kommune(rolle: Rolle) -> None:
    krav = lag_sendt()
    with pytest.raises(EgetKrav):
        attester(krav, i_rollen(krav, krav.alis, rolle))


@pytest.mark.parametrize("rolle", KAN_GODKJENNE)
def test_the_doctor_does_not_approve_her_own_claim_in_a_role_of_the_kommune(rolle: Rolle) -> None:
    krav = lag_attestert()
    with pytest.raises(EgetKrav):
        godkjenn(krav, i_rollen(krav, krav.alis, rolle))


@pytest.mark.parametrize(("rolle", "steg"), list(product(Rolle, ("attester", "godkjenn"))))
def test_a_role_without_the_right_does_nothing(rolle: Rolle, steg: str) -> None:
    """Nine roles, two acts; those that have the right are tried by somebody of another kommune."""
    krav = lag_sendt() if steg == "attester" else lag_attestert()
    annen = lag_kommune("1804", "Bodø", klasse=3).organisasjon
    fremmed = lag_aktor_i(annen, rolle)
    with pytest.raises(NEKTES):
        attester(krav, fremmed) if steg == "attester" else godkjenn(krav, fremmed)


@pytest.mark.parametrize("rolle", KAN_GODKJENNE)
def test_a_role_in_two_kommuner_makes_nobody_two_persons(rolle: Rolle) -> None:
    krav = lag_attestert()
    annen = lag_kommune("1804", "Bodø", klasse=3)
    gi_rolle(Person.objects.get(pk=krav.koordinator.person_id), rolle, annen.organisasjon)
    andre_hatten = replace(
        krav.koordinator,
        rolle=rolle,
        organisasjon_id=annen.organisasjon_id,
        kommunenummer=annen.pk,
    )
    with pytest.raises(FinnesIkke):
        godkjenn(krav, andre_hatten)


@pytest.mark.parametrize("rolle", KAN_GODKJENNE)
def test_whoever_is_a_substitute_for_another_is_still_herself(rolle: Rolle) -> None:
    """She has the other's notices while the other is away, and nothing else of hers."""
    krav = lag_attestert()
    selv = i_rollen(krav, krav.koordinator, rolle)
    borte = krav.signatar if rolle is Rolle.SIGNATAR else krav.attestant
    Stedfortreder.objects.create(
        person_id=borte.person_id,
        organisasjon_id=borte.organisasjon_id,
        rolle=rolle,
        stedfortreder_id=selv.person_id,
        fom=NAA.date(),
        tom=NAA.date() + timedelta(days=90),
        opprettet_at=NAA,
    )
    with pytest.raises(SammePerson):
        godkjenn(krav, selv)


@pytest.mark.parametrize("rolle", [Rolle.KOORDINATOR, Rolle.SIGNATAR, Rolle.ATTESTANT])
def test_a_power_of_attorney_to_sign_is_none_to_approve(rolle: Rolle) -> None:
    krav = lag_attestert()
    selv = i_rollen(krav, krav.koordinator, rolle)
    Fullmakt.objects.create(
        organisasjon_id=krav.signatar.organisasjon_id,
        giver_id=krav.signatar.person_id,
        mottaker_id=selv.person_id,
        fom=NAA.date(),
        tom=NAA.date() + timedelta(days=90),
        gitt_at=NAA,
    )
    with pytest.raises((SammePerson, ManglerRettighet)):
        godkjenn(krav, selv)


def test_a_new_round_is_vouched_for_and_approved_by_two_anew() -> None:
    krav = lag_attestert()
    returner_refusjonskrav(
        aktor=krav.attestant, krav_id=krav.krav_id, laas=krav.krav.laas, fordi="Feil dato.", naa=SENERE
    )
    send(krav)
    attester(krav, krav.attestant)
    with pytest.raises(SammePerson):
        godkjenn(krav, krav.attestant)
    godkjenn(krav, krav.signatar)
    assert krav.krav.godkjent_av_id == krav.signatar.person_id


def test_a_stale_lock_is_no_way_round() -> None:
    krav = lag_sendt()
    laas = krav.krav.laas
    attester_refusjonskrav(aktor=krav.attestant, krav_id=krav.krav_id, laas=laas, naa=SENERE)
    with pytest.raises(KravetErEndret):
        godkjenn_refusjonskrav(aktor=krav.attestant, krav_id=krav.krav_id, laas=laas, naa=SENERE)
    assert krav.krav.status == Refusjonsstatus.ATTESTERT


def test_a_claim_does_not_begin_approved_and_not_in_anothers_name() -> None:
    rad = lag_attestert().krav
    for felt, verdi in (("status", "godkjent"), ("krevd_av_id", rad.attestert_av_id)):
        ny = Refusjonskrav(sak_id=rad.sak_id, krevd_av_id=rad.krevd_av_id, opprettet_at=NAA, endret_at=NAA)
        setattr(ny, felt, verdi)
        with pytest.raises(DatabaseError), transaction.atomic():
            ny.save(force_insert=True)


ORM: dict[str, Callable[[Refusjonsforlop], dict[str, object]]] = {
    "approve as the one who attested": lambda k: godkjent(k.koordinator),
    "approve as the doctor": lambda k: godkjent(k.alis),
    "approve without a name": lambda k: {"status": "godkjent", "godkjent_at": SENERE},
    "approve without a time": lambda k: {"status": "godkjent", "godkjent_av_id": k.attestant.person_id},
    "approve without either": lambda k: {"status": "godkjent"},
    "approve and change who attested": lambda k: (
        godkjent(k.koordinator) | {"attestert_av_id": k.signatar.person_id}
    ),
    "approve and empty who attested": lambda k: (
        godkjent(k.koordinator) | {"attestert_av_id": None, "attestert_at": None}
    ),
    "change who attested": lambda k: {"attestert_av_id": k.attestant.person_id},
    "let the doctor have attested": lambda k: {"attestert_av_id": k.alis.person_id},
    "change when it was attested": lambda k: {"attestert_at": NAA},
    "attested by nobody": lambda k: {"attestert_av_id": None, "attestert_at": None},
    "change the doctor": lambda k: {"krevd_av_id": k.signatar.person_id},
    "change the doctor and approve as her": lambda k: (
        godkjent(k.alis) | {"krevd_av_id": k.signatar.person_id}
    ),
    "pay without approval": lambda k: {
        "status": "utbetalt",
        "utbetalt_at": SENERE,
        "utbetalt_av_id": k.attestant.person_id,
    },
    "approved while it waits": lambda k: {
        "godkjent_at": SENERE,
        "godkjent_av_id": k.attestant.person_id,
    },
    "straight back to sent": lambda k: {
        "status": "sendt",
        "attestert_at": None,
        "attestert_av_id": None,
    },
    "back to draft": lambda k: {"status": "kladd", "attestert_at": None, "attestert_av_id": None},
    "a state that is none": lambda k: {"status": "klar"},
    "a larger amount": lambda k: {"belop": 900_000, "utgift": 1_350_000},
    "another hash": lambda k: {"innhold_hash": "0" * 64},
    "another round": lambda k: {"runde": 7},
    "another grant period": lambda k: {"tilskuddsperiode": "nasjonal-alis/2024"},
    "another day": lambda k: {"dag": NAA.date()},
    "other words": lambda k: {"hva": "Noe annet"},
    "returned without a reason": lambda k: {
        "status": "returnert",
        "attestert_at": None,
        "attestert_av_id": None,
    },
    "refused without a reason": lambda k: {"status": "avslatt"},
}


def godkjent(av: Aktor) -> dict[str, object]:
    return {"status": "godkjent", "godkjent_at": SENERE, "godkjent_av_id": av.person_id}


@pytest.mark.parametrize("forsok", ORM.values(), ids=ORM)
def test_the_database_refuses(forsok: Callable[[Refusjonsforlop], dict[str, object]]) -> None:
    krav = lag_attestert()
    with pytest.raises(DatabaseError), transaction.atomic():
        Refusjonskrav.objects.filter(pk=krav.krav_id).update(**forsok(krav))
    assert krav.krav.status == Refusjonsstatus.ATTESTERT


SQL = {
    "approve as the one who attested": (
        "UPDATE refusjon_refusjonskrav SET status = 'godkjent', godkjent_at = attestert_at, "
        "godkjent_av_id = attestert_av_id"
    ),
    "approve as the doctor": (
        "UPDATE refusjon_refusjonskrav SET status = 'godkjent', godkjent_at = attestert_at, "
        "godkjent_av_id = krevd_av_id"
    ),
    "let the doctor have attested": "UPDATE refusjon_refusjonskrav SET attestert_av_id = krevd_av_id",
    "throw a sent claim away": "DELETE FROM refusjon_refusjonskrav",
    "throw the line away": "DELETE FROM refusjon_behandlingslinje",
    "let another have done it": "UPDATE refusjon_behandlingslinje SET runde = 2",
}


@pytest.mark.parametrize("sql", SQL.values(), ids=SQL)
def test_the_database_refuses_plain_sql(sql: str) -> None:
    krav = lag_attestert()
    with pytest.raises(DatabaseError), transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(sql)
    assert krav.krav.status == Refusjonsstatus.ATTESTERT


def linjer(krav: Refusjonsforlop) -> Iterator[dict[str, object]]:
    felles = {
        "krav_id": krav.krav_id,
        "runde": 1,
        "at": SENERE,
        "rolle": "attestant",
        "innhold_hash": krav.krav.innhold_hash,
    }
    yield felles | {"nummer": 3, "handling": "godkjenn", "av_id": krav.koordinator.person_id}
    yield felles | {"nummer": 3, "handling": "attester", "av_id": krav.attestant.person_id}
    yield felles | {"nummer": 2, "handling": "godkjenn", "av_id": krav.attestant.person_id}
    yield felles | {"nummer": 3, "handling": "returner", "av_id": krav.attestant.person_id}
    yield felles | {"nummer": 3, "handling": "bestem", "av_id": krav.attestant.person_id}


@pytest.mark.parametrize("nummer", range(5))
def test_the_line_of_decisions_holds_the_same_once_more(nummer: int) -> None:
    """A second yes of the same person, a second attestation, a number twice, a no without a reason, an act that is none."""
    krav = lag_attestert()
    with pytest.raises(DatabaseError), transaction.atomic():
        Behandlingslinje.objects.create(**list(linjer(krav))[nummer])
