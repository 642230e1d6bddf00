"""One case's books on a page: what stands on each element in each period, and each voucher with its ground."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.avtale import Element
from alis.domain.regnskap import Overforing, Saldo
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.services.regnskap.hent_saksregnskap import Bilagsbilde, Saksregnskap
from alis.services.regnskap.les_saldo import Saldonokkel
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.regnskap.periodenavn import periodenavn


@dataclass(frozen=True, kw_only=True)
class Saldorad:
    navn: str
    saldo: Saldo


@dataclass(frozen=True, kw_only=True)
class Saldotabell:
    """The elements of one grant period; the newest period first."""

    navn: str
    rader: tuple[Saldorad, ...]
    sum: Saldo


@dataclass(frozen=True, kw_only=True)
class Linje:
    element: str
    fra: str
    til: str
    belop: Belop


@dataclass(frozen=True, kw_only=True)
class Bilagsrad:
    """`grunner` are the rules' reasons, in bokmål as they were written then."""

    id: UUID
    dato: date
    hva: str
    periode: str
    hvem: str
    belop: Belop
    linjer: tuple[Linje, ...]
    grunner: tuple[str, ...]
    omgjort: bool


@dataclass(frozen=True, kw_only=True)
class Saksregnskapsside:
    navn: str
    kommune: str
    kode: str
    til_sak: str
    til_forskudd: str
    til_vedtak: str
    er_alis: bool
    tabeller: tuple[Saldotabell, ...]
    bilag: tuple[Bilagsrad, ...]
    neste: str


def lag_saksregnskap(regnskap: Saksregnskap, *, aktor: Aktor) -> Saksregnskapsside:
    kan_fore = aktor.har(Rettighet.FOR_REGNSKAP)
    return Saksregnskapsside(
        navn=regnskap.navn,
        kommune=regnskap.kommune,
        kode=regnskap.prosjektkode,
        til_sak=reverse("sak:tilskudd", args=[regnskap.sak_id]),
        til_forskudd=reverse("regnskap:forskudd", args=[regnskap.sak_id]) if kan_fore else "",
        til_vedtak=reverse("regnskap:vedtak", args=[regnskap.sak_id]) if kan_fore else "",
        er_alis=not aktor.har(Rettighet.SE_REGNSKAP),
        tabeller=tuple(lag_saldotabeller(regnskap.saldoer)),
        bilag=tuple(_voucher(bilde) for bilde in regnskap.bilag),
        neste=f"?etter={regnskap.neste}" if regnskap.neste else "",
    )


def lag_saldotabeller(saldoer: Mapping[Saldonokkel, Saldo]) -> Iterator[Saldotabell]:
    for periode in sorted({nokkel.tilskuddsperiode for nokkel in saldoer}, reverse=True):
        egne = {n.element: saldo for n, saldo in saldoer.items() if n.tilskuddsperiode == periode}
        yield Saldotabell(
            navn=periodenavn(periode),
            rader=tuple(
                Saldorad(navn=str(ELEMENTNAVN[element]), saldo=egne[element])
                for element in Element
                if element in egne
            ),
            sum=sum(egne.values(), Saldo()),
        )


def _voucher(bilde: Bilagsbilde) -> Bilagsrad:
    bilag = bilde.bilag
    return Bilagsrad(
        id=bilde.id,
        dato=bilag.dato,
        hva=_(bilag.art.tekst),
        periode=periodenavn(bilag.tilskuddsperiode),
        hvem=bilde.bokfort_av or _("Felles ALIS, etter reglene"),
        belop=_amount(bilag.overforinger),
        linjer=tuple(_line(rad) for rad in bilag.overforinger),
        grunner=tuple(_reasons(bilag.grunnlag)),
        omgjort=bilde.omgjort,
    )


def _amount(overforinger: Sequence[Overforing]) -> Belop:
    """The amount that was moved in the ring of the first transfer: an approval moves it in both."""
    ring = overforinger[0].debet.ring
    return sum((rad.belop for rad in overforinger if rad.debet.ring is ring), Belop.null())


def _line(rad: Overforing) -> Linje:
    return Linje(
        element=str(ELEMENTNAVN[rad.element]),
        fra=_(rad.kredit.tekst),
        til=_(rad.debet.tekst),
        belop=rad.belop,
    )


def _reasons(grunnlag: Mapping[str, Any]) -> Iterator[str]:
    if grunnlag.get("begrunnelse"):
        yield str(grunnlag["begrunnelse"])
    for element, steg in grunnlag.get("elementer", {}).items():
        for ett in steg:
            navn = ELEMENTNAVN[Element(element)]
            yield f"{navn}: {ett['begrunnelse']} ({', '.join(ett['kilder'])})"
