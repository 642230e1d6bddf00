"""Read a claim with its receipts, its line of decisions, and those that are like it."""

from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.flyt import Refusjonshandling, Refusjonsstatus
from alis.domain.refusjon import Refusjonsvurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.models import Bilagsfil, Refusjonskrav
from alis.records.refusjon.queries import refusjonskrav_for
from alis.services.felles import hent
from alis.services.journal import skriv_innsyn
from alis.services.refusjon.les_utlegg import les_utlegg, like_krav
from alis.services.refusjon.refusjonsbilde import Bilagsbilde, Likebilde, Linjebilde, Refusjonsbilde
from alis.services.refusjon.vurder_krav import vurder_krav


def hent_refusjonskrav(*, aktor: Aktor, krav_id: UUID, naa: datetime | None = None) -> Refusjonsbilde:
    """Return the claim and log the reading. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.SE_REFUSJON)
    naa = naa or timezone.now()
    krav = _find(aktor, krav_id, lokal_dato(naa))
    skriv_innsyn(
        aktor=aktor, sak_id=krav.sak_id, gjelder_person_id=krav.krevd_av_id, side="refusjon", naa=naa
    )
    return _image(aktor, krav, lokal_dato(naa))


def vurder_refusjonskrav(
    *, aktor: Aktor, krav_id: UUID, naa: datetime | None = None
) -> Refusjonsvurdering | None:
    """What would be said if it were sent now; None while the day or the cost is not written. For its doctor.

    Raises `ManglerRettighet` and `FinnesIkke`.
    """
    aktor.krev(Rettighet.KREV_REFUSJON)
    dag = lokal_dato(naa or timezone.now())
    return vurder_krav(aktor=aktor, krav=_find(aktor, krav_id, dag), idag=dag)


def _find(aktor: Aktor, krav_id: UUID, dag: date) -> Refusjonskrav:
    utvalg = refusjonskrav_for(aktor, dag=dag).select_related("sak__kommune", "krevd_av")
    return hent(utvalg, pk=krav_id)


def _image(aktor: Aktor, krav: Refusjonskrav, dag: date) -> Refusjonsbilde:
    filer = list(krav.bilag.defer("innhold"))
    return Refusjonsbilde(
        id=krav.pk,
        sak_id=krav.sak_id,
        referanse=referanse(krav),
        lege=krav.krevd_av.navn,
        kommune=krav.sak.kommune.navn,
        status=Refusjonsstatus(krav.status),
        element=Element(krav.element),
        dag=krav.dag,
        utgift=_belop(krav.utgift),
        fond_ii=Belop(krav.fond_ii),
        belop=_belop(krav.belop),
        timer=krav.timer,
        hva=krav.hva,
        fordi=krav.fordi,
        krevd_av_id=krav.krevd_av_id,
        attestert_av_id=krav.attestert_av_id,
        laas=krav.laas,
        runde=krav.runde,
        endret_at=krav.endret_at,
        sendt_at=krav.sendt_at,
        bilag=tuple(map(_receipt, filer)),
        linjer=tuple(_line(linje) for linje in krav.linjer.select_related("av")),
        like=_like(aktor, krav, filer, dag),
        vurderinger=krav.vurderinger,
    )


def referanse(krav: Refusjonskrav) -> str:
    """What it is called between people; empty before it is sent."""
    if krav.nummer is None:
        return ""
    return f"{krav.sak.kommune_id}-{krav.sak_id.hex[:6].upper()}-{krav.nummer}"


def _belop(ore: int | None) -> Belop | None:
    return None if ore is None else Belop(ore)


def _receipt(fil: Bilagsfil) -> Bilagsbilde:
    return Bilagsbilde(
        id=fil.pk,
        filnavn=fil.filnavn,
        medietype=fil.medietype,
        storrelse=fil.storrelse,
        sider=fil.sider,
    )


def _line(linje: object) -> Linjebilde:
    return Linjebilde(
        handling=Refusjonshandling(linje.handling),  # type: ignore[attr-defined]
        at=linje.at,  # type: ignore[attr-defined]
        hvem=linje.av.navn,  # type: ignore[attr-defined]
        ord=linje.ord,  # type: ignore[attr-defined]
    )


def _like(aktor: Aktor, krav: Refusjonskrav, filer: list[Bilagsfil], dag: date) -> tuple[Likebilde, ...]:
    """Among those that the actor may see: for the kommune, all that its doctors have sent."""
    synlige = refusjonskrav_for(aktor, dag=dag)
    like = like_krav(krav, les_utlegg(krav, [fil.mottatt_sha256 for fil in filer]), synlige)
    if not like:
        return ()
    rader = synlige.select_related("sak", "krevd_av").in_bulk([likhet.krav_id for likhet in like])
    return tuple(
        Likebilde(
            krav_id=rad.pk,
            referanse=referanse(rad),
            grad=likhet.grad,
            hvem=rad.krevd_av.navn,
            dag=rad.dag,
            belop=Belop(rad.belop),
            status=Refusjonsstatus(rad.status),
        )
        for likhet in like
        if (rad := rader[likhet.krav_id]).dag is not None and rad.belop is not None
    )
