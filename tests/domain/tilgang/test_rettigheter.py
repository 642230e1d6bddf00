"""What each role may do."""

from uuid import UUID

import pytest

from alis.domain.tilgang import (
    KAN_GI,
    RETTIGHETER,
    Aktor,
    HandlerIkkeForKommune,
    ManglerRettighet,
    Rettighet,
    Rolle,
)

ENDRER = {
    Rettighet.REGISTRER_ALIS,
    Rettighet.ENDRE_SAK,
    Rettighet.SKRIV_AVTALE,
    Rettighet.SEND_AVTALE,
    Rettighet.AVSLUTT_AVTALE,
}


def lag_aktor(rolle: Rolle, kommunenummer: str | None = "1848") -> Aktor:
    return Aktor(
        person_id=UUID(int=1),
        navn="Kari Prøve",
        rolle=rolle,
        organisasjon_id=UUID(int=2),
        organisasjon_navn="Steigen kommune",
        kommunenummer=kommunenummer,
    )


def test_every_role_has_its_rights_written_down() -> None:
    assert set(RETTIGHETER) == set(Rolle)


def test_every_right_is_held_by_someone() -> None:
    assert frozenset().union(*RETTIGHETER.values()) == set(Rettighet)


def test_whoever_writes_the_agreement_does_not_sign_for_the_kommune() -> None:
    assert not [
        rolle
        for rolle, rettigheter in RETTIGHETER.items()
        if {Rettighet.SKRIV_AVTALE, Rettighet.SIGNER_FOR_KOMMUNEN} <= rettigheter
    ]


@pytest.mark.parametrize("rolle", sorted(set(Rolle) - {Rolle.KOORDINATOR}))
def test_only_the_coordinator_changes_a_case(rolle: Rolle) -> None:
    assert not RETTIGHETER[rolle] & ENDRER


def test_only_the_doctor_signs_as_alis() -> None:
    assert [r for r in Rolle if Rettighet.SIGNER_SOM_ALIS in RETTIGHETER[r]] == [Rolle.ALIS]


def test_the_hospital_contact_sees_no_case() -> None:
    assert RETTIGHETER[Rolle.ALIS_KONTAKT] == {
        Rettighet.SE_OPPGAVER,
        Rettighet.SE_VARSLER,
        Rettighet.NEVNE_STEDFORTREDER,
        Rettighet.SE_SYKEHUSPLASS,
        Rettighet.SE_PLASSPROGNOSE,
        Rettighet.STYRE_PLASSER,
        Rettighet.SE_FORETAKSAVTALE,
        Rettighet.SIGNER_FOR_FORETAKET,
    }


def test_nobody_gives_the_role_of_alis() -> None:
    assert not [rolle for rolle, kan_gi in KAN_GI.items() if Rolle.ALIS in kan_gi]


def test_whoever_gives_roles_holds_the_right_to() -> None:
    assert {rolle for rolle in Rolle if Rettighet.GI_ROLLE in RETTIGHETER[rolle]} == set(KAN_GI)


def test_an_actor_without_the_right_is_stopped_by_name() -> None:
    with pytest.raises(ManglerRettighet) as feil:
        lag_aktor(Rolle.REVISOR).krev(Rettighet.ENDRE_SAK)
    assert (feil.value.rolle, feil.value.rettighet) == (Rolle.REVISOR, Rettighet.ENDRE_SAK)


def test_an_actor_outside_the_kommuner_acts_for_none() -> None:
    with pytest.raises(HandlerIkkeForKommune):
        _ = lag_aktor(Rolle.SAKSBEHANDLER, None).kommune
