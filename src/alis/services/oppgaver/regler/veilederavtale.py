"""An agreement with a supervisor that waits for the actor's signature, whether or not she follows the case yet."""

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import Avtalestatus
from alis.domain.frist import Fristslag
from alis.domain.tilgang import Aktor, Rolle
from alis.records.avtale.queries import versjoner_for
from alis.services.frist.regler.veilederavtale import apne_veilederavtaler, signaturfrister
from alis.services.oppgaver.oppgave import Oppgave, Oppgaveslag

SIGNERER: Mapping[Rolle, Fristslag] = {
    Rolle.SIGNATAR: Fristslag.SIGNER_VEILEDERAVTALE,
    Rolle.VEILEDER: Fristslag.SIGNER_SOM_VEILEDER,
}


def veilederavtaler_til_signering(aktor: Aktor, idag: date) -> Iterator[Oppgave]:
    """One question, and none for a role that does not sign."""
    if aktor.rolle not in SIGNERER:
        return
    egne = versjoner_for(aktor, slag=Avtaleslag.VEILEDERAVTALE, dag=idag)
    for rad in apne_veilederavtaler().filter(pk__in=egne.values("pk"), status=Avtalestatus.SENDT):
        for frist in signaturfrister(rad):
            if frist.slag is SIGNERER[aktor.rolle]:
                yield _oppgave(rad, Oppgaveslag(frist.slag.value), frist.dato)


def _oppgave(rad: Any, slag: Oppgaveslag, frist: date) -> Oppgave:
    """`navn` is the supervisor for the one who signs for the kommune, and the doctor for the supervisor herself."""
    av = rad.avtale
    navn = av.veileder.navn if slag is Oppgaveslag.SIGNER_VEILEDERAVTALE else av.sak.lege.person.navn
    return Oppgave(
        slag=slag,
        sak_id=av.sak_id,
        navn=navn,
        kommune=av.sak.kommune.navn,
        frist=frist,
        aktiv_fra=date.min,
        versjon_id=rad.pk,
        dag=frist,
    )
