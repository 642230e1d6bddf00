"""What was known by its words and its time is known by its kind, in a database that was in use before there were kinds."""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from alis.domain.flyt import Tilbudsstatus
from alis.domain.plassering.behov import Bortfall
from alis.domain.plassering.tilbudets_hindre import BEHOVET_ER_ENDRET
from alis.domain.plassering.trekkgrunn import Trekkgrunn
from alis.records.plassering.models import Plasstilbud
from alis.services.plassering.meld_bortfall import meld_bortfall
from factories.parter import lag_kommune, lag_koordinator
from factories.sykehusplass import NAA, Foretak, lag_behov, lag_foretak, lag_kandidater, lag_plass, lag_tilbud

pytestmark = pytest.mark.django_db(transaction=True)
FOR, ETTER = [("plassering", "0015_mal_kan_strykes")], [("plassering", "0016_trekkgrunn")]


def migrer(maal: list[tuple[str, str]]) -> None:
    MigrationExecutor(connection).migrate(maal)


@pytest.fixture
def foretak() -> Iterator[Foretak]:
    yield lag_foretak()
    migrer(MigrationExecutor(connection).loader.graph.leaf_nodes("plassering"))


def trekk(tilbud: Plasstilbud, av: Foretak, fordi: str) -> None:
    tilbud.status, tilbud.trukket_at, tilbud.trukket_av_id = Tilbudsstatus.TRUKKET, NAA, av.kontakt.person_id
    tilbud.trekkgrunn, tilbud.fordi = Trekkgrunn.FORETAKET, fordi
    tilbud.save()


def test_old_offers_get_the_kind_that_they_were_known_by(foretak: Foretak) -> None:
    koordinator = lag_koordinator(lag_kommune())
    trukket, endret, borte, staar = (
        lag_tilbud(foretak, lag_behov(foretak, sak=sak, prioritet=nummer), lag_plass(foretak))
        for nummer, sak in enumerate(lag_kandidater(lag_kommune(), 4), start=1)
    )
    trekk(trukket, foretak, "Avdelingen stenger.")
    trekk(endret, foretak, BEHOVET_ER_ENDRET)
    meld_bortfall(
        aktor=koordinator, behov_id=borte.behov_id, laas=borte.behov.laas, grunn=Bortfall.SLUTTET, naa=NAA
    )
    migrer(FOR)
    migrer(ETTER)
    assert dict(Plasstilbud.objects.values_list("pk", "trekkgrunn")) == {
        trukket.pk: Trekkgrunn.FORETAKET,
        endret.pk: Trekkgrunn.BEHOVET_ENDRET,
        borte.pk: Trekkgrunn.BEHOVET_BORTE,
        staar.pk: "",
    }
