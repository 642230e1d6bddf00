"""One offer, as the doctor, her kommune and the trust see it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.plassering.avvik import Avvik, finn_avvik
from alis.domain.plassering.behov import Bortfall
from alis.domain.plassering.problem import Kandidat, Onske
from alis.domain.plassering.tilbudsregler import starten_er_naer_nok
from alis.domain.regel import Utfall, Vurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Plasstilbud
from alis.records.plassering.queries import tilbud_for
from alis.services.felles import hent
from alis.services.journal import skriv_innsyn
from alis.services.plassering.aapne_tilbud import MED
from alis.services.plassering.faller_med_ja import Faller, faller_med_ja
from alis.services.plassering.ledig_tid import holdt_tid
from alis.services.plassering.les_kandidater import som_plass
from alis.services.plassering.tjeneste.la_falle_bort import har_begynt
from alis.services.plassering.tjeneste.tjenestens_id import tjenestens_id


@dataclass(frozen=True, slots=True, kw_only=True)
class Tilbudsbilde:
    """`avvik` is from `onsket_fom`, which for the second part is when the first is over where that is later; `naer_nok` says
    whether it is as near as it must be. `har_begynt`: she serves there, or has done. `kan_svare`: the actor is the doctor, and
    the day is not past. `faller` is what she would give up elsewhere with a yes, and empty for all but her.

    `bortfall` is why its need fell away, where that is what ended it, and `av_legen` whether she ended it herself.

    `falt_med_endringen`: its need was changed so that the place did not fit.

    `tjeneste_id`: the service that it became. `onsker` are department and place, in her own order.
    """

    tilbud_id: UUID
    sak_id: UUID
    plass_id: UUID
    navn: str
    kommune: str
    helseforetak: str
    avdeling: str
    sted: str
    fom: date
    tom: date
    maneder: int
    del_nr: int
    deler: int
    status: Tilbudsstatus
    behovsstatus: Behovsstatus
    svarfrist: date
    sendt_at: datetime
    svart_at: datetime | None
    trukket_at: datetime | None
    fordi: str
    bortfall: Bortfall | None
    av_legen: bool
    falt_med_endringen: bool
    kontrakt: date | None
    onsket_fom: date
    onsker: tuple[tuple[str, str], ...]
    avvik: Avvik
    naer_nok: Vurdering[Utfall]
    kan_svare: bool
    faller: tuple[Faller, ...]
    har_begynt: bool
    frist_ute: bool
    laas: int
    tjeneste_id: UUID | None = None


def hent_tilbud(*, aktor: Aktor, tilbud_id: UUID, naa: datetime | None = None) -> Tilbudsbilde:
    """Whoever but the doctor reads it, is logged. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_SYKEHUSPLASS)
    naa = naa or timezone.now()
    idag = lokal_dato(naa)
    mine = tilbud_for(aktor, dag=idag).select_related(*MED, "plass__helseforetak", "tjeneste")
    tilbud = hent(mine, pk=tilbud_id)
    skriv_innsyn(
        aktor=aktor,
        sak_id=tilbud.behov.sak_id,
        gjelder_person_id=tilbud.behov.sak.lege_id,
        side="plasstilbud",
        naa=naa,
    )
    return _picture(tilbud, aktor, naa)


def _picture(tilbud: Plasstilbud, aktor: Aktor, naa: datetime) -> Tilbudsbilde:
    behov, plass, idag = tilbud.behov, tilbud.plass, lokal_dato(naa)
    onsker = tuple(
        (onske.avdeling.navn, onske.avdeling.sykehussted.navn)
        for onske in behov.onsker.select_related("avdeling__sykehussted").order_by("nummer")
    )
    frist_ute = tilbud.status == Tilbudsstatus.SENDT and tilbud.svarfrist < idag
    venter = tilbud.status == Tilbudsstatus.SENDT and not frist_ute
    kan_svare = venter and aktor.har(Rettighet.SVAR_PA_TILBUD)
    onsket, tjeneste_id = _wished_start(tilbud), tjenestens_id(tilbud)
    return Tilbudsbilde(
        tilbud_id=tilbud.pk,
        sak_id=behov.sak_id,
        plass_id=plass.pk,
        navn=behov.sak.lege.person.navn,
        kommune=behov.kommune.navn,
        helseforetak=plass.helseforetak.navn,
        avdeling=plass.avdeling.navn,
        sted=plass.avdeling.sykehussted.navn,
        fom=plass.fom,
        tom=add_months(plass.fom, plass.maneder) - EN_DAG,
        maneder=plass.maneder,
        del_nr=tilbud.del_nr,
        deler=behov.deler,
        status=Tilbudsstatus(tilbud.status),
        behovsstatus=Behovsstatus(behov.status),
        svarfrist=tilbud.svarfrist,
        sendt_at=tilbud.sendt_at,
        svart_at=tilbud.svart_at,
        trukket_at=tilbud.trukket_at,
        fordi=tilbud.fordi,
        bortfall=Bortfall(behov.bortfall) if tilbud.gikk_med_behovet else None,
        av_legen=tilbud.gikk_med_behovet and tilbud.trukket_av_id == behov.sak.lege_id,
        falt_med_endringen=tilbud.falt_med_endringen,
        kontrakt=tilbud.kontrakt,
        onsket_fom=onsket,
        onsker=onsker,
        avvik=finn_avvik(_wish(tilbud, onsket, onsker), som_plass(plass, 1)),
        naer_nok=starten_er_naer_nok(onsket=onsket, begynner=plass.fom),
        kan_svare=kan_svare,
        faller=tuple(faller_med_ja(tilbud, naa)) if kan_svare else (),
        har_begynt=tjeneste_id is not None and har_begynt(tilbud.tjeneste, naa),
        frist_ute=frist_ute,
        laas=tilbud.laas,
        tjeneste_id=tjeneste_id,
    )


def _wished_start(tilbud: Plasstilbud) -> date:
    """The second part cannot be wished for before the first is over."""
    onsket = tilbud.behov.onsket_fom
    if tilbud.del_nr == 1:
        return onsket
    forste = tilbud.behov.tilbud.filter(del_nr=1, status=Tilbudsstatus.GODTATT)
    return max(
        [onsket, *(holdt_tid(ett).last + EN_DAG for ett in forste.select_related("plass", "tjeneste"))]
    )


def _wish(tilbud: Plasstilbud, onsket: date, onsker: tuple[tuple[str, str], ...]) -> Kandidat:
    behov = tilbud.behov
    return Kandidat(
        id=str(behov.pk),
        kommune=behov.kommune_id,
        prioritet=1,
        meldt=lokal_dato(behov.meldt_at),
        tidligst=behov.tidligst,
        onsket_fom=onsket,
        maks_avvik_maneder=behov.maks_avvik_maneder,
        onsker=tuple(Onske(sted=sted, avdeling=avdeling) for avdeling, sted in onsker),
        godtar_andre=behov.godtar_andre,
    )
