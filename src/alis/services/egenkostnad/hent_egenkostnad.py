"""Read a cost with its files, what has been done with it, and those that are like it."""

from collections.abc import Iterator
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.egenkostnad import Kostnadsvurdering
from alis.domain.flyt import Egenkostnadsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Belop
from alis.records.egenkostnad.models import Egenkostnad
from alis.records.egenkostnad.queries import egenkostnader_for
from alis.records.felles.dato import lokal_dato
from alis.services.egenkostnad.kostnadsbilde import Kostnadsbilde, Steg
from alis.services.egenkostnad.les_like import les_like
from alis.services.egenkostnad.vurder_kostnad import vurder_det_leste, vurder_kostnad
from alis.services.felles import hent
from alis.services.journal import skriv_innsyn
from alis.services.refusjon.refusjonsbilde import Bilagsbilde

HVEM = ("skrevet_av", "sendt_av", "svart_av", "godkjent_av", "trukket_av")


def hent_egenkostnad(*, aktor: Aktor, kostnad_id: UUID, naa: datetime | None = None) -> Kostnadsbilde:
    """Return the cost and log the reading. Raises `ManglerRettighet` and `FinnesIkke`."""
    return _read(aktor, kostnad_id, naa or timezone.now())[1]


def hent_vurdert_egenkostnad(
    *, aktor: Aktor, kostnad_id: UUID, naa: datetime | None = None
) -> tuple[Kostnadsbilde, Kostnadsvurdering | None]:
    """With what would be said if it were sent now, for whoever can send it; None for others. Raises as above."""
    naa = naa or timezone.now()
    kostnad, bilde = _read(aktor, kostnad_id, naa)
    if not (bilde.er_aapen and aktor.har(Rettighet.FOR_EGENKOSTNAD)):
        return bilde, None
    vurdering = vurder_det_leste(
        kostnad=kostnad,
        antall_filer=len(bilde.filer),
        like=bilde.like,
        idag=lokal_dato(naa),
    )
    return bilde, vurdering


def _read(aktor: Aktor, kostnad_id: UUID, naa: datetime) -> tuple[Egenkostnad, Kostnadsbilde]:
    aktor.krev(Rettighet.SE_EGENKOSTNAD)
    kostnad = _find(aktor, kostnad_id, lokal_dato(naa))
    skriv_innsyn(
        aktor=aktor,
        sak_id=kostnad.sak_id,
        gjelder_person_id=kostnad.sak.lege_id,
        side="egenkostnad",
        naa=naa,
    )
    return kostnad, _image(kostnad)


def vurder_egenkostnaden(*, aktor: Aktor, kostnad_id: UUID, naa: datetime | None = None) -> Kostnadsvurdering:
    """What would be said if it were sent now. Raises `ManglerRettighet` and `FinnesIkke`."""
    aktor.krev(Rettighet.FOR_EGENKOSTNAD)
    dag = lokal_dato(naa or timezone.now())
    return vurder_kostnad(kostnad=_find(aktor, kostnad_id, dag), idag=dag)


def _find(aktor: Aktor, kostnad_id: UUID, dag: date) -> Egenkostnad:
    utvalg = egenkostnader_for(aktor, dag=dag).select_related("sak__kommune", "sak__lege__person", *HVEM)
    return hent(utvalg, pk=kostnad_id)


def _image(kostnad: Egenkostnad) -> Kostnadsbilde:
    filer = list(kostnad.filer.defer("innhold"))
    forte = {kostnad.skrevet_av_id, kostnad.sendt_av_id, kostnad.sak.lege_id} - {None}
    return Kostnadsbilde(
        id=kostnad.pk,
        sak_id=kostnad.sak_id,
        referanse=referanse(kostnad),
        lege=kostnad.sak.lege.person.navn,
        kommune=kostnad.sak.kommune.navn,
        kommunenummer=kostnad.sak.kommune_id,
        tilskuddsperiode=kostnad.tilskuddsperiode,
        status=Egenkostnadsstatus(kostnad.status),
        element=Element(kostnad.element),
        fom=kostnad.fom,
        tom=kostnad.tom,
        belop=Belop(kostnad.belop),
        hva=kostnad.hva,
        fordi=kostnad.fordi,
        forte=frozenset(forte),
        laas=kostnad.laas,
        filer=tuple(
            Bilagsbilde(
                id=fil.pk,
                filnavn=fil.filnavn,
                medietype=fil.medietype,
                storrelse=fil.storrelse,
                sider=fil.sider,
            )
            for fil in filer
        ),
        steg=tuple(sorted(_steps(kostnad), key=lambda steg: steg.at)),
        godkjent_at=kostnad.godkjent_at,
        like=les_like(kostnad, [fil.mottatt_sha256 for fil in filer]),
        vurderinger=kostnad.vurderinger,
    )


def referanse(kostnad: Egenkostnad) -> str:
    """What it is called between people; empty before it is sent."""
    if kostnad.nummer is None:
        return ""
    return f"{kostnad.sak.kommune_id}-{kostnad.sak_id.hex[:6].upper()}-E{kostnad.nummer}"


def _steps(kostnad: Egenkostnad) -> Iterator[Steg]:
    """The last of each kind; the journal has them all."""

    for hva, at, hvem in (
        (Egenkostnadsstatus.SENDT, kostnad.sendt_at, kostnad.sendt_av),
        (Egenkostnadsstatus.RETURNERT, kostnad.svart_at, kostnad.svart_av),
        (Egenkostnadsstatus.GODKJENT, kostnad.godkjent_at, kostnad.godkjent_av),
        (Egenkostnadsstatus.TRUKKET, kostnad.trukket_at, kostnad.trukket_av),
    ):
        if at is not None and hvem is not None:
            yield Steg(hva=hva, at=at, hvem=hvem.navn)
