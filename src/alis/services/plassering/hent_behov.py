"""Read one need: where it stands and by which rule, what is wished for, what was offered, and what has been done."""

from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet, Subquery
from django.utils import timezone

from alis.domain.avtale.frister import femarenes_slutt
from alis.domain.flyt import I_KOEN, Behovsstatus, Tilbudsstatus
from alis.domain.plassering.behov import Arena, Bortfall
from alis.domain.plassering.institusjon import dagene_i_institusjonen_er_nok, tjenesten_hviler_avtalen
from alis.domain.plassering.tjeneste import maneder_i
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import Periode
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import (
    Behov,
    Behovsonske,
    Institusjonsperiode,
    Plasstilbud,
)
from alis.records.plassering.queries import behov_for, behov_meldt_siden
from alis.records.utdanning.models import AlisSak, Fravar
from alis.services.felles import hent
from alis.services.journal import skriv_innsyn
from alis.services.plassering.behovsbilde import Behovsbilde, Institusjonsbilde, Tilbudsbilde
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.det_som_mistes import KAN_FALLE_BORT, Mistet, les_det_som_mistes, noe_aa_miste
from alis.services.plassering.foretaksavtale.har_avtale_i_kraft import behovets_avtale_i_kraft
from alis.services.plassering.innmeldingsgrunnlag import lag_innmeldingsgrunnlag
from alis.services.plassering.les_behovsloggen import les_behovsloggen
from alis.services.plassering.les_ventingen import Ventebilde, les_ventingen
from alis.services.plassering.stedsnavn import stedsnavn
from alis.services.plassering.tjeneste.tjenestens_id import tjenestens_id
from alis.services.tilskudd.beregn_femarsbruk import beregn_femarsbruk
from alis.services.utdanning.les_sakskjerne import les_sakskjerne


def hent_behov(
    *, aktor: Aktor, behov_id: UUID, med_venting: bool = True, naa: datetime | None = None
) -> Behovsbilde:
    """Return the need, and of one in the queue what it waits for unless that is not asked for. Log the reading.

    Raises `ManglerRettighet` and `FinnesIkke`.
    """
    aktor.krev(Rettighet.SE_SYKEHUSPLASS)
    naa = naa or timezone.now()
    dag = lokal_dato(naa)
    utvalg = behov_for(aktor, dag=dag).select_related(
        "sak__lege__person", "kommune", "helseforetak__profil", "forespurt_av"
    )
    siden = behov_meldt_siden(aktor, dag, sak=OuterRef("sak"), falt_bort_at=OuterRef("falt_bort_at"))
    behov = hent(
        utvalg.annotate(
            noe_aa_miste=Exists(noe_aa_miste(aktor, dag)),
            har_avtale=behovets_avtale_i_kraft(dag),
            tapte_plassen=Q(
                Exists(_lost_elsewhere()), ~Exists(siden.filter(helseforetak=OuterRef("helseforetak")))
            ),
            meldt_siden=Subquery(siden.values("pk")[:1]),
        ),
        pk=behov_id,
    )
    skriv_innsyn(aktor=aktor, sak_id=behov.sak_id, gjelder_person_id=behov.sak.lege_id, side="behov", naa=naa)
    i_koen = behov.helseforetak_id is not None and behov.status in I_KOEN
    lest = les_ventingen(behov, aktor=aktor, idag=dag) if i_koen and med_venting else None
    kan_miste = behov.status in KAN_FALLE_BORT and behov.noe_aa_miste  # type: ignore[attr-defined]
    mistes = les_det_som_mistes(aktor, behov, dag) if kan_miste else ()
    return _image(behov, lest, mistes, dag)


def _lost_elsewhere() -> QuerySet[Plasstilbud]:
    """The yes that took her out of this queue, of a need that waits in its own queue again."""
    return Plasstilbud.objects.filter(
        behov__sak__lege=OuterRef("sak__lege"),
        behov__status=Behovsstatus.REGISTRERT,
        svart_at=OuterRef("falt_bort_at"),
        status__in=(Tilbudsstatus.GODTATT, Tilbudsstatus.TRUKKET),
    )


def _image(
    behov: Behov, lest: tuple[Behov, Ventebilde] | None, mistes: Sequence[Mistet], dag: date
) -> Behovsbilde:
    rader, tilbud = _wishes_and_offers(behov, lest[0] if lest else None)
    onsker = Behovsonsker(
        tidligst=behov.tidligst,
        onsket_fom=behov.onsket_fom,
        deler=behov.deler,
        gjenstar=behov.gjenstar,
        samme_avdeling=behov.samme_avdeling,
        maks_avvik_maneder=behov.maks_avvik_maneder,
        avdelinger=tuple(rad.avdeling_id for rad in rader),
        godtar_andre=behov.godtar_andre,
    )
    sted = Behovssted(
        arena=Arena(behov.arena), helseforetak_id=behov.helseforetak_id, institusjon=behov.institusjon
    )
    grunnlag = lag_innmeldingsgrunnlag(
        sak=behov.sak, profil=getattr(behov.helseforetak, "profil", None), dag=dag
    )
    return Behovsbilde(
        id=behov.pk,
        sak_id=behov.sak_id,
        lege=behov.sak.lege.person.navn,
        lege_id=behov.sak.lege_id,
        kommune=behov.kommune.navn,
        kommunenummer=behov.kommune_id,
        arena=sted.arena,
        helseforetak_id=behov.helseforetak_id,
        helseforetak=behov.helseforetak.navn if behov.helseforetak else "",
        institusjon=behov.institusjon,
        status=Behovsstatus(behov.status),
        bortfall=Bortfall(behov.bortfall) if behov.bortfall else None,
        onsker=onsker,
        steder=tuple(stedsnavn(rad.avdeling) for rad in rader),
        laas=behov.laas,
        mistes=tuple(mistes),
        tapte_plassen=behov.tapte_plassen,  # type: ignore[attr-defined]
        meldt_siden=behov.meldt_siden,  # type: ignore[attr-defined]
        meldt_at=behov.meldt_at,
        spurt_at=behov.forespurt_at,
        spurt_av=behov.forespurt_av.navn if behov.forespurt_av else "",
        tilbud=tuple(_offer(ett, dag) for ett in tilbud),
        venting=lest[1] if lest else None,
        vurdering=grunnlag.vurder(sted, onsker, har_avtale=behov.har_avtale),  # type: ignore[attr-defined]
        institusjonen=None if sted.arena is Arena.SYKEHUS else _institution(behov),
        steg=les_behovsloggen(behov, tilbud),
    )


def _institution(behov: Behov) -> Institusjonsbilde:
    perioder = {
        rad.del_nr: Periode(rad.fom, rad.tom) for rad in Institusjonsperiode.objects.filter(behov=behov)
    }
    fravar = Fravar.objects.filter(
        sak=behov.sak, type=Fravarstype.INSTITUSJONSTJENESTE, tjeneste__isnull=True
    ).values_list("fom", "tom")
    fort = (Periode(fom, tom) for fom, tom in fravar)
    return Institusjonsbilde(
        perioder=perioder,
        hvile=tjenesten_hviler_avtalen(arena=Arena(behov.arena)),
        lengde=dagene_i_institusjonen_er_nok(maneder=maneder_i(*perioder.values()))
        if len(perioder) == behov.deler
        else None,
        fravar=next((ett for ett in fort if any(map(ett.overlaps, perioder.values()))), None),
        femarene=_five_years(behov.sak, perioder.values()),
    )


def _five_years(sak: AlisSak, perioder: Collection[Periode]) -> Vurdering[date] | None:
    """Three questions, where there are days."""
    kjerne = les_sakskjerne(sak) if perioder else None
    bruk = beregn_femarsbruk(sak=kjerne) if kjerne else None
    siste_dag = bruk.siste_dag if bruk else None
    if siste_dag is None or all(ett.last <= siste_dag for ett in perioder):
        return None
    return femarenes_slutt(siste_dag=siste_dag)


def _wishes_and_offers(behov: Behov, lest: Behov | None) -> tuple[list[Behovsonske], list[Plasstilbud]]:
    """Those that came with the queue, where she stands in one; else read now."""
    if lest is not None:
        return list(lest.onsker.all()), list(lest.tilbud.all())
    onsker = behov.onsker.select_related("avdeling__sykehussted").order_by("nummer")
    tilbud = behov.tilbud.select_related("plass__avdeling__sykehussted", "tjeneste")
    return list(onsker), list(tilbud)


def _offer(tilbud: Plasstilbud, dag: date) -> Tilbudsbilde:
    return Tilbudsbilde(
        id=tilbud.pk,
        status=Tilbudsstatus(tilbud.status),
        sted=stedsnavn(tilbud.plass.avdeling),
        fom=tilbud.plass.fom,
        maneder=tilbud.plass.maneder,
        del_nr=tilbud.del_nr,
        svarfrist=tilbud.svarfrist,
        frist_ute=tilbud.status == Tilbudsstatus.SENDT and tilbud.svarfrist < dag,
        sendt_at=tilbud.sendt_at,
        fordi=tilbud.fordi,
        bortfall=Bortfall(tilbud.behov.bortfall) if tilbud.gikk_med_behovet else None,
        var_godtatt=tilbud.var_godtatt,
        falt_med_endringen=tilbud.falt_med_endringen,
        tjeneste_id=tjenestens_id(tilbud),
        kontrakt=tilbud.kontrakt,
    )
