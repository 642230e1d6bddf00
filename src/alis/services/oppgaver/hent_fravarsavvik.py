"""What the coordinator is asked to write, move or take away in one case, because of service that another kommune reported."""

from datetime import datetime

from django.utils import timezone

from alis.domain.plassering.fravarsavvik import Avvik
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.services.oppgaver.regler.andre_saker import avvik_i_sakene
from alis.services.utdanning.saksbilde import Saksbilde


def hent_fravarsavvik(*, aktor: Aktor, sak: Saksbilde, naa: datetime | None = None) -> tuple[Avvik, ...]:
    """`sak` must be read for the actor. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.ENDRE_SAK)
    idag = lokal_dato(naa or timezone.now())
    return tuple(avvik for _, avvik in avvik_i_sakene((sak,), idag))
