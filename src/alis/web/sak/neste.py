"""The reader's first task, as a lane of the timeline."""

from collections.abc import Sequence
from datetime import date

from alis.services.oppgaver.oppgave import Oppgave
from alis.web.sak.oppgavetekst import TEKSTER, fyll
from alis.web.sak.tidslinje.spor.neste import nestespor
from alis.web.sak.tidslinje.stolpe import Spor


def lag_neste(oppgaver: Sequence[Oppgave], *, idag: date) -> Spor | None:
    """None when nothing is her turn."""
    if not oppgaver:
        return None
    oppgave = oppgaver[0]
    tekst = TEKSTER[oppgave.slag]
    return nestespor(
        tittel=str(tekst.knapp),
        navn=fyll(tekst.tittel, oppgave),
        frist=oppgave.frist if oppgave.har_frist else None,
        lenke=tekst.adresse(oppgave),
        idag=idag,
    )
