"""End an agreement: the last day, what must be paid back, the letter, and everyone told."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.opphorsvirkning import Opphorsvirkning
from alis.domain.avtale.tilbakekrav import beregn_tilbakekrav
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.varsel import Varselmal
from alis.records.avtale.queries import signert_nummer
from alis.records.opphor.models import Opphor, Tilbakebetalingskrav
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.avslutt_avtale import avslutt_avtale
from alis.services.opphor.fortell import fortell
from alis.services.opphor.lagre_brev import lagre_brev
from alis.services.opphor.opphorsvalg import Opphorsvalg
from alis.services.opphor.sett_krav import sett_krav
from alis.services.opphor.skriv_brev import skriv_opphorsbrev
from alis.services.opphor.skriv_opphorshendelse import skriv_opphorshendelse


@transaction.atomic
def gjennomfor_opphor(
    *, aktor: Aktor, versjon_id: UUID, laas: int, valg: Opphorsvalg, naa: datetime | None = None
) -> UUID:
    """Return the ending's id. The claim, if there is one, waits for another to approve it.

    Raises what `avslutt_avtale` and `beregn_tilbakekrav` raise, and `ManglerBegrunnelse`.
    """
    aktor.krev(Rettighet.AVSLUTT_AVTALE)
    naa = naa or timezone.now()
    virkning = avslutt_avtale(
        aktor=aktor,
        versjon_id=versjon_id,
        laas=laas,
        siste_dag=valg.fakta.siste_dag,
        grunn=valg.fakta.grunn,
        naa=naa,
    )
    valg = replace(valg, fakta=replace(valg.fakta, begynner_aldri=virkning.begynner_aldri))
    regnet = beregn_tilbakekrav(valg.fakta)
    opphor = _ending(aktor, versjon_id, virkning.nummer, valg, naa)
    krav = sett_krav(aktor=aktor, opphor=opphor, valg=valg, regnet=regnet, nummer=1, naa=naa)
    brev = skriv_opphorsbrev(
        opphor=opphor,
        siste_dag=regnet.siste_dag,
        bortfalt=virkning.bortfalt,
        med_krav=krav is not None,
        naa=naa,
    )
    lagret = lagre_brev(opphor=opphor, brev=brev, naa=naa)
    innhold = {
        **_chosen(valg, virkning),
        "krav": None if regnet.belop is None else regnet.belop.ore,
        "brev": lagret.sha256,
    }
    skriv_opphorshendelse(aktor=aktor, opphor=opphor, handling="gjennomfor_opphor", naa=naa, innhold=innhold)
    _tell(aktor, opphor, krav, naa)
    return opphor.pk


def _ending(aktor: Aktor, sett: UUID, nummer: int, valg: Opphorsvalg, naa: datetime) -> Opphor:
    """Of the version that the ending is about, which need not be the one the user had before her."""
    avtale = aapne_versjon(aktor=aktor, versjon_id=sett, naa=naa).avtale
    return Opphor.objects.create(
        avtale=avtale,
        versjon=signert_nummer(avtale, nummer),
        grunn=valg.fakta.grunn,
        siste_dag=valg.fakta.siste_dag,
        opprettet_at=naa,
        opprettet_av_id=aktor.person_id,
    )


def _chosen(valg: Opphorsvalg, virkning: Opphorsvirkning) -> dict[str, object]:
    """For the journal: what was decided, and what fell away by it."""
    return {
        "grunn": valg.fakta.grunn,
        "siste_dag": valg.fakta.siste_dag,
        "bortfalt": [falt.nummer for falt in virkning.bortfalt],
        "ubruktregel": valg.fakta.ubruktregel,
        "bestemt_av": valg.bestemt_av,
    }


def _tell(aktor: Aktor, opphor: Opphor, krav: Tilbakebetalingskrav | None, naa: datetime) -> None:
    """The doctor is told by `avslutt_avtale`; here the supervisor and the rest of the kommune."""
    fortell(
        aktor=aktor,
        opphor=opphor,
        mal=Varselmal.AVTALE_BORTFALT if opphor.begynner_aldri else Varselmal.AVTALE_AVSLUTTET,
        roller=(Rolle.VEILEDER, Rolle.KOORDINATOR, Rolle.SIGNATAR),
        nokkel="slutt",
        dato=opphor.begynner_aldri or opphor.siste_dag,
        naa=naa,
    )
    if krav is not None and krav.belop is not None:
        fortell(
            aktor=aktor,
            opphor=opphor,
            mal=Varselmal.KRAV_TIL_GODKJENNING,
            roller=(Rolle.ATTESTANT,),
            nokkel=f"godkjenn-{krav.nummer}",
            naa=naa,
        )
