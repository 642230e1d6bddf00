"""What the page of signing on paper needs: whose agreement it is, its control code, and what has been sent in."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import QuerySet
from django.utils import timezone

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.avtale.papir import kontrollkode
from alis.domain.dokument import innholdshash
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Skann
from alis.records.avtale.queries import ventende_skann
from alis.services.avtale.les_avtaleinnhold import les_frosset_innhold
from alis.services.papir.aapne_til_signering import aapne_til_signering


@dataclass(frozen=True, kw_only=True)
class Innsendt:
    """A scan of this version that has not been registered."""

    skann_id: UUID
    lastet_opp_at: datetime
    lastet_opp_av: str


@dataclass(frozen=True, kw_only=True)
class Papirbilde:
    versjon_id: UUID
    slag: Avtaleslag
    nummer: int
    lege: str
    kontrollkode: str
    ventende: tuple[Innsendt, ...]
    lagt_til_side: tuple[Innsendt, ...]


def hent_papir(*, aktor: Aktor, versjon_id: UUID, naa: datetime | None = None) -> Papirbilde:
    """Raises `ManglerRettighet`, `FinnesIkke` and `VenterIkkePaSignaturer`."""
    aktor.krev(Rettighet.REGISTRER_PAPIRSIGNATUR)
    versjon = aapne_til_signering(
        aktor=aktor, versjon_id=versjon_id, naa=naa or timezone.now(), for_endring=False
    )
    return Papirbilde(
        versjon_id=versjon.pk,
        slag=Avtaleslag(versjon.avtale.slag),
        nummer=versjon.nummer,
        lege=versjon.avtale.sak.lege.person.navn,
        kontrollkode=kontrollkode(innholdshash(les_frosset_innhold(versjon))),
        ventende=_sent_in(ventende_skann().filter(versjon=versjon)),
        lagt_til_side=_sent_in(versjon.skann.exclude(tilsidelegging=None)),
    )


def _sent_in(skann: QuerySet[Skann]) -> tuple[Innsendt, ...]:
    rader = skann.order_by("-lastet_opp_at")
    return tuple(
        Innsendt(skann_id=pk, lastet_opp_at=at, lastet_opp_av=av)
        for pk, at, av in rader.values_list("pk", "lastet_opp_at", "lastet_opp_av__navn")
    )
