"""The queue and the vacancies as sheets: what the pages show, all of it and not a page at a time."""

from collections.abc import Sequence

from django.utils.translation import gettext as _

from alis.services.plassering.hent_ko import Korad
from alis.services.plassering.list_plasser import Plassbilde
from alis.web.felles.regneark import Ark, Kolonne
from alis.web.felles.visning import lokal_dag
from alis.web.plasstilbud.presenter import lag_korader, lag_plassrader


def ko_som_ark(rader: Sequence[Korad]) -> Ark:
    """As many columns of wishes as the longest list has."""
    flest = max((len(rad.onsker) for rad in rader), default=0)
    return Ark(
        navn=_("Køen"),
        kolonner=(
            Kolonne(navn=_("Lege"), bredde=28),
            Kolonne(navn=_("Kommune"), bredde=20),
            Kolonne(navn=_("Kommunens nr.")),
            Kolonne(navn=_("Meldt")),
            Kolonne(navn=_("Ønsket start")),
            Kolonne(navn=_("Tidligst")),
            Kolonne(navn=_("Kan flyttes, måneder")),
            Kolonne(navn=_("Tjenesten")),
            Kolonne(navn=_("Godtar andre")),
            Kolonne(navn=_("Status"), bredde=24),
            Kolonne(navn=_("Svarfrist")),
            *(Kolonne(navn=_("Ønske %(nr)s") % {"nr": nr}, bredde=28) for nr in range(1, flest + 1)),
        ),
        rader=[
            (
                linje.navn,
                linje.kommune,
                linje.nummer,
                lokal_dag(linje.meldt),
                linje.onsket,
                linje.tidligst,
                rad.maks_avvik_maneder,
                linje.lengde,
                _("Ja") if rad.godtar_andre else _("Nei"),
                linje.status,
                linje.svarfrist,
                *linje.onsker,
            )
            for rad, linje in zip(rader, lag_korader(rader), strict=True)
        ],
        merknader=[_("Nummeret er kommunens eget, mellom kommunens egne leger.")],
    )


def plasser_som_ark(rader: Sequence[Plassbilde]) -> Ark:
    return Ark(
        navn=_("Ledige plasser"),
        kolonner=(
            Kolonne(navn=_("Avdeling"), bredde=28),
            Kolonne(navn=_("Sted"), bredde=20),
            Kolonne(navn=_("Start")),
            Kolonne(navn=_("Måneder")),
            Kolonne(navn=_("Antall")),
            Kolonne(navn=_("Tilbudt")),
            Kolonne(navn=_("Tatt")),
            Kolonne(navn=_("Ledige")),
            Kolonne(navn=_("Status"), bredde=18),
        ),
        rader=[
            (
                rad.avdeling,
                rad.sted,
                rad.fom,
                rad.maneder,
                rad.antall,
                rad.tilbudt,
                rad.tatt,
                rad.ledige,
                linje.status,
            )
            for rad, linje in zip(rader, lag_plassrader(rader), strict=True)
        ],
    )
