"""The words of one kind of task."""

from collections.abc import Callable
from dataclasses import dataclass

from django.utils.functional import Promise

from alis.services.oppgaver.oppgave import Oppgave
from alis.web.felles.visning import dato_lang, periode


@dataclass(frozen=True, kw_only=True)
class Oppgavetekst:
    """`stikkord` is one word for the strip of deadlines. Places: `navn`, `kommune`, `frist`, `dag`, `periode`."""

    tittel: Promise
    grunn: Promise
    knapp: Promise
    stikkord: Promise
    adresse: Callable[[Oppgave], str]


def fyll(tekst: Promise, oppgave: Oppgave) -> str:
    """The text in the reader's language, with the task's own facts."""
    return str(tekst) % {
        "navn": oppgave.navn,
        "kommune": oppgave.kommune,
        "frist": dato_lang(oppgave.frist),
        "dag": dato_lang(oppgave.dag),
        "periode": periode(oppgave.periode.fom, oppgave.periode.last) if oppgave.periode else "",
    }
