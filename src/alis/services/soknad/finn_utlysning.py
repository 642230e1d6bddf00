"""The calls, and the one for a grant period."""

from datetime import date

from alis.domain.soknad import Utlysning, Utlysningsstand
from alis.integrations.utlysninger import les_utlysninger


class UkjentUtlysning(Exception):
    """No call is known for the grant period."""


def finn_utlysning(tilskuddsperiode: str) -> Utlysning:
    """Raises `UkjentUtlysning`."""
    for utlysning in les_utlysninger():
        if utlysning.tilskuddsperiode == tilskuddsperiode:
            return utlysning
    raise UkjentUtlysning(tilskuddsperiode)


def begynte_utlysninger(idag: date) -> tuple[Utlysning, ...]:
    """Those whose grant period has begun, the newest first."""
    begynt = (u for u in les_utlysninger() if u.stand(idag) is not Utlysningsstand.KOMMER)
    return tuple(sorted(begynt, key=lambda utlysning: utlysning.periode.fom, reverse=True))
