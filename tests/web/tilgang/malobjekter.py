"""What the addresses of the templates are filled with."""

from typing import Any

from alis.domain.tilgang import Aktor, Rolle
from alis.records.parter.models import AlisKontor
from factories.mal import Kontor, lag_malkladd, lag_publisert_mal, lag_wordmal
from factories.parter import lag_aktor_i


def lag_malobjekter(radgiver: Aktor) -> dict[str, Any]:
    """Of the office that serves Steigen: one published, the next in draft; and Steigen's own Word template."""
    kontor = AlisKontor.objects.get(pk=radgiver.organisasjon_id)
    to_andre = (lag_aktor_i(kontor.organisasjon, Rolle.KONTORRADGIVER) for _ in range(2))
    folk = Kontor(kontor, *to_andre)
    publisert = lag_publisert_mal(folk)
    lag_wordmal()
    return {
        "mal_id": publisert,
        "kladd_id": lag_malkladd(folk.forfatter, fra=publisert),
        "klausul_id": "nettverk-2",
        "tiltak_id": "finnes-ikke",
        "handling": "send",
        "navn": "alis-avtale-nasjonal",
        "utgave": "2023-06",
    }
