"""Read a claim with its receipts, its line of decisions, and those that are like it."""

from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.flyt import Refusjonshandling, Refusjonsstatus
from alis.domain.refusjon import Likhet, Refusjonsvurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.models import Bilagsfil, Refusjonskrav
from alis.records.refusjon.queries import refusjonskrav_for
from alis.services.felles import hent
from alis.services.journal import skriv_innsyn
from alis.services.refusjon.les_utlegg import les_utlegg, like_krav
from alis.services.refusjon.refusjonsbilde import Bilagsbilde, Likebilde, Linjebilde, Refusjonsbilde
from alis.services.refusjon.vurder_krav import vurder_det_leste


def hent_refusjonskrav(*, aktor: Aktor, krav_id: UUID, naa: datetime | None = None) -> Refusjonsbilde:
    """Return the claim and log the reading. Raises `ManglerRettighet` and `FinnesIkke`."""
    return _read(aktor, krav_id, naa or timezone.now())[1]


def hent_vurdert_refusjonskrav(
    *, aktor: Aktor, krav_id: UUID, naa: datetime | None = None
) -> tuple[Refusjonsbilde, Refusjonsvurdering | None]:
    """With what would be said if it were sent now, for its doctor while she has it; None while the day or the cost is
    not written, and afterwards. Raises as above."""
    aktor.krev(Rettighet.KREV_REFUSJON)
    naa = naa or timezone.now()
    krav, bilde, filer = _read(aktor, krav_id, naa)
    if not bilde.hos_legen:
        return bilde, None
    vurdering = vurder_det_leste(
        krav=krav,
        utlegg=les_utlegg(krav, filer),
        like=[Likhet(krav_id=ett.krav_id, grad=ett.grad) for ett in bilde.like],
        idag=lokal_dato(naa),
    )
    return bilde, vurdering


def _read(aktor: Aktor, krav_id: UUID, naa: datetime) -> tuple[Refusjonskrav, Refusjonsbilde, list[str]]:
    """Last, the hashes of its receipts as they were received."""
    aktor.krev(Rettighet.SE_REFUSJON)
    dag = lokal_dato(naa)
    krav = _find(aktor, krav_id, dag)
    skriv_innsyn(
        aktor=aktor, sak_id=krav.sak_id, gjelder_person_id=krav.krevd_av_id, side="refusjon", naa=naa
    )
    filer = list(krav.bilag.defer("innhold"))
    return krav, _image(aktor, krav, filer, dag), [fil.mottatt_sha256 for fil in filer]


def _find(aktor: Aktor, krav_id: UUID, dag: date) -> Refusjonskrav:
    utvalg = refusjonskrav_for(aktor, dag=dag).select_related("sak__kommune", "krevd_av")
    return hent(utvalg, pk=krav_id)


def _image(aktor: Aktor, krav: Refusjonskrav, filer: list[Bilagsfil], dag: date) -> Refusjonsbilde:
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
        linjer=tuple(map(_line, krav.linjer.select_related("av"))) if krav.runde else (),
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
    utlegg = les_utlegg(krav, [fil.mottatt_sha256 for fil in filer])
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
        for likhet, rad in like_krav(krav, utlegg, refusjonskrav_for(aktor, dag=dag))
        if rad.dag is not None and rad.belop is not None
    )
