"""What a secret calendar address answers with: the deadlines of the person it belongs to, in all her roles, and the first
and last days of the places in a hospital that she has to do with.
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.utils import timezone

from alis.domain.frist import Frist, Fristslag
from alis.domain.parter import Malform
from alis.domain.tilgang import Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Kommune
from alis.records.varsel.models import Kalenderadresse
from alis.services.felles import hent
from alis.services.frist.mine_frister import mine_frister
from alis.services.plassering.les_tjenestedager import Tjenestedag, Tjenestedagslag, les_tjenestedager
from alis.services.tilgang import list_roller
from alis.services.varsel.lag_kalenderadresse import hash_av

ER_FORSTE_DAG = (Fristslag.TJENESTEN_BEGYNNER, Fristslag.TA_IMOT_ALIS)


@dataclass(frozen=True, kw_only=True)
class Kalenderinnhold:
    """`malform` is that of the kommune she acts for first. A day that is a deadline too is among `frister` only."""

    idag: date
    frister: tuple[Frist, ...]
    tjenestedager: tuple[Tjenestedag, ...]
    malform: Malform


def hent_kalender(*, hemmelighet: str, naa: datetime | None = None) -> Kalenderinnhold:
    """Raises `FinnesIkke` for an address that has been taken back or never was: the two can't be told apart.

    A role that has ended gives nothing from that moment on.
    """
    naa = naa or timezone.now()
    gyldige = Kalenderadresse.objects.filter(trukket_at__isnull=True)
    adresse = hent(gyldige, hash=hash_av(hemmelighet))
    aktorer = [valg.aktor for valg in list_roller(person_id=adresse.person_id, naa=naa)]
    frister = {
        bilde.frist.nokkel: bilde.frist
        for aktor in aktorer
        if aktor.har(Rettighet.SE_VARSLER)
        for bilde in mine_frister(aktor=aktor, naa=naa, kommende=True).frister
    }
    dager = {
        dag.nokkel: dag
        for aktor in aktorer
        if aktor.har(Rettighet.SE_VARSLER)
        for dag in les_tjenestedager(aktor=aktor, idag=lokal_dato(naa))
    }
    begynner = {frist.objekt_id for frist in frister.values() if frist.slag in ER_FORSTE_DAG}
    kommune = Kommune.objects.filter(pk__in=[a.kommunenummer for a in aktorer if a.kommunenummer]).first()
    return Kalenderinnhold(
        idag=lokal_dato(naa),
        frister=tuple(sorted(frister.values(), key=lambda frist: (frist.dato, frist.nokkel))),
        tjenestedager=tuple(
            dag
            for dag in sorted(dager.values(), key=lambda dag: (dag.dag, dag.nokkel))
            if dag.slag is not Tjenestedagslag.BEGYNNER or dag.tilbud_id not in begynner
        ),
        malform=Malform(kommune.malform) if kommune else Malform.NOYTRAL,
    )
