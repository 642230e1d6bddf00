"""The rows of orders and of claims that wait for their money."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.urls import reverse

from alis.domain.verdier import Belop
from alis.services.utbetaling.betalbar import Betalbar
from alis.services.utbetaling.kontonummer import skjul_kontonummer
from alis.services.utbetaling.list_utbetalinger import Utbetalingsliste
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.utbetaling.ord import HINDRE, ORDREFARGE, ordrestatus


@dataclass(frozen=True, kw_only=True)
class Ventendekrav:
    krav_id: UUID
    hva: str
    navn: str
    belop: Belop
    konto: str
    godkjent: datetime
    hinder: str


@dataclass(frozen=True, kw_only=True)
class Ordrerad:
    navn: str
    adresse: str
    status: str
    farge: str
    betalingsdag: date
    antall: int
    belop: Belop


def lag_ventende(krav: Sequence[Betalbar]) -> tuple[Ventendekrav, ...]:
    return tuple(
        Ventendekrav(
            krav_id=ett.krav_id,
            hva=f"{ELEMENTNAVN[ett.element]}, nr. {ett.nummer}",
            navn=ett.navn,
            belop=ett.belop,
            konto=skjul_kontonummer(ett.kontonummer) if ett.kontonummer else "",
            godkjent=ett.godkjent_at,
            hinder=str(HINDRE[ett.hinder]) if ett.hinder else "",
        )
        for ett in krav
    )


def lag_ordrerader(liste: Utbetalingsliste) -> tuple[Ordrerad, ...]:
    return tuple(
        Ordrerad(
            navn=rad.navn,
            adresse=reverse("utbetaling:vis", args=[rad.utbetaling_id]),
            status=ordrestatus(rad.status),
            farge=ORDREFARGE[rad.status],
            betalingsdag=rad.betalingsdag,
            antall=rad.antall,
            belop=rad.belop,
        )
        for rad in liste.rader
    )
