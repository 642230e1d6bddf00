"""What each kind of task is called, why it is asked for, and where it is done."""

from collections.abc import Mapping

from alis.services.oppgaver.oppgave import Oppgaveslag
from alis.web.sak.oppgavetekst import (
    avtalen,
    kravene,
    pengene,
    plassene,
    saken,
    sykehuset,
    tilskuddet,
    tjenestene,
)
from alis.web.sak.oppgavetekst.tekst import Oppgavetekst, fyll

TEKSTER: Mapping[Oppgaveslag, Oppgavetekst] = (
    avtalen.TEKSTER
    | saken.TEKSTER
    | kravene.TEKSTER
    | pengene.TEKSTER
    | tilskuddet.TEKSTER
    | plassene.TEKSTER
    | sykehuset.TEKSTER
    | tjenestene.TEKSTER
)

__all__ = ["TEKSTER", "Oppgavetekst", "fyll"]
