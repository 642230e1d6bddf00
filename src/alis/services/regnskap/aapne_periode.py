"""Find the kommune's cases with something booked in a grant period, locked, for an act that is about them all."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.regnskap import Saldo
from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.regnskap.models import Kontosaldo
from alis.records.utdanning.models import AlisSak
from alis.records.utdanning.queries import saker_for
from alis.services.regnskap.les_saldo import Saldonokkel, les_saldo
from alis.services.sats import hent_satssett


@dataclass(frozen=True, kw_only=True)
class Aapenperiode:
    """`saker` by project number. `saldoer` are of this period alone, by case and then by element."""

    saker: Sequence[AlisSak]
    saldoer: Mapping[Saldonokkel, Saldo]

    def for_sak(self, sak_id: UUID) -> Mapping[Element, Saldo]:
        return {nokkel.element: saldo for nokkel, saldo in self.saldoer.items() if nokkel.sak_id == sak_id}


def aapne_periode(*, aktor: Aktor, tilskuddsperiode: str, naa: datetime) -> Aapenperiode:
    """Locked by id, as everyone does it. Raises `UkjentSatssett`."""
    hent_satssett(tilskuddsperiode)
    bokfort = Kontosaldo.objects.filter(tilskuddsperiode=tilskuddsperiode).values("sak")
    mine = saker_for(aktor, dag=lokal_dato(naa)).filter(pk__in=bokfort)
    laast = AlisSak.objects.filter(pk__in=mine.values("pk")).order_by("pk")
    saker = sorted(
        laast.select_for_update(of=("self",), no_key=True), key=lambda sak: (sak.prosjektnummer or 0, sak.pk)
    )
    saldoer = les_saldo(saker=[sak.pk for sak in saker], tilskuddsperiode=tilskuddsperiode)
    elementer = list(Element)
    plass = {sak.pk: nummer for nummer, sak in enumerate(saker)}
    i_rekkefolge = sorted(saldoer, key=lambda n: (plass[n.sak_id], elementer.index(n.element)))
    return Aapenperiode(saker=saker, saldoer={nokkel: saldoer[nokkel] for nokkel in i_rekkefolge})
