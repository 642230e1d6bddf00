"""What a last day does to each version of an agreement: one holds until it, and those that would begin later fall away."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from alis.domain.flyt import AVTALEVERSJON, Avtalehandling, Avtalestatus
from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _


class SluttForStart(Exception):
    """The last day is before the first day of a version that has begun."""


class SluttForSignering(Exception):
    """The agreement never begins, and the day is before it was signed."""


class HarSisteDag(Exception):
    """A version has a last day from an earlier ending, which must be regretted first. Carries it."""

    def __init__(self, siste_dag: date) -> None:
        super().__init__(siste_dag.isoformat())
        self.siste_dag = siste_dag


@dataclass(frozen=True, slots=True, kw_only=True)
class Levendeversjon:
    """A version that is signed or in force. `siste_dag` is what an earlier ending has set."""

    nummer: int
    status: Avtalestatus
    signert: date
    gjelder_fra: date
    siste_dag: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Opphorsvirkning:
    """`slutter` holds until the last day; None where nothing is left to end, and the agreement never begins again.

    `bortfalt` are those that never come into force, oldest first.
    """

    slutter: Levendeversjon | None
    bortfalt: tuple[Levendeversjon, ...]

    @property
    def nummer(self) -> int:
        """The version that the ending is about."""
        return self.slutter.nummer if self.slutter else self.bortfalt[0].nummer

    @property
    def begynner_aldri(self) -> date | None:
        """The first day that never comes; None where a version holds until the last day."""
        return None if self.slutter else self.bortfalt[0].gjelder_fra


@regel(
    kilde="valg/bortfall",
    oppfylt=_(
        "Versjon {nummer} skulle gjelde fra {gjelder_fra}. Siste dag er {siste_dag}, så den faller bort."
    ),
    ikke_oppfylt=_(
        "Versjon {nummer} gjelder fra {gjelder_fra}. Siste dag er {siste_dag}, så den faller ikke bort."
    ),
)
def versjonen_faller_bort(*, nummer: int, gjelder_fra: date, siste_dag: date) -> Utfall:
    """A signed version never comes into force when the agreement's last day is before its first."""
    return Utfall.OPPFYLT if siste_dag < gjelder_fra else Utfall.IKKE_OPPFYLT


def finn_opphorsvirkning(
    *, versjoner: Sequence[Levendeversjon], siste_dag: date, idag: date
) -> Opphorsvirkning:
    """Raises `SluttForStart`, `SluttForSignering` and `HarSisteDag`."""
    ordnet = sorted(versjoner, key=lambda versjon: versjon.nummer)
    bortfalt = tuple(versjon for versjon in ordnet if _falls_away(versjon, siste_dag, idag))
    blir = [versjon for versjon in ordnet if versjon not in bortfalt]
    for versjon in bortfalt:
        if versjon.siste_dag is not None:
            raise HarSisteDag(versjon.siste_dag)
    if bortfalt and (not blir or _is_over_by(blir[-1], siste_dag)):
        return _none_left(bortfalt, siste_dag)
    return Opphorsvirkning(slutter=_ended(blir[-1], siste_dag), bortfalt=bortfalt)


def _falls_away(versjon: Levendeversjon, siste_dag: date, idag: date) -> bool:
    """Its first day is still to come: what has begun is in force by law, also before the calendar has been followed."""
    svar = versjonen_faller_bort(nummer=versjon.nummer, gjelder_fra=versjon.gjelder_fra, siste_dag=siste_dag)
    kan = AVTALEVERSJON.kan(versjon.status, Avtalehandling.BORTFALL) and idag < versjon.gjelder_fra
    return kan and svar.utfall is Utfall.OPPFYLT


def _is_over_by(versjon: Levendeversjon, siste_dag: date) -> bool:
    """An earlier ending stops it in time, so it is left as it is."""
    return versjon.siste_dag is not None and versjon.siste_dag <= siste_dag


def _none_left(bortfalt: tuple[Levendeversjon, ...], siste_dag: date) -> Opphorsvirkning:
    if siste_dag < bortfalt[0].signert:
        raise SluttForSignering
    return Opphorsvirkning(slutter=None, bortfalt=bortfalt)


def _ended(versjon: Levendeversjon, siste_dag: date) -> Levendeversjon:
    if versjon.siste_dag is not None:
        raise HarSisteDag(versjon.siste_dag)
    if siste_dag < versjon.gjelder_fra:
        raise SluttForStart
    return versjon
