"""Read a veilederavtale that has been sent for signing, or that is past it."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Signeringssvar
from alis.domain.dokument import Mal, Veilederavtaleinnhold, innholdshash
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.avtalebilde import Dokumentbilde, Signaturbilde
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.avtale.hent_avtale import les_dokumenter
from alis.services.avtale.les_avtaleinnhold import les_veilederinnhold
from alis.services.avtale.les_signaturbilder import les_signaturbilder, les_signaturkrav
from alis.services.avtale.les_signeringsstand import stand_fra
from alis.services.avtale.vurder_signeringen import vurder_signeringen
from alis.services.journal import skriv_innsyn
from alis.services.mal.finn_mal import finn_mal_som_pinnet


@dataclass(frozen=True, kw_only=True)
class Versjonslinje:
    versjon_id: UUID
    nummer: int
    status: Avtalestatus


@dataclass(frozen=True, kw_only=True)
class Veilederavtalebilde:
    """`innhold` and `dokument_hash` are what kommune and supervisor are shown and sign; `din` is the reader's own place in
    the signing plan (None: she does not sign).
    """

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
    din: Signeringssvar | None
    dokumenter: tuple[Dokumentbilde, ...]
    versjoner: tuple[Versjonslinje, ...]

    def har_signert(self, part: Part) -> bool:
        """The part has given every signature that the plan asks of it."""
        return all(signatur.signert_at for signatur in self.signaturer if signatur.part is part)

    @property
    def kan_signeres_av_deg(self) -> bool:
        return self.status is Avtalestatus.SENDT and self.din is not None and self.din.kan_signere


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
    return _image(aktor, versjon, innhold, naa)


def _image(
    aktor: Aktor, versjon: Avtaleversjon, innhold: Veilederavtaleinnhold, naa: datetime
) -> Veilederavtalebilde:
    veileder_id = versjon.avtale.veileder_id
    assert (
        veileder_id and versjon.gjelder_fra and versjon.sendt_at and versjon.sendt_av
    )  # held by constraints
    rader = les_signaturkrav(versjon)
    stand = stand_fra(rader)
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
        signaturer=les_signaturbilder(rader, stand),
        din=vurder_signeringen(aktor=aktor, stand=stand, dag=lokal_dato(naa)),
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
