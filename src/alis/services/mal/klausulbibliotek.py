"""Clauses and measures ready to be taken over from other templates."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from django.utils import timezone

from alis.domain.dokument import Klausul, Mal, Tiltaksforslag
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.dokument import hent_mal, list_maler
from alis.records.felles.dato import lokal_dato
from alis.records.mal.queries import BRUKT, malversjoner_for
from alis.services.felles import FinnesIkke
from alis.services.mal.hent_malbilde import hent_malbilde
from alis.services.mal.les_malversjon import les_malversjon

T = TypeVar("T", Klausul, Tiltaksforslag)


@dataclass(frozen=True, kw_only=True)
class Bibliotek:
    """`klausuler` and `tiltak` by `<navn>/<versjon>/<id>`, each with the template it stands in."""

    klausuler: dict[str, tuple[Mal, Klausul]]
    tiltak: dict[str, tuple[Mal, Tiltaksforslag]]


def klausulbibliotek(*, aktor: Aktor, versjon_id: UUID, naa: datetime | None = None) -> Bibliotek:
    """All that the draft does not have already, word for word, from what is published and from the office's own.

    Raises `ManglerRettighet` and `FinnesIkke`.
    """
    aktor.krev(Rettighet.SKRIV_MAL)
    kladd = hent_malbilde(aktor=aktor, versjon_id=versjon_id, naa=naa)
    if not kladd.er_egen:
        raise FinnesIkke
    rader = malversjoner_for(aktor, dag=lokal_dato(naa or timezone.now())).filter(status__in=BRUKT)
    alle = [*(les_malversjon(rad) for rad in rader), *(hent_mal(*mal) for mal in list_maler())]
    maler = [mal for mal in alle if mal.bruk.slag is kladd.mal.bruk.slag]
    return Bibliotek(
        klausuler={
            f"{mal.navn}/{mal.versjon}/{klausul.id}": (mal, klausul)
            for mal, klausul in _unlike([(m, k) for m in maler for k in m.klausuler], kladd.mal.klausuler)
        },
        tiltak={
            f"{mal.navn}/{mal.versjon}/{tiltak.id}": (mal, tiltak)
            for mal, tiltak in _unlike([(m, t) for m in maler for t in m.tiltak], kladd.mal.tiltak)
        },
    )


def _unlike(alle: Iterable[tuple[Mal, T]], egne: Iterable[T]) -> Iterator[tuple[Mal, T]]:
    """Each text once, and none that the draft has."""
    sett = [en.tekst for en in egne]
    for mal, en in alle:
        if en.tekst not in sett:
            sett.append(en.tekst)
            yield mal, en
