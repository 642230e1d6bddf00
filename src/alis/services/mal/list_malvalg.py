"""The templates that a coordinator can make an agreement from, and why the others cannot be chosen."""

from collections.abc import Iterator
from datetime import date

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.dokument import Mal
from alis.domain.dokument.malvalg import NASJONAL_MAL, Malvalg, vurder_maler
from alis.domain.flyt import Malstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.dokument import hent_mal, list_maler
from alis.records.mal.queries import malversjoner_for
from alis.services.mal.finn_mal import nasjonal_mal
from alis.services.mal.les_malversjon import les_malversjon


def list_malvalg(*, aktor: Aktor, gjelder_fra: date, idag: date) -> tuple[Malvalg, ...]:
    """For an agreement that begins on the day: the national one first. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SKRIV_AVTALE)
    nasjonal = nasjonal_mal(gjelder_fra)
    andre = [mal for mal in _others(aktor, gjelder_fra, idag) if mal.navn != NASJONAL_MAL]
    return vurder_maler([nasjonal, *andre], gjelder_fra=gjelder_fra, nasjonal=nasjonal)


def _others(aktor: Aktor, gjelder_fra: date, idag: date) -> Iterator[Mal]:
    """The newest of each series that has begun by then, and those that ship."""
    siste: dict[str, Mal] = {}
    lagret = malversjoner_for(aktor, dag=idag).filter(
        status=Malstatus.PUBLISERT, gjelder_fra__lte=gjelder_fra
    )
    for rad in lagret.order_by("gjelder_fra"):
        siste[rad.serie.navn] = les_malversjon(rad)
    yield from siste.values()
    sendt_med = (hent_mal(navn, versjon) for navn, versjon in list_maler())
    yield from (mal for mal in sendt_med if mal.bruk.slag is Avtaleslag.ALIS_AVTALE)
