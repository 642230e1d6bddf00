"""What can happen in a course, as the choices that «Meld endring» begins with."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.utdanning import Fravarstype
from alis.services.utdanning import Fravarsbilde, Saksbilde, Stillingsbilde
from alis.services.utdanning.saksstand import gjeldende
from alis.web.felles.stillingsnavn import STILLINGSNAVN
from alis.web.felles.visning import dato, periode, prosent
from alis.web.sak.ord import FRAVARSNAVN

STEG = {Fravarstype.PERMISJON: "permisjon", Fravarstype.INSTITUSJONSTJENESTE: "sykehus"}


@dataclass(frozen=True, kw_only=True)
class Lopsvalg:
    tekst: str
    forklaring: str
    adresse: str


def lag_lopsvalg(sak: Saksbilde, *, idag: date) -> tuple[Lopsvalg, ...]:
    """In the order in which they happen most."""
    return (
        Lopsvalg(
            tekst=_("Permisjon, langt fravær eller opphold"),
            forklaring=_(
                "Legen er helt borte en tid, eller tar opphold i spesialiseringen. Vi spør aldri hvorfor."
            ),
            adresse=_til(sak, "permisjon"),
        ),
        Lopsvalg(
            tekst=_("Sykehustjeneste"),
            forklaring=_("Legen tjenestegjør i sykehus eller en annen institusjon. Avtalen hviler så lenge."),
            adresse=_til(sak, "sykehus"),
        ),
        *(_retur(sak, borte) for borte in sak.fravar if borte.tom >= idag),
        *_stillinger(sak, idag),
        Lopsvalg(
            tekst=_("Ny driftsform"),
            forklaring=_(
                "Legen blir ansatt, blir næringsdrivende, eller dere deler pengene på en annen måte."
            ),
            adresse=_til(sak, "driftsform"),
        ),
        *_slutt(sak),
    )


def _slutt(sak: Saksbilde) -> Iterator[Lopsvalg]:
    """Only where there is an agreement that has no last day yet."""
    versjon = gjeldende(sak)
    if versjon is not None and versjon.gjelder_til is None:
        yield Lopsvalg(
            tekst=_("Avtalen slutter"),
            forklaring=_(
                "Legen slutter, vikariatet er over, de fem årene er brukt, eller partene avslutter."
            ),
            adresse=reverse("opphor:nytt", args=[versjon.id]),
        )


def _retur(sak: Saksbilde, borte: Fravarsbilde) -> Lopsvalg:
    verdier = {"hva": FRAVARSNAVN[borte.type], "dager": periode(borte.fom, borte.tom)}
    return Lopsvalg(
        tekst=_("Legen kommer tilbake en annen dag"),
        forklaring=_("%(hva)s %(dager)s. Rett siste dag, så flytter resten seg med.") % verdier,
        adresse=_til(sak, STEG[borte.type], borte.id),
    )


def _stillinger(sak: Saksbilde, idag: date) -> Iterator[Lopsvalg]:
    for stilling in sak.stillinger:
        if stilling.tom is not None and stilling.tom < idag:
            continue
        yield Lopsvalg(
            tekst=_("Ny prosent eller annen stilling"),
            forklaring=_("I stedet for %(stilling)s.") % {"stilling": _navn(stilling)},
            adresse=_til(sak, "bytt", stilling.id),
        )
        if stilling.tom is None:
            yield Lopsvalg(
                tekst=_("Stillingen slutter"),
                forklaring=_("Siste dag i %(stilling)s. Slutter legen helt, slutter også avtalen.")
                % {"stilling": _navn(stilling)},
                adresse=_til(sak, "stillingsslutt", stilling.id),
            )


def _navn(stilling: Stillingsbilde) -> str:
    verdier = {
        "type": str(STILLINGSNAVN[stilling.type]).lower(),
        "prosent": prosent(stilling.prosent),
        "fom": dato(stilling.fom),
    }
    return _("%(type)s %(prosent)s fra %(fom)s") % verdier


def _til(sak: Saksbilde, steg: str, rad_id: object = None) -> str:
    if rad_id is None:
        return reverse("sak:endre", args=[sak.sak_id, steg])
    return reverse("sak:endre_rad", args=[sak.sak_id, steg, rad_id])
