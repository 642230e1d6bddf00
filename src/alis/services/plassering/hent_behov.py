"""Read one need: where it stands and by which rule, what is wished for, what was offered, and what has been done."""

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from django.db.models import Count, Q
from django.utils import timezone

from alis.domain.flyt import I_KOEN, Behovsstatus, Tilbudsstatus
from alis.domain.plassering.behov import Arena, Bortfall
from alis.domain.plassering.innmeldingsregler import nummer_etter_meldedagen, nummer_i_kommunens_rekkefolge
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Avdeling, Behov, Plasstilbud
from alis.records.plassering.queries import behov_for
from alis.services.felles import hent
from alis.services.journal import skriv_innsyn
from alis.services.plassering.behovsbilde import Behovsbilde, Behovssteg, Steg, Tilbudsbilde
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.innmeldingsgrunnlag import les_innmeldingsgrunnlag

HVEM = ("meldt_av", "registrert_av", "forespurt_av", "fullfort_av", "falt_bort_av")
SVAR = {
    Tilbudsstatus.GODTATT: Behovssteg.GODTATT,
    Tilbudsstatus.AVSLATT: Behovssteg.AVSLATT,
    Tilbudsstatus.UTLOPT: Behovssteg.UTLOPT,
}


def hent_behov(*, aktor: Aktor, behov_id: UUID, naa: datetime | None = None) -> Behovsbilde:
    """Return the need and log the reading. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_SYKEHUSPLASS)
    naa = naa or timezone.now()
    utvalg = behov_for(aktor, dag=lokal_dato(naa))
    behov = hent(utvalg.select_related("sak__lege__person", "kommune", "helseforetak", *HVEM), pk=behov_id)
    skriv_innsyn(aktor=aktor, sak_id=behov.sak_id, gjelder_person_id=behov.sak.lege_id, side="behov", naa=naa)
    return _image(behov, lokal_dato(naa))


def _image(behov: Behov, dag: date) -> Behovsbilde:
    rader = list(behov.onsker.select_related("avdeling__sykehussted").order_by("nummer"))
    tilbud = list(
        behov.tilbud.select_related("plass__avdeling__sykehussted", "sendt_av", "svart_av", "trukket_av")
    )
    onsker = Behovsonsker(
        tidligst=behov.tidligst,
        onsket_fom=behov.onsket_fom,
        deler=behov.deler,
        samme_avdeling=behov.samme_avdeling,
        maks_avvik_maneder=behov.maks_avvik_maneder,
        avdelinger=tuple(rad.avdeling_id for rad in rader),
        godtar_andre=behov.godtar_andre,
    )
    sted = Behovssted(
        arena=Arena(behov.arena), helseforetak_id=behov.helseforetak_id, institusjon=behov.institusjon
    )
    grunnlag = les_innmeldingsgrunnlag(sak=behov.sak, helseforetak_id=behov.helseforetak_id, dag=dag)
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
        meldt_at=behov.meldt_at,
        spurt_at=behov.forespurt_at,
        tilbud=tuple(map(_offer, tilbud)),
        plassen=_standing(behov) if behov.helseforetak_id else (),
        vurdering=grunnlag.vurder(sted, onsker),
        steg=tuple(sorted((*_steps(behov), *_offer_steps(tilbud)), key=lambda steg: steg.at)),
    )


def stedsnavn(avdeling: Avdeling) -> str:
    """A department with its place: «Bodø, Medisin»."""
    return f"{avdeling.sykehussted.navn}, {avdeling.navn}"


def _standing(behov: Behov) -> tuple[Vurdering[int | None], ...]:
    """Two numbers that are facts: the kommune's own order, and the day of the report. Neither says who gets the next place."""
    egne = Q(kommune=behov.kommune_id)
    meldt_for = Q(meldt_at__lt=behov.meldt_at) | Q(meldt_at=behov.meldt_at, pk__lt=behov.pk)
    ko = Behov.objects.filter(helseforetak=behov.helseforetak_id, status__in=I_KOEN)
    tall = ko.aggregate(
        egne=Count("pk", filter=egne),
        egne_foran=Count("pk", filter=egne & Q(prioritet__lt=behov.prioritet or 0)),
        alle=Count("pk"),
        alle_foran=Count("pk", filter=meldt_for),
    )
    venter = behov.status in I_KOEN
    return (
        nummer_i_kommunens_rekkefolge(foran=tall["egne_foran"] if venter else None, antall=tall["egne"]),
        nummer_etter_meldedagen(foran=tall["alle_foran"] if venter else None, antall=tall["alle"]),
    )


def _offer(tilbud: Plasstilbud) -> Tilbudsbilde:
    return Tilbudsbilde(
        id=tilbud.pk,
        status=Tilbudsstatus(tilbud.status),
        sted=stedsnavn(tilbud.plass.avdeling),
        fom=tilbud.plass.fom,
        maneder=tilbud.plass.maneder,
        del_nr=tilbud.del_nr,
        svarfrist=tilbud.svarfrist,
        sendt_at=tilbud.sendt_at,
        fordi=tilbud.fordi,
    )


def _steps(behov: Behov) -> Iterator[Steg]:
    for hva, at, hvem in (
        (Behovssteg.MELDT, behov.meldt_at, behov.meldt_av),
        (Behovssteg.REGISTRERT, behov.registrert_at, behov.registrert_av),
        (Behovssteg.SPURT, behov.forespurt_at, behov.forespurt_av),
        (Behovssteg.FULLFORT, behov.fullfort_at, behov.fullfort_av),
        (Behovssteg.FALT_BORT, behov.falt_bort_at, behov.falt_bort_av),
    ):
        if at is not None and hvem is not None:
            yield Steg(hva=hva, at=at, hvem=hvem.navn)


def _offer_steps(alle: list[Plasstilbud]) -> Iterator[Steg]:
    for tilbud in alle:
        om = stedsnavn(tilbud.plass.avdeling)
        yield Steg(hva=Behovssteg.TILBUDT, at=tilbud.sendt_at, hvem=tilbud.sendt_av.navn, om=om)
        svar = Tilbudsstatus(tilbud.status)
        if tilbud.svart_at is not None:
            hva = SVAR.get(svar, Behovssteg.GODTATT)
            yield Steg(
                hva=hva, at=tilbud.svart_at, hvem=tilbud.svart_av.navn if tilbud.svart_av else "", om=om
            )
        if tilbud.trukket_at is not None and tilbud.trukket_av is not None:
            yield Steg(hva=Behovssteg.TRUKKET, at=tilbud.trukket_at, hvem=tilbud.trukket_av.navn, om=om)
