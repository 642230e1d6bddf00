"""The kommune decides who signs a draft, in which order and by when."""

from collections.abc import Sequence
from dataclasses import asdict
from datetime import date, datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.signering import Rekkefolge, Underskriver, lag_plan
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.signering.models import Standardplan, Standardunderskriver
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.services.avtale.les_plangrunnlag import parter_i
from alis.services.avtale.merk_endret import merk_endret
from alis.services.avtale.plan_for_versjon import krev_brukbar_plan, skriv_plan
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.journal import skriv_linje


@transaction.atomic
def sett_signeringsplan(
    *,
    aktor: Aktor,
    versjon_id: UUID,
    laas: int,
    rekkefolge: Rekkefolge,
    underskrivere: Sequence[Underskriver],
    frist: date | None,
    som_standard: bool = False,
    naa: datetime | None = None,
) -> int:
    """Return the version's new `laas`. With `som_standard` the kommune's later agreements begin with the same.

    Raises `ManglerRettighet`, `FinnesIkke`, `EndretAvAndre`, `IkkeLengerKladd` and `SigneringsplanHarFeil`.
    """
    aktor.krev(Rettighet.SEND_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, slag=None, laas=laas)
    if versjon.status != Avtalestatus.KLADD:
        raise IkkeLengerKladd(Avtalestatus(versjon.status))
    plan = lag_plan(parter=parter_i(versjon), rekkefolge=rekkefolge, underskrivere=underskrivere)
    versjon.signeringsfrist = frist
    krev_brukbar_plan(versjon=versjon, plan=plan, dag=lokal_dato(naa))
    skriv_plan(versjon, plan)
    merk_endret(aktor=aktor, versjon=versjon, naa=naa)
    versjon.save()
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="sett_signeringsplan",
        naa=naa,
        innhold={"plan": [asdict(krav) for krav in plan.krav], "frist": frist},
    )
    if som_standard:
        _keep_as_usual(aktor, versjon.avtale.sak.kommune_id, rekkefolge, underskrivere, naa)
    return versjon.laas


def _keep_as_usual(
    aktor: Aktor,
    kommunenummer: str,
    rekkefolge: Rekkefolge,
    underskrivere: Sequence[Underskriver],
    naa: datetime,
) -> None:
    standard, _ = Standardplan.objects.update_or_create(
        kommune_id=kommunenummer,
        defaults={"rekkefolge": rekkefolge, "satt_at": naa, "satt_av_id": aktor.person_id},
    )
    standard.underskrivere.all().delete()
    Standardunderskriver.objects.bulk_create(
        Standardunderskriver(plan=standard, nummer=nummer, person_id=ett.person_id, tittel=ett.tittel)
        for nummer, ett in enumerate(underskrivere, start=1)
    )
    skriv_linje(
        aktor=aktor,
        handling="sett_standard_signeringsplan",
        objekt_type="Standardplan",
        objekt_id=kommunenummer,
        kommunenummer=kommunenummer,
        innhold={"rekkefolge": rekkefolge, "underskrivere": [asdict(ett) for ett in underskrivere]},
        naa=naa,
    )
