"""A draft's terms between its row and the law library."""

from typing import Any

from alis.domain.avtale.veilederkontroll import Veilederutkast
from alis.domain.avtale.veiledervilkar import Fakturering, Lonnsform, Moteform
from alis.domain.verdier import Belop
from alis.records.avtale.models import Avtaleversjon, Veiledervilkar

SOM_DE_STAR = ("kontaktperson", "varer_til", "timer", "forberedelse", "sted", "oppsigelse_maneder", "annet")


def les_utkastrad(versjon: Avtaleversjon) -> Veilederutkast:
    rad = versjon.veiledervilkar
    return Veilederutkast(
        gjelder_fra=versjon.gjelder_fra,
        moteform=Moteform(rad.moteform) if rad.moteform else None,
        lonnsform=Lonnsform(rad.lonnsform) if rad.lonnsform else None,
        timesats=None if rad.timesats is None else Belop(rad.timesats),
        fakturering=Fakturering(rad.fakturering) if rad.fakturering else None,
        **{felt: getattr(rad, felt) for felt in SOM_DE_STAR},
    )


def skriv_utkastrad(versjon: Avtaleversjon, utkast: Veilederutkast) -> None:
    """Write the terms to their row. `gjelder_fra` is the version's own column, and is saved with it."""
    versjon.gjelder_fra = utkast.gjelder_fra
    Veiledervilkar.objects.update_or_create(versjon=versjon, defaults=_columns(utkast))


def _columns(utkast: Veilederutkast) -> dict[str, Any]:
    return {
        "moteform": utkast.moteform or "",
        "lonnsform": utkast.lonnsform or "",
        "timesats": None if utkast.timesats is None else utkast.timesats.ore,
        "fakturering": utkast.fakturering or "",
        **{felt: getattr(utkast, felt) for felt in SOM_DE_STAR},
    }
