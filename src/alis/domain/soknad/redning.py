"""What would be gained: the facts as they would be if one finding were mended."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType

from alis.domain.parter import Stillingstype
from alis.domain.regel import Satssett
from alis.domain.tilskudd import HELE_RAMMEN, Tilskuddssak, beregn
from alis.domain.utdanning import Stilling
from alis.domain.verdier import Belop

Retting = Callable[[Tilskuddssak, Satssett], tuple[Tilskuddssak, Satssett]]

UENDELIG_MANGE_AR = 99


def det_som_star_pa_spill(regel: str, sak: Tilskuddssak, satssett: Satssett) -> Belop | None:
    """The most that the grant can be with the finding of the rule mended, less the most that it can be now.

    None where the rule says nothing of what would be right, or where a rate is not known.
    """
    retting = RETTINGER.get(regel)
    if retting is None:
        return None
    na, da = _the_most(sak, satssett), _the_most(*retting(sak, satssett))
    return None if na is None or da is None else max(da - na, Belop.null())


def _the_most(sak: Tilskuddssak, satssett: Satssett) -> Belop | None:
    beregning = beregn(replace(sak, kostnader=HELE_RAMMEN), satssett=satssett)
    return beregning.sum if beregning.sum_komplett else None


def _without_agency(sak: Tilskuddssak, satssett: Satssett) -> tuple[Tilskuddssak, Satssett]:
    return replace(sak, vikarbyra=False), satssett


def _with_contract_for_years(sak: Tilskuddssak, satssett: Satssett) -> tuple[Tilskuddssak, Satssett]:
    return replace(
        sak, stillinger=tuple(_long_enough(stilling, satssett) for stilling in sak.stillinger)
    ), satssett


def _long_enough(stilling: Stilling, satssett: Satssett) -> Stilling:
    if stilling.type is not Stillingstype.FASTLEGEVIKAR:
        return stilling
    fom = stilling.vikariat_fom or stilling.periode.fom
    return replace(
        stilling, vikariat_fom=fom, vikariat_tom=max(satssett.tom.replace(year=satssett.tom.year + 1), fom)
    )


def _signed_in_time(sak: Tilskuddssak, satssett: Satssett) -> tuple[Tilskuddssak, Satssett]:
    if sak.avtale is None:
        return sak, satssett
    return replace(
        sak, avtale=replace(sak.avtale, signert=min(sak.avtale.gjelder_fra, satssett.fom))
    ), satssett


def _begun(sak: Tilskuddssak, satssett: Satssett) -> tuple[Tilskuddssak, Satssett]:
    return replace(sak, start_spesialisering=satssett.fom), satssett


def _with_time_left(sak: Tilskuddssak, satssett: Satssett) -> tuple[Tilskuddssak, Satssett]:
    return sak, replace(satssett, vilkar=replace(satssett.vilkar, maks_ar_fulltid=UENDELIG_MANGE_AR))


RETTINGER: Mapping[str, Retting] = MappingProxyType(
    {
        "vikarbyra": _without_agency,
        "vikariat_varighet": _with_contract_for_years,
        "avtale_signert": _signed_in_time,
        "signert_i_tide": _signed_in_time,
        "spesialisering_startet": _begun,
        "fulltidsar": _with_time_left,
        "avtaletiden_varer_ut": _with_time_left,
    }
)
