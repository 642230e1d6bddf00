"""The content of a veilederavtale with invented people."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction
from typing import Any

from alis.domain.avtale.veiledervilkar import (
    Fakturering,
    Lonnsform,
    Moteform,
    Veiledervilkar,
    arshonorar,
    nok_veiledning,
)
from alis.domain.dokument import (
    Helseperson,
    Kommunepart,
    Regnelinje,
    Skriftsprak,
    Veilederavtaleinnhold,
    Veilederfakta,
    Versjon,
    lag_veilederinnhold,
)
from alis.domain.regel import Vurdering
from alis.domain.verdier import Belop
from alis.integrations.dokument import hent_mal

LAGET = datetime(2026, 11, 2, 9, 0, tzinfo=UTC)
VILKAR = Veiledervilkar(
    timer=Decimal("42"),
    forberedelse=Decimal("15.75"),
    moteform=Moteform.BEGGE,
    sted="Leinesfjord legesenter",
    lonnsform=Lonnsform.FAKTURA,
    timesats=Belop(158_125),
    fakturering=Fakturering.KVARTALSVIS,
    oppsigelse_maneder=3,
    varer_til=None,
    annet="Veilederen får dekket reise etter statens satser.\nÁšši čálliidit Sámigillii.",
)


def veilederfakta(**vilkar: Any) -> Veilederfakta:
    valgt = replace(VILKAR, **vilkar)
    timer = Fraction(valgt.timer_i_alt)
    honorar = arshonorar(timer=timer, timesats=valgt.timesats)
    return Veilederfakta(
        versjon=Versjon(
            referanse="1848-AB12CD",
            nummer=1,
            dato=date(2026, 11, 2),
            forste_versjon=date(2027, 1, 1),
            gjelder_fra=date(2027, 1, 1),
            gjelder_til=valgt.varer_til,
        ),
        kommune=Kommunepart(
            navn="Steigen", kommunenummer="1848", orgnr="962299385", kontaktperson="Kari Kontakt"
        ),
        veileder=Helseperson(navn="Vera Veileder", hpr_nr="9000001"),
        alis=Helseperson(navn="Ada Lege", hpr_nr="9000002"),
        vilkar=valgt,
        honorar=honorar.verdi,
        utregning=(_line(nok_veiledning(timer=Fraction(valgt.timer))), _line(honorar)),
    )


def veilederinnhold(sprak: Skriftsprak = Skriftsprak.BOKMAL, **vilkar: Any) -> Veilederavtaleinnhold:
    return lag_veilederinnhold(
        mal=hent_mal("veilederavtale-felles", "2026-11"),
        skriftsprak=sprak,
        fakta=veilederfakta(**vilkar),
        laget_at=LAGET,
    )


def _line(vurdering: Vurdering[Any]) -> Regnelinje:
    return Regnelinje(
        regel=vurdering.regel,
        kilde=vurdering.kilder[0],
        tekst=vurdering.begrunnelse,
        verdi=str(vurdering.verdi),
    )
