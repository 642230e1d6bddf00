"""Look over drafts before they are sent: which are ready, and what each of the others lacks."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale.malrunde import Rundestatus
from alis.domain.avtale.signering import Planfeil
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak
from alis.services.avtale.les_plangrunnlag import les_plangrunnlag
from alis.services.avtale.les_utkastbilde import les_utkastbilde
from alis.services.avtale.plan_for_versjon import planfeil_i, signatarer_i
from alis.services.avtale.plangrunnlag import Utelatt
from alis.services.avtale.utkastbilde import Utkastbilde
from alis.services.malrunde.lag_kladder import BEGYNT
from alis.services.malrunde.les_runde import les_runde
from alis.services.malrunde.radsvar import Radsvar, Radutfall
from alis.services.malrunde.rundebilde import Runderad
from alis.services.malrunde.rundemal import finn_rundemal
from alis.services.utdanning.les_saker import les_saker


@dataclass(frozen=True, kw_only=True)
class Kladd:
    """A draft as it stands, what is wrong with its signing plan, and who could not come along in it."""

    bilde: Utkastbilde
    planfeil: tuple[Planfeil, ...]
    utelatte: tuple[Utelatt, ...]

    @property
    def svar(self) -> Radsvar:
        if self.bilde.mangler:
            return Radsvar.MANGLER
        return Radsvar.PLANEN_MA_RETTES if self.planfeil else Radsvar.KLAR


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
    kladder = _drafts(aktor, [rad for rad in valgte if rad.status is Rundestatus.KLADD], lokal_dato(naa))
    return tuple(_answer(rad, kladder.get(rad.avtale_id)) for rad in valgte)


def _drafts(aktor: Aktor, rader: list[Runderad], dag: date) -> dict[UUID, Kladd]:
    saker = les_saker(aktor=aktor, saker=AlisSak.objects.filter(pk__in=[rad.sak_id for rad in rader]))
    sak_av = {sak.sak_id: sak for sak in saker}
    versjoner = (
        Avtaleversjon.objects.filter(pk__in=[rad.utkast.versjon_id for rad in rader if rad.utkast])
        .select_related("avtale__sak", "endret_av")
        .prefetch_related("elementer")
    )
    planer = les_plangrunnlag(versjoner, dag=dag)
    signatarer = {kommune: signatarer_i(kommune, dag) for kommune in {rad.kommunenummer for rad in rader}}
    return {
        rad.avtale_id: Kladd(
            bilde=les_utkastbilde(versjon=rad, sak=sak_av[rad.avtale.sak_id]),
            planfeil=planfeil_i(
                versjon=rad,
                plan=planer[rad.pk].plan,
                signatarer=signatarer[rad.avtale.sak.kommune_id],
                dag=dag,
            ),
            utelatte=planer[rad.pk].utelatte,
        )
        for rad in versjoner
    }


def _answer(rad: Runderad, kladd: Kladd | None) -> Radutfall:
    if kladd is None:
        svar = Radsvar.UTEN_KLADD if rad.status is Rundestatus.IKKE_BEGYNT else BEGYNT[rad.status]
        utkast_id = rad.utkast.versjon_id if rad.utkast else None
        return Radutfall(avtale_id=rad.avtale_id, lege=rad.lege, svar=svar, versjon_id=utkast_id)
    return Radutfall(
        avtale_id=rad.avtale_id,
        lege=rad.lege,
        svar=kladd.svar,
        versjon_id=kladd.bilde.versjon_id,
        laas=kladd.bilde.laas,
        mangler=kladd.bilde.mangler,
        planfeil=kladd.planfeil,
        utelatte=kladd.utelatte,
    )
