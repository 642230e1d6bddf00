"""The two files of an order: to the bank, and to the kommune's accounts."""

import csv
import io

from alis.integrations.betaling import Betaling, Betalingsoppdrag, skriv_pain001
from alis.services.felles import FinnesIkke
from alis.services.felles.dod_celle import dod_celle
from alis.services.utbetaling.hent_utbetaling import Betalingsbilde, Utbetalingsbilde

KOLONNER = (
    "utbetaling",
    "referanse",
    "betalingsdag",
    "prosjektkode",
    "tilskuddsperiode",
    "element",
    "refusjonskrav",
    "mottaker",
    "belop",
    "status",
)


def lag_betalingsfil(ordre: Utbetalingsbilde) -> bytes:
    """The same bytes each time, so that a file that is sent twice pays once. Raises `FinnesIkke` before it is sent, and
    when it was thrown away."""
    if not ordre.er_sendt:
        raise FinnesIkke
    return skriv_pain001(
        Betalingsoppdrag(
            melding_id=ordre.melding_id,
            laget_at=ordre.laget_at,
            betalingsdag=ordre.betalingsdag,
            betaler=ordre.kommune,
            betaler_orgnr=ordre.orgnr,
            fra_konto=ordre.fra_konto,
            betalinger=tuple(_payment(ett) for ett in ordre.betalinger),
        )
    )


def lag_regnskapsfil(ordre: Utbetalingsbilde) -> bytes:
    """UTF-8 with a mark that Excel knows it by, semicolons, and amounts as numbers with a comma, as Norwegian accounts
    read them."""
    fil = io.StringIO(newline="")
    skriver = csv.writer(fil, delimiter=";", lineterminator="\r\n")
    skriver.writerow(KOLONNER)
    skriver.writerows([dod_celle(celle) for celle in _row(ordre, ett)] for ett in ordre.betalinger)
    return fil.getvalue().encode("utf-8-sig")


def _payment(ett: Betalingsbilde) -> Betaling:
    return Betaling(
        referanse=ett.referanse,
        mottaker=ett.mottaker,
        konto=ett.kontonummer,
        belop=ett.belop,
        melding=f"Refusjonskrav {ett.kravnummer}",
    )


def _row(ordre: Utbetalingsbilde, ett: Betalingsbilde) -> tuple[str, ...]:
    kroner, ore = divmod(ett.belop.ore, 100)
    return (
        ordre.navn,
        ett.referanse,
        f"{ordre.betalingsdag:%d.%m.%Y}",
        ett.prosjektkode,
        ett.tilskuddsperiode,
        ett.element.value,
        str(ett.kravnummer),
        ett.mottaker,
        f"{kroner},{ore:02}",
        ett.status.value,
    )
