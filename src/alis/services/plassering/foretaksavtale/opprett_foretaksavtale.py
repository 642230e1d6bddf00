"""Begin an agreement with a trust, or a new version of one."""

from datetime import datetime
from uuid import UUID

from django.db import IntegrityError, transaction
from django.utils import timezone

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.parter.models import Organisasjon
from alis.records.plassering.models import Foretaksavtale
from alis.services.felles import hent
from alis.services.parter.krev_egen_kommune import krev_egen_kommune
from alis.services.plassering.foretaksavtale.skriv_foretakshendelse import skriv_foretakshendelse
from alis.services.plassering.les_profiler import foretakene

UNDER_ARBEID = (Avtalestatus.KLADD, Avtalestatus.SENDT)


class AvtaleUnderArbeid(Exception):
    """The two have a version that is being written or signed. Carries its key."""

    def __init__(self, avtale_id: UUID) -> None:
        super().__init__(str(avtale_id))
        self.avtale_id = avtale_id


def opprett_foretaksavtale(*, aktor: Aktor, helseforetak_id: UUID, naa: datetime | None = None) -> UUID:
    """Return the key of the draft; it begins with what the version before it said.

    Raises `ManglerRettighet`, `HandlerIkkeForKommune`, `FinnesIkke` for what is no trust, `AvtaleUnderArbeid`, and
    `KommunenErSlattSammen`.
    """
    aktor.krev(Rettighet.SKRIV_AVTALE)
    krev_egen_kommune(aktor.kommune)
    foretak = hent(foretakene(), pk=helseforetak_id)
    try:
        with transaction.atomic():
            return _begin(aktor, foretak, naa or timezone.now())
    except IntegrityError:
        # A colleague began one in the same moment.
        if (apen := _open_one(aktor, foretak)) is None:
            raise
        raise AvtaleUnderArbeid(apen) from None


def _begin(aktor: Aktor, foretak: Organisasjon, naa: datetime) -> UUID:
    if (apen := _open_one(aktor, foretak)) is not None:
        raise AvtaleUnderArbeid(apen)
    egne = Foretaksavtale.objects.filter(kommune=aktor.kommune, helseforetak=foretak)
    forrige = egne.order_by("-nummer").first()
    avtale = Foretaksavtale.objects.create(
        kommune_id=aktor.kommune,
        helseforetak=foretak,
        nummer=forrige.nummer + 1 if forrige else 1,
        overordnet=forrige.overordnet if forrige else "",
        annet=forrige.annet if forrige else "",
        endret_at=naa,
        endret_av_id=aktor.person_id,
    )
    skriv_foretakshendelse(
        aktor=aktor,
        avtale=avtale,
        handling="opprett_foretaksavtale",
        naa=naa,
        innhold={"helseforetak": foretak.navn},
    )
    return avtale.pk


def _open_one(aktor: Aktor, foretak: Organisasjon) -> UUID | None:
    apne = Foretaksavtale.objects.filter(kommune=aktor.kommune, helseforetak=foretak, status__in=UNDER_ARBEID)
    return apne.values_list("pk", flat=True).first()
