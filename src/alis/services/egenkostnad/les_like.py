"""Other costs and claims that may be for the same: by file in the whole kommune, by days in the same case. Two questions."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Exists, OuterRef, Q

from alis.domain.egenkostnad import Kostnadslikhet
from alis.domain.flyt import Egenkostnadsstatus
from alis.domain.verdier import Belop
from alis.records.egenkostnad.models import Egenkostnad, Kostnadsfil
from alis.records.refusjon.models import Bilagsfil, Refusjonskrav
from alis.services.refusjon.les_grunnlag import KREVD


@dataclass(frozen=True, kw_only=True)
class Kostnadslike:
    """`er_krav`: it is a claim from a doctor. `fom` and `tom` are the same day there."""

    id: UUID
    er_krav: bool
    likhet: Kostnadslikhet
    hvem: str
    fom: date
    tom: date
    belop: Belop


def les_like(kostnad: Egenkostnad, filer: Collection[str]) -> tuple[Kostnadslike, ...]:
    """The surest signs first. Withdrawn costs, and claims that are let go, are no signs."""
    alle = (*_costs(kostnad, filer), *_claims(kostnad, filer))
    rekkefolge = list(Kostnadslikhet)
    return tuple(sorted(alle, key=lambda ett: (rekkefolge.index(ett.likhet), ett.fom)))


def _costs(kostnad: Egenkostnad, filer: Collection[str]) -> Iterator[Kostnadslike]:
    samme_fil = Exists(Kostnadsfil.objects.filter(kostnad=OuterRef("pk"), mottatt_sha256__in=filer))
    samme_dager = Q(sak=kostnad.sak_id, element=kostnad.element, fom__lte=kostnad.tom, tom__gte=kostnad.fom)
    andre = (
        Egenkostnad.objects.filter(sak__kommune=kostnad.sak.kommune_id)
        .exclude(pk=kostnad.pk)
        .exclude(status=Egenkostnadsstatus.TRUKKET)
        .annotate(samme_fil=samme_fil)
        .filter(Q(samme_fil=True) | samme_dager)
    )
    for rad in andre.select_related("sak__lege__person").defer("vurderinger"):
        yield Kostnadslike(
            id=rad.pk,
            er_krav=False,
            likhet=Kostnadslikhet.SAMME_FIL if rad.samme_fil else Kostnadslikhet.SAMME_DAGER,
            hvem=rad.sak.lege.person.navn,
            fom=rad.fom,
            tom=rad.tom,
            belop=Belop(rad.belop),
        )


def _claims(kostnad: Egenkostnad, filer: Collection[str]) -> Iterator[Kostnadslike]:
    samme_fil = Exists(Bilagsfil.objects.filter(krav=OuterRef("pk"), mottatt_sha256__in=filer))
    samme_dager = Q(sak=kostnad.sak_id, element=kostnad.element, dag__range=(kostnad.fom, kostnad.tom))
    krav = (
        Refusjonskrav.objects.filter(sak__kommune=kostnad.sak.kommune_id, status__in=KREVD)
        .annotate(samme_fil=samme_fil)
        .filter(Q(samme_fil=True) | samme_dager)
    )
    for rad in krav.select_related("krevd_av").defer("vurderinger"):
        if rad.dag is not None and rad.belop is not None:
            yield Kostnadslike(
                id=rad.pk,
                er_krav=True,
                likhet=Kostnadslikhet.SAMME_FIL if rad.samme_fil else Kostnadslikhet.LEGENS_KRAV,
                hvem=rad.krevd_av.navn,
                fom=rad.dag,
                tom=rad.dag,
                belop=Belop(rad.belop),
            )
