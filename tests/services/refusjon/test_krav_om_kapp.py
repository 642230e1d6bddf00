"""Two at the same claim in the same moment: one is done, the other is told, and the books and the journal know of one."""

from collections.abc import Callable
from functools import partial

import pytest

from alis.domain.flyt import Refusjonsstatus, UlovligOvergang
from alis.records.journal.models import Journallinje
from alis.records.regnskap.models import Bilag
from alis.services.refusjon.aapne_krav import KravetErEndret, KravetErSendt
from alis.services.refusjon.avgjor_refusjonskrav import (
    attester_refusjonskrav,
    godkjenn_refusjonskrav,
    returner_refusjonskrav,
)
from alis.services.refusjon.send_refusjonskrav import send_refusjonskrav
from alis.services.refusjon.trekk_refusjonskrav import trekk_refusjonskrav
from factories.pengegang import krev_at_alt_stemmer
from factories.refusjon import NAA, SENERE, Refusjonsforlop, lag_attestert, lag_kladd, lag_sendt
from factories.samtidig import samtidig

pytestmark = pytest.mark.django_db(transaction=True)
FOR_SENT = (KravetErEndret, KravetErSendt, UlovligOvergang)


def om_kapp(krav: Refusjonsforlop, *handlinger: Callable[..., object], naa: object = SENERE) -> int:
    """Which of them was done. The others must have been told that they came too late."""
    laas = krav.krav.laas
    svar = samtidig(*(partial(ett, krav_id=krav.krav_id, laas=laas, naa=naa) for ett in handlinger))
    gjort = [nummer for nummer, ett in enumerate(svar) if not isinstance(ett, Exception)]
    assert len(gjort) == 1, svar
    assert all(isinstance(ett, FOR_SENT) for ett in svar if isinstance(ett, Exception)), svar
    krev_at_alt_stemmer()
    return gjort[0]


def bilag(krav: Refusjonsforlop) -> list[str]:
    return sorted(Bilag.objects.filter(objekt_id=krav.krav_id).values_list("art", flat=True))


def gjort(handling: str) -> int:
    return Journallinje.objects.filter(handling=handling).count()


def test_two_people_who_approve_the_same_claim_approve_it_once() -> None:
    krav = lag_attestert()
    personer = (krav.attestant, krav.signatar)
    forst = om_kapp(krav, *(partial(godkjenn_refusjonskrav, aktor=person) for person in personer))
    assert krav.krav.godkjent_av_id == personer[forst].person_id
    assert bilag(krav) == ["godkjent", "krevd"]
    assert gjort("godkjenn_refusjonskrav") == 1


def test_a_claim_sent_from_three_windows_gets_one_number_and_one_voucher() -> None:
    krav = lag_kladd()
    om_kapp(krav, *[partial(send_refusjonskrav, aktor=krav.alis)] * 3, naa=NAA)
    assert (krav.krav.nummer, krav.krav.runde, bilag(krav)) == (1, 1, ["krevd"])
    assert gjort("send_refusjonskrav") == 1


def test_attested_and_withdrawn_at_once_is_one_of_them() -> None:
    krav = lag_sendt()
    forst = om_kapp(
        krav,
        partial(attester_refusjonskrav, aktor=krav.koordinator),
        partial(trekk_refusjonskrav, aktor=krav.alis),
    )
    assert krav.krav.status == (Refusjonsstatus.ATTESTERT, Refusjonsstatus.TRUKKET)[forst]
    assert bilag(krav) == (["krevd"], ["frigitt", "krevd"])[forst]


def test_approved_and_withdrawn_at_once_never_pays_what_was_taken_back() -> None:
    krav = lag_attestert()
    forst = om_kapp(
        krav,
        partial(godkjenn_refusjonskrav, aktor=krav.attestant),
        partial(trekk_refusjonskrav, aktor=krav.alis),
    )
    assert krav.krav.status == (Refusjonsstatus.GODKJENT, Refusjonsstatus.TRUKKET)[forst]
    assert bilag(krav) == (["godkjent", "krevd"], ["frigitt", "krevd"])[forst]


def test_approved_and_returned_at_once_is_one_of_them() -> None:
    krav = lag_attestert()
    forst = om_kapp(
        krav,
        partial(godkjenn_refusjonskrav, aktor=krav.attestant),
        partial(returner_refusjonskrav, aktor=krav.koordinator, fordi="Feil dag."),
    )
    assert krav.krav.status == (Refusjonsstatus.GODKJENT, Refusjonsstatus.RETURNERT)[forst]
    assert bilag(krav) == (["godkjent", "krevd"], ["frigitt", "krevd"])[forst]
