"""Read a draft."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.dokument import Skriftsprak
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.frie_punkter import frie_punkter
from alis.services.avtale.lagre_del import IkkeLengerKladd
from alis.services.avtale.les_plangrunnlag import les_plangrunnlag
from alis.services.avtale.les_saksbilde import les_saksbilde
from alis.services.avtale.les_utkastbilde import les_utkastbilde
from alis.services.avtale.list_veiledere import list_veiledere
from alis.services.avtale.tilbakesending import les_tilbakesending
from alis.services.avtale.utkastbilde import Utkastbilde
from alis.services.mal.finn_mal import finn_mal
from alis.services.mal.list_tiltaksforslag import list_tiltaksforslag


def hent_utkast(*, aktor: Aktor, versjon_id: UUID, naa: datetime | None = None) -> Utkastbilde:
    """Raises `ManglerRettighet`, `FinnesIkke`, and `IkkeLengerKladd` once it has been sent or discarded."""
    aktor.krev(Rettighet.SKRIV_AVTALE)
    naa = naa or timezone.now()
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, for_endring=False)
    if versjon.status != Avtalestatus.KLADD:
        raise IkkeLengerKladd(Avtalestatus(versjon.status))
    sak = les_saksbilde(aktor=aktor, versjon=versjon)
    bilde = les_utkastbilde(
        versjon=versjon, sak=sak, veiledere=list_veiledere(sak=versjon.avtale.sak, dag=lokal_dato(naa))
    )
    skriftsprak = Skriftsprak.for_malform(sak.kommune.malform)
    tiltak = list_tiltaksforslag(
        navn=versjon.mal,
        versjon=versjon.mal_versjon,
        skriftsprak=skriftsprak,
    )
    mal = finn_mal(versjon.mal, versjon.mal_versjon)
    return replace(
        bilde,
        tiltak=tiltak,
        plangrunnlag=les_plangrunnlag([versjon], dag=lokal_dato(naa))[versjon.pk],
        tilbakesendt=les_tilbakesending(versjon),
        malnavn=mal.vist_navn(skriftsprak),
        frie_punkter=frie_punkter(versjon=versjon, mal=mal, skriftsprak=skriftsprak),
    )
