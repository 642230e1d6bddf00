"""Agreements that are signed and have not begun, and endings that come before their first day."""

from dataclasses import replace
from datetime import UTC, date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.tilbakekrav import Opphorsfakta
from alis.services.avtale.delendring import Delendring
from alis.services.opphor.gjennomfor_opphor import gjennomfor_opphor
from alis.services.opphor.opphorsvalg import Opphorsvalg
from factories.avtaleforlop import GJELDER_FRA, STILLINGEN, Forlop, lag_forlop, lag_sendt, lag_signert
from factories.avtaleforlop import NAA as SIGNERT
from factories.malrunde import UTEN_LAVERE_PRODUKTIVITET, signer_begge
from factories.opphor import FAKTA, NAA, VALG, lag_avtale_i_kraft

TRUKKET = datetime(2025, 6, 20, 10, 0, tzinfo=UTC)
"""After the agreement from 1 July is signed, and before it begins."""
ANDRE_FRA = date(2026, 4, 1)
"""The first day of a second version, signed in February."""
UTEN_KRAV = replace(VALG, fakta=replace(FAKTA, engangsbelop=None, bruk=()))


def lag_ikke_begynt(*, naa: datetime = SIGNERT, fra: date = GJELDER_FRA) -> tuple[Forlop, UUID]:
    """A new doctor's agreement: signed in June, from 1 July."""
    forlop = lag_forlop()
    return forlop, lag_signert(forlop, naa=naa, endringer=_from(fra))


def lag_to_versjoner(
    *, naa: datetime = NAA, fra: date = ANDRE_FRA, signert: bool = True
) -> tuple[Forlop, UUID, UUID]:
    """The first in force, the second signed for April, or out to be signed."""
    forlop, forste = lag_avtale_i_kraft()
    andre, dokument_hash = lag_sendt(forlop, naa=naa, endringer=_from(fra))
    if signert:
        signer_begge(forlop, andre, dokument_hash, naa=naa)
    return forlop, forste, andre


def _from(dag: date) -> list[Delendring]:
    return [replace(STILLINGEN, gjelder_fra=dag), UTEN_LAVERE_PRODUKTIVITET]


def valg(fakta: Opphorsfakta = UTEN_KRAV.fakta, *, siste_dag: date, **endret: object) -> Opphorsvalg:
    return replace(VALG, fakta=replace(fakta, siste_dag=siste_dag, **endret))  # type: ignore[arg-type]


def avslutt(
    forlop: Forlop,
    versjon_id: UUID,
    *,
    siste_dag: date,
    naa: datetime,
    grunn: Avslutningsgrunn = Avslutningsgrunn.FRATREDELSE,
    fakta: Opphorsfakta = UTEN_KRAV.fakta,
) -> UUID:
    return gjennomfor_opphor(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        laas=forlop.versjon(versjon_id).laas,
        valg=valg(fakta, siste_dag=siste_dag, grunn=grunn),
        naa=naa,
    )


def trekk_seg(forlop: Forlop, versjon_id: UUID, *, fakta: Opphorsfakta = UTEN_KRAV.fakta) -> UUID:
    """The doctor withdraws before her first day."""
    return avslutt(forlop, versjon_id, siste_dag=TRUKKET.date(), naa=TRUKKET, fakta=fakta)


def trekk_seg_na(forlop: Forlop, versjon_id: UUID) -> UUID:
    """She withdraws today: for pages, which know no other day."""
    return avslutt(forlop, versjon_id, siste_dag=timezone.localdate(), naa=timezone.now())
