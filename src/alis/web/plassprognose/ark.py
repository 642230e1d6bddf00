"""The figures as a sheet: a row for each month, department, site and those without a wish, and the sum of it all."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from alis.domain.plassering.manedstall import Hvor, Rad
from alis.services.plassering.hent_prognose import Plassprognose
from alis.web.felles.regneark import Ark, Celle, Kolonne
from alis.web.plassprognose.presenter import andre_som_tekst


def prognose_som_ark(prognose: Plassprognose) -> Ark:
    return Ark(
        navn=_("Plassprognose"),
        kolonner=tuple(Kolonne(navn=navn, bredde=bredde) for navn, bredde in _columns()),
        rader=[
            *_rows(prognose, prognose.rad, nivaa=_("Sum")),
            *(celler for rad in prognose.alle for celler in _rows(prognose, rad, nivaa=_level(rad.hvor))),
        ],
        merknader=[
            _("Avdelingene er også med i stedet. Legg sammen rader på ett nivå om gangen."),
            *(
                [_("Andres behov vises bare når de er fem eller flere på et sted.")]
                if prognose.skjuler
                else []
            ),
        ],
    )


def _columns() -> tuple[tuple[str, int], ...]:
    return (
        (_("Måned"), 12),
        (_("Nivå"), 22),
        (_("Helseforetak"), 32),
        (_("Sted"), 22),
        (_("Avdeling"), 22),
        (_("Venter"), 12),
        (_("Andre som venter"), 18),
        (_("Har plass"), 12),
        (_("Ledige plasser"), 16),
        (_("Mangler"), 12),
        (_("Løpende mangel"), 18),
    )


def _level(hvor: Hvor) -> str:
    return _("Avdeling") if hvor.avdeling else _("Sted") if hvor.sted else _("Uten ønsket avdeling")


def _rows(prognose: Plassprognose, rad: Rad, *, nivaa: str) -> Iterator[list[Celle]]:
    for maned, tall in zip(prognose.maneder, rad.tall, strict=True):
        yield [
            maned,
            nivaa,
            rad.hvor.helseforetak,
            rad.hvor.sted,
            rad.hvor.avdeling,
            tall.egne,
            andre_som_tekst(tall) if tall.skjult else tall.andre,
            tall.har_plass,
            tall.ledige,
            tall.mangler,
            tall.lopende,
        ]
