"""The calls, and the one for a grant period."""

from datetime import date

from alis.domain.regel import Satssett
from alis.domain.soknad import Utlysning, Utlysningsstand
from alis.integrations.utlysninger import les_utlysninger
from alis.services.sats import nasjonale_satssett
from alis.services.soknad.utlysninger_lest import lagrede_utlysninger


class UkjentUtlysning(Exception):
    """There are no rates for the grant period, so nothing can be sought for it."""


def alle_utlysninger() -> tuple[Utlysning, ...]:
    """In order of time. What is written in the system stands before what ships. A period whose rates were written in the
    system, and whose call is not known, has no dates."""
    ukjente = {sett.navn: _unknown(sett) for sett in nasjonale_satssett()}
    folger_med = {utlysning.tilskuddsperiode: utlysning for utlysning in les_utlysninger()}
    alle = {**ukjente, **folger_med, **lagrede_utlysninger()}
    return tuple(sorted(alle.values(), key=lambda utlysning: utlysning.periode.fom))


def _unknown(sett: Satssett) -> Utlysning:
    return Utlysning(
        tilskuddsperiode=sett.navn,
        periode=sett.periode,
        frist=None,
        svar_ventet=None,
        rapportfrist=None,
        kilde="",
        adresse="",
    )


def finn_utlysning(tilskuddsperiode: str) -> Utlysning:
    """Raises `UkjentUtlysning`."""
    for utlysning in alle_utlysninger():
        if utlysning.tilskuddsperiode == tilskuddsperiode:
            return utlysning
    raise UkjentUtlysning(tilskuddsperiode)


def begynte_utlysninger(idag: date) -> tuple[Utlysning, ...]:
    """Those whose grant period has begun, the newest first."""
    begynt = (u for u in alle_utlysninger() if u.stand(idag) is not Utlysningsstand.KOMMER)
    return tuple(sorted(begynt, key=lambda utlysning: utlysning.periode.fom, reverse=True))
