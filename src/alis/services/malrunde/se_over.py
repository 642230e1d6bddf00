"""Look over drafts before they are sent: which are ready, and what each of the others lacks."""

from collections.abc import Collection
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale.malrunde import Rundestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon
from alis.records.utdanning.models import AlisSak
from alis.services.avtale.les_utkastbilde import les_utkastbilde
from alis.services.avtale.utkastbilde import Utkastbilde
from alis.services.malrunde.lag_kladder import BEGYNT
from alis.services.malrunde.les_runde import les_runde
from alis.services.malrunde.radsvar import Radsvar, Radutfall
from alis.services.malrunde.rundebilde import Runderad
from alis.services.malrunde.rundemal import finn_rundemal
from alis.services.utdanning.les_saker import les_saker


def se_over(
    *, aktor: Aktor, mal: str, versjon: str, avtaler: Collection[UUID], naa: datetime | None = None
) -> tuple[Radutfall, ...]:
    """One answer for each chosen agreement that the round touches. Nothing is changed.

    Raises `ManglerRettighet` and `FinnesIkke`.
    """
    aktor.krev(Rettighet.SEND_AVTALE)
    naa = naa or timezone.now()
    rader = les_runde(aktor=aktor, rundemal=finn_rundemal(mal, versjon), naa=naa)
    valgte = [rad for rad in rader if rad.avtale_id in avtaler]
    kladder = _drafts(aktor, [rad for rad in valgte if rad.status is Rundestatus.KLADD])
    return tuple(_answer(rad, kladder.get(rad.avtale_id)) for rad in valgte)


def _drafts(aktor: Aktor, rader: list[Runderad]) -> dict[UUID, Utkastbilde]:
    saker = les_saker(aktor=aktor, saker=AlisSak.objects.filter(pk__in=[rad.sak_id for rad in rader]))
    sak_av = {sak.sak_id: sak for sak in saker}
    versjoner = (
        Avtaleversjon.objects.filter(pk__in=[rad.utkast.versjon_id for rad in rader if rad.utkast])
        .select_related("avtale__sak", "endret_av")
        .prefetch_related("elementer")
    )
    return {rad.avtale_id: les_utkastbilde(versjon=rad, sak=sak_av[rad.avtale.sak_id]) for rad in versjoner}


def _answer(rad: Runderad, bilde: Utkastbilde | None) -> Radutfall:
    if bilde is None:
        svar = Radsvar.UTEN_KLADD if rad.status is Rundestatus.IKKE_BEGYNT else BEGYNT[rad.status]
        utkast_id = rad.utkast.versjon_id if rad.utkast else None
        return Radutfall(avtale_id=rad.avtale_id, lege=rad.lege, svar=svar, versjon_id=utkast_id)
    return Radutfall(
        avtale_id=rad.avtale_id,
        lege=rad.lege,
        svar=Radsvar.KLAR if bilde.kan_sendes else Radsvar.MANGLER,
        versjon_id=bilde.versjon_id,
        laas=bilde.laas,
        mangler=bilde.mangler,
    )
