"""What is to be read before a change of a need is saved."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.services.plassering.se_over_endring import Fallende
from alis.web.plasstilbud.ord import HINDER, plassnavn


@dataclass(frozen=True, kw_only=True)
class LesForst:
    """`faller` is the offer that is let fall when the change is saved; empty where none is."""

    advarsler: Sequence[str]
    tilbudet: Sequence[str]
    faller: str


def les_forst(advarsler: Sequence[str], faller: Fallende | None) -> LesForst:
    if faller is None:
        return LesForst(advarsler=advarsler, tilbudet=(), faller="")
    plass = plassnavn(avdeling=faller.avdeling, sted=faller.sted, fom=faller.fom)
    return LesForst(
        advarsler=advarsler,
        tilbudet=(
            _("Legen har et tilbud som ikke er besvart: %(plass)s.") % {"plass": plass},
            _("Det passer ikke med det du har skrevet. %(hvorfor)s")
            % {"hvorfor": " ".join(str(HINDER[hinder]) for hinder in faller.hindre)},
            _(
                "Lagrer du, gjelder tilbudet ikke lenger, og plassen er ledig for andre. Legen beholder plassen i køen, og legen og helseforetaket får beskjed."
            ),
        ),
        faller=str(faller.tilbud_id),
    )
