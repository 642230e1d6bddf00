"""What a veilederavtale must say before it can be sent for signing."""

from dataclasses import dataclass, fields
from datetime import date
from decimal import Decimal
from enum import StrEnum

from alis.domain.avtale.veiledervilkar import Fakturering, Lonnsform, Moteform, Veiledervilkar
from alis.domain.verdier import Belop


@dataclass(frozen=True, kw_only=True)
class Veilederutkast:
    """The terms as far as they are written down. None, or an empty text, is not yet stated."""

    kontaktperson: str = ""
    gjelder_fra: date | None = None
    varer_til: date | None = None
    timer: Decimal | None = None
    forberedelse: Decimal | None = None
    moteform: Moteform | None = None
    sted: str = ""
    lonnsform: Lonnsform | None = None
    timesats: Belop | None = None
    fakturering: Fakturering | None = None
    oppsigelse_maneder: int | None = None
    annet: str = ""


class Mangel(StrEnum):
    """Why a field must be mended."""

    TOMT = "tomt"
    SLUTT_FOR_START = "slutt_for_start"
    TIMESATS_MANGLER = "timesats_mangler"
    TIMESATS_HORER_IKKE_TIL = "timesats_horer_ikke_til"
    STED_MANGLER = "sted_mangler"


FRIVILLIG = frozenset({"varer_til", "sted", "timesats", "annet"})


class UtkastHarMangler(ValueError):
    """Terms are asked of a draft that is not finished."""


def kontroller_veilederutkast(utkast: Veilederutkast) -> dict[str, Mangel]:
    """Field by field, what must be mended. Empty when the agreement may be sent."""
    mangler = {
        felt.name: Mangel.TOMT
        for felt in fields(utkast)
        if felt.name not in FRIVILLIG and getattr(utkast, felt.name) in (None, "")
    }
    if utkast.gjelder_fra and utkast.varer_til and utkast.varer_til < utkast.gjelder_fra:
        mangler["varer_til"] = Mangel.SLUTT_FOR_START
    if utkast.moteform in (Moteform.FYSISK, Moteform.BEGGE) and not utkast.sted:
        mangler["sted"] = Mangel.STED_MANGLER
    return mangler | _rate(utkast)


def _rate(utkast: Veilederutkast) -> dict[str, Mangel]:
    if utkast.lonnsform is None:
        return {}
    betales_for_timen = utkast.lonnsform is not Lonnsform.INNGAR_I_STILLINGEN
    if betales_for_timen and utkast.timesats is None:
        return {"timesats": Mangel.TIMESATS_MANGLER}
    if not betales_for_timen and utkast.timesats is not None:
        return {"timesats": Mangel.TIMESATS_HORER_IKKE_TIL}
    return {}


def les_vilkar(utkast: Veilederutkast) -> Veiledervilkar:
    """The terms of a finished draft. Raises `UtkastHarMangler`."""
    if kontroller_veilederutkast(utkast):
        raise UtkastHarMangler
    navn = [felt.name for felt in fields(Veiledervilkar)]
    return Veiledervilkar(**{felt: getattr(utkast, felt) for felt in navn})
