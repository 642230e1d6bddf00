"""Read a veilederavtale that has been sent for signing, or that is past it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale.avtaleslag import PARTER, Avtaleslag
from alis.domain.avtale.part import Part
from alis.domain.dokument import Mal, Veilederavtaleinnhold, innholdshash
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.avtalebilde import Dokumentbilde, Signaturbilde
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.avtale.hent_avtale import les_dokumenter, les_signaturer
from alis.services.avtale.les_avtaleinnhold import les_veilederinnhold
from alis.services.journal import skriv_innsyn
from alis.services.mal.finn_mal import finn_mal_som_pinnet


@dataclass(frozen=True, kw_only=True)
class Versjonslinje:
    versjon_id: UUID
    nummer: int
    status: Avtalestatus


@dataclass(frozen=True, kw_only=True)
class Veilederavtalebilde:
    """`innhold` and `dokument_hash` are what kommune and supervisor are shown and sign."""

    versjon_id: UUID
    sak_id: UUID
    nummer: int
    status: Avtalestatus
    laas: int
    innhold: Veilederavtaleinnhold
    mal: Mal
    dokument_hash: str
    veileder_id: UUID
    gjelder_fra: date
    gjelder_til: date | None
    sendt_at: datetime
    sendt_av: str
    signert_at: datetime | None
    i_kraft_at: datetime | None
    avsluttet_at: datetime | None
    avsluttet_av: str
    signaturer: tuple[Signaturbilde, ...]
    dokumenter: tuple[Dokumentbilde, ...]
    versjoner: tuple[Versjonslinje, ...]

    def signatur(self, part: Part) -> Signaturbilde:
        return {signatur.part: signatur for signatur in self.signaturer}[part]


def hent_veilederavtale(
    *, aktor: Aktor, versjon_id: UUID, side: str = "veilederavtale", naa: datetime | None = None
) -> Veilederavtalebilde:
    """Return the version and log the reading. Raises `ManglerRettighet`, `FinnesIkke`, and `IkkeSendt` for a draft."""
    aktor.krev(Rettighet.SE_VEILEDERAVTALE)
    naa = naa or timezone.now()
    folg_kalenderen(naa=naa)
    versjon = aapne_versjon(
        aktor=aktor, versjon_id=versjon_id, naa=naa, slag=Avtaleslag.VEILEDERAVTALE, for_endring=False
    )
    innhold = les_veilederinnhold(versjon)
    sak = versjon.avtale.sak
    skriv_innsyn(aktor=aktor, sak_id=sak.pk, gjelder_person_id=sak.lege_id, side=side, naa=naa)
    return _image(versjon, innhold)


def _image(versjon: Avtaleversjon, innhold: Veilederavtaleinnhold) -> Veilederavtalebilde:
    veileder_id = versjon.avtale.veileder_id
    assert (
        veileder_id and versjon.gjelder_fra and versjon.sendt_at and versjon.sendt_av
    )  # held by constraints
    return Veilederavtalebilde(
        versjon_id=versjon.pk,
        sak_id=versjon.avtale.sak_id,
        nummer=versjon.nummer,
        status=Avtalestatus(versjon.status),
        laas=versjon.laas,
        innhold=innhold,
        mal=finn_mal_som_pinnet(innhold.mal),
        dokument_hash=innholdshash(innhold),
        veileder_id=veileder_id,
        gjelder_fra=versjon.gjelder_fra,
        gjelder_til=versjon.gjelder_til,
        sendt_at=versjon.sendt_at,
        sendt_av=versjon.sendt_av.navn,
        signert_at=versjon.signert_at,
        i_kraft_at=versjon.i_kraft_at,
        avsluttet_at=versjon.avsluttet_at,
        avsluttet_av=versjon.avsluttet_av.navn if versjon.avsluttet_av else "",
        signaturer=les_signaturer(versjon, parter=PARTER[Avtaleslag.VEILEDERAVTALE]),
        dokumenter=les_dokumenter(versjon),
        versjoner=_versions(versjon),
    )


def _versions(versjon: Avtaleversjon) -> tuple[Versjonslinje, ...]:
    """Those that have been sent, newest first; a draft is the kommune's own work."""
    utelatt = (Avtalestatus.KLADD, Avtalestatus.FORKASTET)
    rader = versjon.avtale.versjoner.exclude(status__in=utelatt).order_by("-nummer")
    return tuple(
        Versjonslinje(versjon_id=pk, nummer=nummer, status=Avtalestatus(status))
        for pk, nummer, status in rader.values_list("pk", "nummer", "status")
    )
