"""A claim on the doctor through the books: owed when it is sent, less when she pays, none when she is let off.

Each is part of an act, in its transaction, with the case locked.
"""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from functools import partial
from uuid import UUID

from alis.domain.regnskap import Bilag, Post, Saldo, ettergitt, innbetalt, spredt, tilbakekrevd
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.opphor.models import Innbetaling, Opphor, Tilbakebetalingskrav
from alis.services.opphor.kravets_regnskap import (
    NULL,
    Sted,
    kravets_deler,
    krevd_av_legen,
    skyldig_av_legen,
    staende_bilag,
)
from alis.services.regnskap import Saldonokkel, bokfor, les_saldo, omgjor


def bokfor_krevd(*, krav: Tilbakebetalingskrav, av: UUID | None, naa: datetime) -> None:
    """She is told to pay: what the books do not hold of the claim already."""
    _claim(krav, kravets_deler(krav), dato=lokal_dato(krav.sendt_at or naa), av=av, naa=naa)


def bokfor_innbetalt(
    *, krav: Tilbakebetalingskrav, innbetaling: Innbetaling, av: UUID | None, naa: datetime
) -> None:
    """She has paid: counted on what she owes, element by element."""
    skyldig = skyldig_av_legen(krav.opphor_id)
    for sted, belop in _taken_in_order(skyldig, Belop(innbetaling.belop)).items():
        _book(
            innbetalt,
            krav,
            sted,
            belop,
            hva=f"innbetalt:{innbetaling.pk}",
            dato=innbetaling.dato,
            av=av,
            naa=naa,
        )


def bokfor_ettergitt(*, krav: Tilbakebetalingskrav, av: UUID | None, naa: datetime) -> None:
    """What is left she need not pay."""
    for sted, belop in skyldig_av_legen(krav.opphor_id).items():
        _book(ettergitt, krav, sted, belop, hva="ettergitt", dato=lokal_dato(naa), av=av, naa=naa)


def bokfor_rettet(
    *, gammelt: Tilbakebetalingskrav, nytt: Tilbakebetalingskrav | None, av: UUID | None, naa: datetime
) -> None:
    """The claim was wrong, so what was booked of it is turned around, the newest first. What she has paid is hers to have
    counted in the new one: so much of that is booked at once, and the rest when it is sent.
    """
    for bilag in staende_bilag(gammelt.opphor_id):
        omgjor(
            bilag_id=bilag.pk,
            dato=lokal_dato(naa),
            begrunnelse=f"Krav {gammelt.nummer} er rettet.",
            bokfort_av=av,
            naa=naa,
        )
    if nytt is not None:
        bokfor_betalte(krav=nytt, av=av, naa=naa)


def bokfor_betalte(*, krav: Tilbakebetalingskrav, av: UUID | None, naa: datetime) -> None:
    """All that has been paid on the ending, on a claim that is not sent: so much is claimed, and it is paid."""
    innbetalinger = _payments(krav.opphor)
    betalt = sum((Belop(ett.belop) for ett in innbetalinger), NULL)
    deler = _taken_in_order(kravets_deler(krav), betalt) if betalt else {}
    _claim(krav, deler, dato=lokal_dato(naa), av=av, naa=naa)
    for ett in innbetalinger:
        bokfor_innbetalt(krav=krav, innbetaling=ett, av=av, naa=naa)


def _payments(opphor: Opphor) -> list[Innbetaling]:
    return list(opphor.innbetalinger.order_by("dato", "registrert_at", "pk"))


def _claim(
    krav: Tilbakebetalingskrav,
    deler: Mapping[Sted, Belop],
    *,
    dato: date,
    av: UUID | None,
    naa: datetime,
) -> None:
    krevd = krevd_av_legen(krav.opphor_id)
    for sted, belop in deler.items():
        fra = krevd.get(sted, NULL)
        if belop > fra:
            saldo = _balance(krav, sted)
            _book(
                partial(tilbakekrevd, forskudd=saldo.forskudd, kostnad=saldo.kostnad),
                krav,
                sted,
                belop - fra,
                hva=f"tilbakekrevd:{fra.ore}",
                dato=dato,
                av=av,
                naa=naa,
            )


def _balance(krav: Tilbakebetalingskrav, sted: Sted) -> Saldo:
    sak_id = krav.opphor.avtale.sak_id
    saldoer = les_saldo(saker=[sak_id], tilskuddsperiode=sted.tilskuddsperiode)
    nokkel = Saldonokkel(sak_id=sak_id, tilskuddsperiode=sted.tilskuddsperiode, element=sted.element)
    return saldoer.get(nokkel, Saldo())


def _taken_in_order(av: Mapping[Sted, Belop], belop: Belop) -> dict[Sted, Belop]:
    return spredt(belop, plass=dict(sorted(av.items())))


def _book(
    lag: Callable[[Post], Bilag],
    krav: Tilbakebetalingskrav,
    sted: Sted,
    belop: Belop,
    *,
    hva: str,
    dato: date,
    av: UUID | None,
    naa: datetime,
) -> None:
    sak = krav.opphor.avtale.sak
    post = Post(
        sak_id=sak.pk,
        tilskuddsperiode=sted.tilskuddsperiode,
        element=sted.element,
        belop=belop,
        dato=dato,
        nokkel=f"{hva}:{krav.pk}:{sted.tilskuddsperiode}:{sted.element}",
        objekt_type="Opphor",
        objekt_id=krav.opphor_id,
        grunnlag={"krav": krav.nummer},
    )
    bokfor(bilag=lag(post), kommunenummer=sak.kommune_id, bokfort_av=av, naa=naa)
