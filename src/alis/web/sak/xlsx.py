"""The list and the grant as spreadsheets."""

from django.utils.translation import gettext as _

from alis.services.oppgaver.hent_saksoversikt import Saksoversikt
from alis.services.tilskudd.beregn_for_sak import Saksberegning
from alis.services.utdanning import Saksbilde, Saksrad
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.regneark import Ark, Celle, Kolonne
from alis.web.felles.stillingsnavn import STILLINGSNAVN
from alis.web.felles.visning import periode
from alis.web.sak.saksrad import avtalemerke, borte_tekst


def saksliste_som_ark(oversikt: Saksoversikt) -> Ark:
    """One row per position, so that the percentage is a number to count with."""
    return Ark(
        navn=_("ALIS"),
        kolonner=(
            Kolonne(navn=_("ALIS"), bredde=28),
            Kolonne(navn=_("HPR-nr."), bredde=12),
            Kolonne(navn=_("Kommunenr."), bredde=12),
            Kolonne(navn=_("Kommune"), bredde=18),
            Kolonne(navn=_("Stilling"), bredde=26),
            Kolonne(navn=_("Prosent"), bredde=10),
            Kolonne(navn=_("Avtale"), bredde=26),
            Kolonne(navn=_("Fravær"), bredde=16),
            Kolonne(navn=_("Veileder"), bredde=24),
            Kolonne(navn=_("Startet"), bredde=12),
            Kolonne(navn=_("Ferdig ca."), bredde=12),
        ),
        rader=[rad for sak in oversikt.liste.rader for rad in _saksrader(sak)],
    )


def _saksrader(sak: Saksrad) -> list[list[Celle]]:
    felles_for: list[Celle] = [sak.navn, sak.hpr_nr, sak.kommunenummer, sak.kommune]
    felles_etter: list[Celle] = [
        avtalemerke(sak.avtalestatus, sak.avtaleversjon).tekst,
        borte_tekst(sak.fravar),
        sak.veileder or "",
        sak.start_spesialisering,
        sak.forventet_slutt,
    ]
    stillinger: list[list[Celle]] = [[str(STILLINGSNAVN[s.type]), s.prosent] for s in sak.stillinger]
    return [[*felles_for, *stilling, *felles_etter] for stilling in stillinger or [["", None]]]


def tilskudd_som_ark(sak: Saksbilde, beregning: Saksberegning) -> Ark:
    """What is not known is left empty and said under the table, never a zero."""
    svar = beregning.beregning
    merknader = [_("Satser: %(navn)s") % {"navn": beregning.satssett.navn}, *beregning.satssett.kilde]
    if not beregning.periode.bekreftet:
        merknader.append(_("Ubekreftet sats: satsene er ikke bekreftet av Helsedirektoratet."))
    if not svar.sum_komplett:
        merknader.append(_("Summen er ikke komplett: minst ett beløp er ikke kjent."))
    dager = periode(beregning.periode.fom, beregning.periode.tom)
    return Ark(
        navn=_("Tilskudd"),
        kolonner=(
            Kolonne(navn=_("Element"), bredde=28),
            Kolonne(navn=_("Ramme %(dager)s, kr") % {"dager": dager}, bredde=30),
            Kolonne(navn=_("Avtalt per år, kr"), bredde=20),
        ),
        rader=[
            [str(ELEMENTNAVN[e.element]), e.tilskudd, beregning.avtalt.get(e.element)] for e in svar.elementer
        ],
        sum=[_("Sum"), svar.sum, beregning.sum_avtalt],
        merknader=[
            _("%(navn)s, %(kommune)s") % {"navn": sak.lege.navn, "kommune": sak.kommune.navn},
            *merknader,
        ],
    )
