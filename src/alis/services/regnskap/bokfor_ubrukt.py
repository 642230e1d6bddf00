"""Book what the kommune has received from the state and not used, when the grant period is over and every claim is answered.

Again, when cost has come since, it books that less is owed."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.regel import Satssett, Vurdering
from alis.domain.regnskap import Saldo, beholdt_tilskudd, ikke_skyldig, skyldig_stat, ubrukt_tilskudd
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak
from alis.services.regnskap.aapne_periode import Aapenperiode, aapne_periode
from alis.services.regnskap.bokfor_hver import Tilskuddsgrunn, bokfor_hver
from alis.services.regnskap.for_mye_skyldig import for_mye_skyldig
from alis.services.regnskap.fortell_om_gjeld import fortell_om_gjeld
from alis.services.sats import hent_satssett
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse

NULL = Belop.null()


class PeriodenErIkkeOver(Exception):
    """More cost can come. Carries the period's last day."""

    def __init__(self, siste_dag: date) -> None:
        super().__init__(siste_dag.isoformat())
        self.siste_dag = siste_dag


class KravVenter(Exception):
    """Claims from doctors are not answered, so the cost is not known. Carries how much they come to."""

    def __init__(self, belop: Belop) -> None:
        super().__init__(str(belop))
        self.belop = belop


@dataclass(frozen=True, kw_only=True)
class Ubrukt:
    """How much more is owed to the state by the act, and how much less."""

    mer: Belop
    mindre: Belop


@transaction.atomic
def bokfor_ubrukt(*, aktor: Aktor, tilskuddsperiode: str, naa: datetime | None = None) -> Ubrukt:
    """Again it books only what has come since: what is booked as owed is no more unspent.

    Raises `ManglerRettighet`, `UkjentSatssett`, `PeriodenErIkkeOver` and `KravVenter`.
    """
    aktor.krev(Rettighet.FOR_REGNSKAP)
    naa = naa or timezone.now()
    periode = aapne_periode(aktor=aktor, tilskuddsperiode=tilskuddsperiode, naa=naa)
    sett = hent_satssett(tilskuddsperiode)
    if lokal_dato(naa) <= sett.tom:
        raise PeriodenErIkkeOver(sett.tom)
    venter = sum(periode.saldoer.values(), Saldo()).krevd
    if venter:
        raise KravVenter(venter)
    bokfort = [(sak, _book(aktor, sak, sett, periode.for_sak(sak.pk), naa)) for sak in periode.saker]
    medregnet = [(sak, belop) for sak, belop in bokfort if belop]
    if medregnet:
        sak = medregnet[0][0]
        nokkel = f"ubrukt:{tilskuddsperiode}:{naa.isoformat()}"
        fortell_om_gjeld(aktor=aktor, sak=sak, tilskuddsperiode=tilskuddsperiode, nokkel=nokkel, naa=naa)
    return Ubrukt(
        mer=sum((belop for _sak, belop in medregnet), NULL), mindre=_lessen(aktor, periode, sett, naa)
    )


def vurder_ubrukt_tilskudd(
    saldoer: Mapping[Element, Saldo], *, sett: Satssett
) -> Iterator[tuple[Element, Vurdering[Belop]]]:
    """The rule's answer for each element that has money from the state."""
    for element, saldo in saldoer.items():
        beholdt = beholdt_tilskudd(saldo)
        if beholdt > NULL:
            yield (
                element,
                ubrukt_tilskudd(
                    element=element, mottatt=beholdt, kostnad=saldo.kostnad, egenandel=sett.egenandel
                ),
            )


def _book(
    aktor: Aktor, sak: AlisSak, sett: Satssett, saldoer: Mapping[Element, Saldo], naa: datetime
) -> Belop:
    svar = {element: ett for element, ett in vurder_ubrukt_tilskudd(saldoer, sett=sett) if ett.verdi}
    if not svar:
        return NULL
    tidligere = sak.bilag.filter(nokkel__startswith=f"ubrukt:{sak.pk}:{sett.navn}:").count()
    grunn = Tilskuddsgrunn(
        sak=sak,
        tilskuddsperiode=sett.navn,
        dato=lokal_dato(naa),
        nokkel=f"ubrukt:{sak.pk}:{sett.navn}:{tidligere + 1}",
        grunnlag={"elementer": {element.value: [_step(ett)] for element, ett in svar.items()}},
    )
    belop = {element: ett.verdi for element, ett in svar.items()}
    bilag = bokfor_hver(skyldig_stat, belop, grunn=grunn, av=aktor.person_id, naa=naa)
    innhold = {"bilag": bilag, "belop": sum(ett.ore for ett in belop.values())}
    skriv_sakshendelse(aktor=aktor, sak=sak, handling="bokfor_ubrukt", objekt=sak, naa=naa, innhold=innhold)
    return sum(belop.values(), NULL)


def _lessen(aktor: Aktor, periode: Aapenperiode, sett: Satssett, naa: datetime) -> Belop:
    mindre = for_mye_skyldig(periode.saldoer, sett=sett)
    for sak in periode.saker:
        belop = {nokkel.element: ett for nokkel, ett in mindre.items() if nokkel.sak_id == sak.pk}
        if not belop:
            continue
        start = f"mindre-ubrukt:{sak.pk}:{sett.navn}:"
        tidligere = sak.bilag.filter(nokkel__startswith=start).count()
        grunn = Tilskuddsgrunn(
            sak=sak,
            tilskuddsperiode=sett.navn,
            dato=lokal_dato(naa),
            nokkel=f"{start}{tidligere + 1}",
        )
        bilag = bokfor_hver(ikke_skyldig, belop, grunn=grunn, av=aktor.person_id, naa=naa)
        innhold = {"bilag": bilag, "mindre": sum(ett.ore for ett in belop.values())}
        skriv_sakshendelse(
            aktor=aktor, sak=sak, handling="bokfor_ubrukt", objekt=sak, naa=naa, innhold=innhold
        )
    return sum(mindre.values(), NULL)


def _step(svar: Vurdering[Belop]) -> dict[str, object]:
    return {"regel": svar.regel, "kilder": list(svar.kilder), "begrunnelse": svar.begrunnelse}
