"""The permission matrix, cell by cell: role × own or another's × address × method."""

from collections.abc import Iterator

import pytest
from django.db import transaction
from django.http import HttpResponse
from django.test import Client
from django.urls import reverse
from pytest_django.plugin import DjangoDbBlocker

from alis.domain.tilgang import Rettighet
from factories.innlogging import klient_for
from web.tilgang.adresser import Adresse, Rad, les_matrise, list_adresser
from web.tilgang.scene import Scene, sett_scene

METODER = ("GET", "POST")
UTEN_NOKKEL = 401
MATRISE = les_matrise()
ADRESSER = {adresse.navn: adresse for adresse in list_adresser()}


def test_every_address_has_a_row_and_every_row_an_address() -> None:
    assert set(ADRESSER) == set(MATRISE)


@pytest.mark.parametrize("adresse", ADRESSER.values(), ids=ADRESSER)
def test_every_view_says_who_may_use_it(adresse: Adresse) -> None:
    assert hasattr(adresse.view, "tilgang"), "decorate the view with @krever or @apen"
    assert all(isinstance(right, Rettighet) for right in adresse.view.tilgang)


@pytest.fixture(scope="module")
def scene(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[Scene]:
    """Set once for all the cells, and taken away after the last."""
    with django_db_blocker.unblock(), transaction.atomic():
        yield sett_scene()
        transaction.set_rollback(True)


@pytest.mark.django_db
@pytest.mark.xdist_group("tilgang")
@pytest.mark.parametrize("navn", sorted(MATRISE))
def test_the_cells_of(navn: str, scene: Scene) -> None:
    rad = MATRISE[navn]
    path = reverse(navn, kwargs=_fill(ADRESSER[navn], rad, scene))
    wrong = [*_wrong_cells(rad, path, scene), *_wrong_for_stranger(rad, path)]
    assert wrong == []


def _fill(adresse: Adresse, rad: Rad, scene: Scene) -> dict[str, object]:
    filled = dict(scene.objekter)
    if rad.tilstand:
        filled["versjon_id"] = scene.versjoner[rad.tilstand]
    return {name: filled[name] for name in adresse.tar}


def _wrong_cells(rad: Rad, path: str, scene: Scene) -> Iterator[str]:
    for (role, tie), actor in scene.aktorer_for(rad.tilstand).items():
        client = klient_for(actor)
        for method in METODER:
            status = _ask(client, method, path).status_code
            if not _as_expected(rad, method, status, let_in=rad.slipper_inn(method, role, tie)):
                yield f"{method} {role} ({tie}): {status}"


def _ask(client: Client, method: str, path: str) -> HttpResponse:
    """What a cell changes is undone before the next is tried."""
    with transaction.atomic():
        answer = client.generic(method, path)
        transaction.set_rollback(True)
    return answer


def _as_expected(rad: Rad, method: str, status: int, *, let_in: bool) -> bool:
    if rad.nokkel:
        return status == UTEN_NOKKEL
    if let_in:
        return status < 400
    return status == 404 or (status == 405 and not rad.finnes(method))


def _wrong_for_stranger(rad: Rad, path: str) -> Iterator[str]:
    for method in METODER:
        answer = _ask(Client(), method, path)
        if not _right_for_stranger(rad, method, answer):
            yield f"{method} stranger: {answer.status_code}"


def _right_for_stranger(rad: Rad, method: str, answer: HttpResponse) -> bool:
    if rad.nokkel:
        return answer.status_code == UTEN_NOKKEL
    if method in rad.apen:
        return answer.status_code < 400
    sent_to_log_in = answer.headers.get("Location", "").startswith("/logg-inn/")
    return sent_to_log_in or answer.status_code == (404 if method in rad.valg else 405)
