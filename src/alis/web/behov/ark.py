"""The needs as a sheet: those that the page shows, with what is said of each."""

from collections.abc import Iterable, Iterator
from itertools import chain

from django.utils.translation import gettext as _

from alis.services.plassering.list_behov import Behovsrad, Foretaksgruppe
from alis.web.behov.listevisning import Radvisning, lag_grupper, lag_rader
from alis.web.felles.regneark import Ark, Celle, Kolonne
from alis.web.felles.visning import lokal_dag

DELER = 2
"""A service is in one part or in two."""


def grupper_som_ark(grupper: Iterable[Foretaksgruppe]) -> Ark:
    """The kommune's own, by trust and in its order."""
    vist = lag_grupper(grupper, for_legen=False)
    return _sheet(chain.from_iterable((*gruppe.venter, *gruppe.andre) for gruppe in vist))


def rader_som_ark(rader: Iterable[Behovsrad]) -> Ark:
    """Those of many kommuner, by the day they were reported."""
    return _sheet(lag_rader(rader))


def _sheet(rader: Iterable[Radvisning]) -> Ark:
    return Ark(
        navn=_("Sykehusplass"),
        kolonner=(
            Kolonne(navn=_("Hvor"), bredde=34),
            Kolonne(navn=_("Kommune"), bredde=20),
            Kolonne(navn=_("Nr. i kommunen")),
            Kolonne(navn=_("ALIS"), bredde=28),
            Kolonne(navn=_("Status"), bredde=30),
            Kolonne(navn=_("Meldt")),
            Kolonne(navn=_("Ønsket start")),
            Kolonne(navn=_("Tjeneste")),
            Kolonne(navn=_("Ønsker"), bredde=60),
            Kolonne(navn=_("Har plass fra")),
            Kolonne(navn=_("Sted og avdeling"), bredde=34),
            Kolonne(navn=_("Annen del fra")),
            Kolonne(navn=_("Sted og avdeling, annen del"), bredde=34),
        ),
        rader=[_row(ett) for ett in rader],
        merknader=[
            _("Nummeret er kommunens eget, mellom kommunens leger hos samme helseforetak."),
            _("Kommunens rekkefølge gjelder mellom kommunens egne leger. Den sier ikke når plassen kommer."),
        ],
    )


def _row(ett: Radvisning) -> list[Celle]:
    rad = ett.rad
    return [
        rad.helseforetak or rad.institusjon,
        rad.kommune,
        rad.nummer,
        rad.lege,
        ett.status,
        lokal_dag(rad.meldt_at),
        rad.onsket_fom,
        ett.tjeneste,
        ett.onske,
        *_places(rad),
    ]


def _places(rad: Behovsrad) -> Iterator[Celle]:
    """First day and department of each part that she has a place for, the first to begin first."""
    for nummer in range(DELER):
        plass = rad.plasser[nummer] if nummer < len(rad.plasser) else None
        yield plass.fom if plass else None
        yield plass.sted if plass else ""
