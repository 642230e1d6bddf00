"""Two who press the same button at once: one sees that it is done, the other is told how it stands."""

from functools import partial
from typing import Any

import pytest
from django.test import Client

from alis.domain.tilgang import Aktor
from factories.innlogging import klient_for
from factories.refusjon import Refusjonsforlop, lag_attestert, lag_kladd
from factories.samtidig import samtidig

pytestmark = pytest.mark.django_db(transaction=True)


def trykk_samtidig(krav: Refusjonsforlop, side: str, *personer: Aktor) -> list[str]:
    """The page that each ends on."""
    sti, laas = f"/refusjoner/{krav.krav_id}/{side}/", krav.krav.laas
    klienter: list[Client] = [klient_for(person) for person in personer]
    svar: list[Any] = samtidig(*(partial(ett.post, sti, {"laas": laas}) for ett in klienter))
    assert [ett.status_code for ett in svar] == [302] * len(personer)
    return [
        klient.get(ett.url, follow=True).content.decode() for klient, ett in zip(klienter, svar, strict=True)
    ]


def test_the_second_who_approves_is_told_that_something_was_done() -> None:
    krav = lag_attestert()
    sider = trykk_samtidig(krav, "godkjenn", krav.attestant, krav.signatar)
    assert sum("Kravet er godkjent, og legen får beskjed" in side for side in sider) == 1
    assert sum("Noe er gjort med kravet mens du hadde siden åpen" in side for side in sider) == 1


def test_a_doctor_who_presses_send_in_two_windows_sees_in_both_that_it_is_sent() -> None:
    krav = lag_kladd()
    sider = trykk_samtidig(krav, "oppsummering", krav.alis, krav.alis)
    assert krav.krav.runde == 1
    assert all("Nå skal én i kommunen se over bilagene" in side for side in sider)
    assert not [side for side in sider if "endret i et annet vindu" in side]
