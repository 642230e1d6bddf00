"""Register an ALIS: the doctor, her case in the kommune and her first position, in one act."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Kommune
from alis.records.utdanning.models import AlisSak, Stilling
from alis.services.felles import hent
from alis.services.parter import Legefakta, registrer_lege
from alis.services.parter.krev_egen_kommune import krev_egen_kommune
from alis.services.parter.sikre_rolle import sikre_rolle
from alis.services.utdanning.fakta import Saksfakta, Stillingsfakta
from alis.services.utdanning.sett_saksfakta import sett_saksfakta
from alis.services.utdanning.sett_stilling import sett_stilling
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse


class HarSakIKommunen(Exception):
    """The doctor has a case in the kommune; that is where to go on."""

    def __init__(self, *, sak_id: UUID) -> None:
        super().__init__(str(sak_id))
        self.sak_id = sak_id


@transaction.atomic
def registrer_alis(
    *,
    aktor: Aktor,
    lege: Legefakta,
    sak: Saksfakta,
    stilling: Stillingsfakta,
    naa: datetime | None = None,
) -> UUID:
    """Return the id of the new case in the actor's kommune. The doctor can log in from today.

    A doctor known from another kommune gets a new case, and nothing of the other is seen. Raises what
    `registrer_lege`, `sett_saksfakta` and `sett_stilling` raise, `HarSakIKommunen` and `KommunenErSlattSammen`.
    """
    aktor.krev(Rettighet.REGISTRER_ALIS)
    naa = naa or timezone.now()
    # Registrations in one kommune wait for each other, so that a form sent twice becomes one case.
    hent(Kommune.objects.all(), for_endring=True, pk=aktor.kommune)
    krev_egen_kommune(aktor.kommune)
    lege_id = registrer_lege(aktor=aktor, fakta=lege, naa=naa)
    ny = _new_case(aktor, lege_id, sak, naa)
    forste = Stilling()
    sett_stilling(sak=ny, stilling=forste, fakta=stilling)
    sikre_rolle(
        person_id=lege_id,
        organisasjon_id=aktor.organisasjon_id,
        rolle=Rolle.ALIS,
        fom=lokal_dato(naa),
    )
    skriv_sakshendelse(
        aktor=aktor,
        sak=ny,
        handling="registrer_alis",
        objekt=ny,
        naa=naa,
        innhold={"sak": asdict(sak), "stilling": asdict(stilling)},
    )
    return ny.pk


def _new_case(aktor: Aktor, lege_id: UUID, fakta: Saksfakta, naa: datetime) -> AlisSak:
    kjent = AlisSak.objects.filter(lege_id=lege_id, kommune_id=aktor.kommune).first()
    if kjent is not None:
        raise HarSakIKommunen(sak_id=kjent.pk)
    sak = AlisSak(
        lege_id=lege_id,
        kommune_id=aktor.kommune,
        prosjektnummer=_next_number(aktor.kommune),
        opprettet_at=naa,
        opprettet_av_id=aktor.person_id,
        endret_at=naa,
        endret_av_id=aktor.person_id,
    )
    sett_saksfakta(aktor=aktor, sak=sak, fakta=fakta)
    sak.save(force_insert=True)
    return sak


def _next_number(kommunenummer: str) -> int:
    """The kommune is locked, so no two get the same."""
    siste = AlisSak.objects.filter(kommune=kommunenummer).aggregate(siste=Max("prosjektnummer"))["siste"]
    return (siste or 0) + 1
