"""A page that the database ended, because two waited for each other, is done again: both see that it went well."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import OperationalError, connection, transaction
from django.http import HttpRequest, HttpResponse
from django.test import Client
from django.urls import path

from alis.records.parter.models import Kommune
from alis.services.felles import FinnesIkke
from alis.web.felles.middleware.vranglaas import VRANGLAAS
from factories.parter import lag_kommune
from factories.samtidig import midt_i

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.urls(__name__)]
begynt: list[str] = []


def ta_to(request: HttpRequest, forst: str, sist: str) -> HttpResponse:
    """Hold the one kommune, then the other, and give back what was sent."""
    begynt.append(forst)
    with transaction.atomic():
        for nummer in (forst, sist):
            list(Kommune.objects.filter(pk=nummer).select_for_update(no_key=True))
        Kommune.objects.filter(pk=sist).update(navn=f"etter {forst}")
        return HttpResponse(request.FILES["fil"].read())


def fall(_request: HttpRequest) -> HttpResponse:
    begynt.append("fall")
    raise OperationalError("databasen er borte")


def forsvinn(_request: HttpRequest) -> HttpResponse:
    """Ended the first time, and gone the second."""
    begynt.append("forsvinn")
    if len(begynt) == 1:
        vranglaas = Exception()
        vranglaas.sqlstate = VRANGLAAS
        raise OperationalError from vranglaas
    raise FinnesIkke


urlpatterns = [path("forsvinn/", forsvinn), path("ta/<forst>/<sist>/", ta_to), path("fall/", fall)]


def trykk(forst: str, sist: str) -> HttpResponse:
    fil = SimpleUploadedFile("liste.txt", f"fra {forst}".encode())
    return Client().post(f"/ta/{forst}/{sist}/", {"fil": fil})


def test_who_was_ended_is_done_again_with_all_that_was_sent() -> None:
    begynt.clear()
    ene, andre = lag_kommune("1848", "Steigen").pk, lag_kommune("1804", "Bodø").pk
    svar = midt_i(
        lambda: trykk(ene, andre),
        etter=f"FROM .*kommune.*{ene}",
        andre=lambda: trykk(andre, ene),
        til=f"FROM .*kommune.*{andre}",
    )
    assert [ett.content for ett in svar] == [f"fra {ene}".encode(), f"fra {andre}".encode()]
    assert len(begynt) == (3 if connection.vendor == "postgresql" else 2)
    assert Kommune.objects.get(pk=ene).navn == f"etter {andre}"
    assert Kommune.objects.get(pk=andre).navn == f"etter {ene}"


def test_what_fell_for_another_reason_is_done_once() -> None:
    begynt.clear()
    with pytest.raises(OperationalError):
        Client().get("/fall/")
    assert begynt == ["fall"]


def test_what_is_gone_the_second_time_is_answered_as_gone() -> None:
    begynt.clear()
    assert Client().get("/forsvinn/").status_code == 404
    assert begynt == ["forsvinn", "forsvinn"]
