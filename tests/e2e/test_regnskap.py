"""The pages of the books in a real browser: wide and narrow, light and dark, in both written forms."""

from collections.abc import Callable
from uuid import uuid4

import pytest

from alis.domain.avtale import Element
from alis.domain.regnskap import forskudd, godkjent, innvilget, krevd, mottatt, skyldig_stat
from alis.domain.tilgang import Aktor
from alis.records.utdanning.models import AlisSak
from alis.services.tilskudd.bokfor_ramme import bokfor_rammer
from e2e.conftest import NyttBesok, krev_god_bred_og_smal
from factories.innlogging import innehav
from factories.opphor import NAA, lag_avtale_i_kraft
from factories.regnskap import bok, lag_post

Side = tuple[Aktor, str]


def bokfort(som: str, sti: str) -> Side:
    forlop, _versjon = lag_avtale_i_kraft()
    sak, krav = forlop.sak, uuid4()
    bokfor_rammer(naa=NAA)
    bok(sak, forskudd(lag_post(sak.pk, 300_000)), krevd(lag_post(sak.pk, 612_550, objekt_id=krav)))
    bok(sak, godkjent(lag_post(sak.pk, 612_550, objekt_id=krav)))
    bok(sak, krevd(lag_post(sak.pk, 2_000_000, element=Element.VEILEDNING)))
    return getattr(forlop, som), sti.format(sak=sak.pk)


def oppgjort(som: str, sti: str) -> Side:
    aktor, adresse = bokfort(som, sti)
    sak = AlisSak.objects.get()
    post = lag_post(sak.pk, 2_500_000, element=Element.VEILEDNING)
    bok(sak, innvilget(post))
    bok(sak, mottatt(lag_post(sak.pk, 2_000_000, element=Element.VEILEDNING)))
    bok(sak, skyldig_stat(lag_post(sak.pk, 450_000, element=Element.VEILEDNING)))
    return aktor, adresse


SIDER: dict[str, Callable[[], Side]] = {
    "kommunens regnskap": lambda: bokfort("koordinator", "/regnskap/"),
    "regnskapet i saken": lambda: bokfort("alis", "/regnskap/{sak}/"),
    "oppgjøret med staten": lambda: oppgjort("koordinator", "/regnskap/staten/"),
    "tilbakebetaling": lambda: oppgjort("koordinator", "/regnskap/staten/tilbake/"),
    "vedtak": lambda: oppgjort("koordinator", "/regnskap/{sak}/vedtak/"),
    "forskudd": lambda: bokfort("koordinator", "/regnskap/{sak}/forskudd/"),
    "min sak": lambda: bokfort("alis", "/min-sak/"),
    "fanen tilskudd": lambda: bokfort("alis", "/alis/{sak}/tilskudd/"),
}


@pytest.mark.parametrize("lag", SIDER.values(), ids=SIDER)
def test_the_pages_of_the_books_are_good(besok: NyttBesok, lag: Callable[[], Side]) -> None:
    aktor, sti = lag()
    krev_god_bred_og_smal(besok, som=innehav(aktor), sti=sti)
