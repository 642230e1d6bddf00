"""Gather the free sessions of a grant period in a list that doctor and supervisor sign."""

import hashlib
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.dokument import kanonisk_json
from alis.domain.flyt import VEILEDNINGSATTEST
from alis.domain.regel import Satssett
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.veiledning.attestinnhold import Attestinnhold, Attestmote
from alis.domain.veiledning.tema import Tema
from alis.records.parter.models import Person
from alis.records.utdanning.models import AlisSak
from alis.records.veiledning.models import Veiledningsattest, Veiledningsmote
from alis.records.veiledning.queries import moter_for
from alis.services.felles import FinnesIkke
from alis.services.sats import hent_satssett
from alis.services.veiledning.aapne import aapne_sak
from alis.services.veiledning.skriv_veiledningshendelse import skriv_veiledningshendelse


class IngenMoter(Exception):
    """There is no free session in the period with this supervisor."""


@transaction.atomic
def samle_attest(
    *,
    aktor: Aktor,
    sak_id: UUID,
    veileder_id: UUID,
    tilskuddsperiode: str,
    naa: datetime | None = None,
) -> UUID:
    """The content is frozen from here on. Raises `ManglerRettighet`, `FinnesIkke`, `UkjentSatssett` and `IngenMoter`."""
    aktor.krev(Rettighet.FOR_VEILEDNING)
    naa = naa or timezone.now()
    sak = aapne_sak(aktor=aktor, sak_id=sak_id, naa=naa)
    sett = hent_satssett(tilskuddsperiode)
    moter = _free(aktor, sak, veileder_id, sett)
    if not moter:
        raise IngenMoter
    innhold = _content(sak, veileder_id, sett, moter)
    attest = _create(aktor, sak, veileder_id, innhold, naa)
    Veiledningsmote.objects.filter(pk__in=[mote.pk for mote in moter]).update(attest=attest)
    skriv_veiledningshendelse(
        aktor=aktor,
        objekt=attest,
        handling="samle_veiledningsattest",
        naa=naa,
        innhold={"sha256": attest.sha256, "hundredeler": attest.hundredeler},
    )
    return attest.pk


def _free(aktor: Aktor, sak: AlisSak, veileder_id: UUID, sett: Satssett) -> list[Veiledningsmote]:
    periode = sett.periode
    utvalg = moter_for(aktor).filter(
        sak=sak,
        veileder_id=veileder_id,
        attest__isnull=True,
        dag__gte=periode.fom,
        dag__lte=periode.tom,
    )
    return list(utvalg.order_by("dag", "start"))


def _content(sak: AlisSak, veileder_id: UUID, sett: Satssett, moter: list[Veiledningsmote]) -> Attestinnhold:
    veileder = Person.objects.filter(pk=veileder_id).first()
    periode = sett.periode
    if veileder is None or periode.tom is None:
        raise FinnesIkke
    return Attestinnhold(
        lege=sak.lege.person.navn,
        hpr_nr=sak.lege.hpr_nr,
        veileder=veileder.navn,
        kommune=sak.kommune.navn,
        tilskuddsperiode=sett.navn,
        fom=periode.fom,
        tom=periode.tom,
        moter=tuple(
            Attestmote(
                dag=mote.dag,
                start=mote.start,
                hundredeler=mote.hundredeler,
                tema=Tema(mote.tema),
                beskrivelse=mote.beskrivelse,
            )
            for mote in moter
        ),
    )


def _create(
    aktor: Aktor, sak: AlisSak, veileder_id: UUID, innhold: Attestinnhold, naa: datetime
) -> Veiledningsattest:
    tekst = kanonisk_json(innhold)
    return Veiledningsattest.objects.create(
        sak=sak,
        lege_id=sak.lege_id,
        veileder_id=veileder_id,
        tilskuddsperiode=innhold.tilskuddsperiode,
        status=VEILEDNINGSATTEST.start,
        innhold=tekst.decode(),
        sha256=hashlib.sha256(tekst).hexdigest(),
        hundredeler=innhold.hundredeler,
        samlet_at=naa,
        samlet_av_id=aktor.person_id,
    )
