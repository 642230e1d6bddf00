"""All rate sets at one moment: what ships with the program, and what has been published in its place."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import Any

from alis.domain.flyt import Satsversjonsstatus
from alis.domain.regel import Satssett
from alis.integrations.satser import (
    IngenSatserForDagen,
    UkjentSatssett,
    les_satsinnhold,
    list_satssett,
)
from alis.integrations.satser import hent_satssett as hent_som_folger_med
from alis.integrations.satser.nasjonale_satssett import ORDNING
from alis.records.sats.models import Satsversjon
from alis.records.sats.queries import BRUKT


@dataclass(frozen=True)
class Satsbok:
    """`gjeldende` are the sets in force, in order of time; `tidligere` the versions that others have replaced."""

    gjeldende: tuple[Satssett, ...]
    tidligere: tuple[Satssett, ...]

    @cached_property
    def _navn(self) -> dict[str, Satssett]:
        """The bare name is the version in force, the designation is that very version."""
        alle = (*self.tidligere, *self.gjeldende)
        gjelder = {sett.navn: sett for sett in self.gjeldende}
        return {f"{sett.navn}/{sett.versjon}": sett for sett in alle} | gjelder

    @cached_property
    def nasjonale(self) -> tuple[Satssett, ...]:
        return tuple(sett for sett in self.gjeldende if sett.navn.startswith(ORDNING))

    def hent(self, navn: str) -> Satssett:
        """Raises `UkjentSatssett`."""
        if navn not in self._navn:
            tillatt = ", ".join(sorted(sett.navn for sett in self.gjeldende))
            raise UkjentSatssett(f"satssettet finnes ikke; tillatt er {tillatt}")
        return self._navn[navn]

    def versjoner(self, navn: str) -> tuple[Satssett, ...]:
        """Every version of the period, the newest first."""
        alle = [sett for sett in (*self.gjeldende, *self.tidligere) if sett.navn == navn]
        return tuple(sorted(alle, key=lambda sett: -sett.versjon))

    def for_dag(self, dag: date) -> Satssett:
        """Raises `IngenSatserForDagen`."""
        for sett in self.gjeldende:
            if dag in sett.periode:
                return sett
        raise IngenSatserForDagen(f"Ingen satser gjelder {dag:%d.%m.%Y}.")


def les_satsbok() -> Satsbok:
    """One question. A stored version takes the place of the one that ships by the same name."""
    rader = Satsversjon.objects.filter(status__in=BRUKT).only("navn", "versjon", "status", "innhold")
    return lag_satsbok(rader)


def lag_satsbok(rader: Iterable[Satsversjon]) -> Satsbok:
    lagret = [(Satsversjonsstatus(rad.status), les_satsversjon(rad)) for rad in rader]
    gjelder = [sett for status, sett in lagret if status is Satsversjonsstatus.PUBLISERT]
    opptatt = {sett.navn for sett in gjelder}
    folger_med = [hent_som_folger_med(navn) for navn in list_satssett()]
    return Satsbok(
        gjeldende=_by_time(gjelder, (sett for sett in folger_med if sett.navn not in opptatt)),
        tidligere=_by_time(
            (sett for status, sett in lagret if status is Satsversjonsstatus.ERSTATTET),
            (sett for sett in folger_med if sett.navn in opptatt),
        ),
    )


def les_satsversjon(rad: Satsversjon) -> Satssett:
    """A draft has no number yet and reads as the version that comes next."""
    return les_satsinnhold(satsinnhold(rad), navn=rad.navn, versjon=rad.versjon or 1)


def satsinnhold(rad: Satsversjon) -> dict[str, Any]:
    innhold: dict[str, Any] = json.loads(rad.innhold)
    return innhold


def _by_time(*sett: Iterable[Satssett]) -> tuple[Satssett, ...]:
    return tuple(sorted((ett for noen in sett for ett in noen), key=lambda ett: (ett.fom, ett.versjon)))
