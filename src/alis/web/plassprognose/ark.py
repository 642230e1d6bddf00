"""The figures as a sheet: a row for each month, department, site and those without a wish, and the sum of it all."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from alis.domain.plassering.manedstall import Hvor, Rad
from alis.services.plassering.hent_prognose import Plassprognose
from alis.web.felles.regneark import Ark, Celle, Kolonne
from alis.web.plassprognose.presenter import andre_som_tekst
from alis.web.plassprognose.setning import hvorfor_minst


def prognose_som_ark(prognose: Plassprognose) -> Ark:
    """Where others' are hidden, the heads say whose the figures are and that they are the least they can be."""
    return Ark(
        navn=_("Plassprognose"),
        kolonner=tuple(Kolonne(navn=navn, bredde=bredde) for navn, bredde in _columns(prognose.skjuler)),
        rader=[
            *_rows(prognose, prognose.rad, nivaa=_("Sum")),
            *(celler for rad in prognose.alle for celler in _rows(prognose, rad, nivaa=_level(rad.hvor))),
        ],
        merknader=[
            _("Avdelingene er også med i stedet. Legg sammen rader på ett nivå om gangen."),
            *([hvorfor_minst()] if prognose.skjuler else []),
        ],
    )


def _columns(skjuler: bool) -> tuple[tuple[str, int], ...]:
    return (
        (_("Måned"), 12),
        (_("Nivå"), 22),
        (_("Helseforetak"), 32),
        (_("Sted"), 22),
        (_("Avdeling"), 22),
        (_("Våre venter") if skjuler else _("Venter"), 14),
        (_("Andre som venter"), 18),
        (_("Våre har plass") if skjuler else _("Har plass"), 16),
        (_("Ledige plasser"), 16),
        (_("Mangler minst") if skjuler else _("Mangler"), 16),
        (_("Løpende mangel, minst") if skjuler else _("Løpende mangel"), 22),
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
