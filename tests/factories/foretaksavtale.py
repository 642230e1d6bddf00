"""A kommune and a trust with those who act for each, and their agreement in every state, made by the services."""

from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from alis.domain.tilgang import Aktor, Rolle
from alis.records.parter.models import Kommune
from alis.records.plassering.models import Foretaksavtale
from alis.services.plassering.foretaksavtale.lagre_foretaksavtale import lagre_foretaksavtale
from alis.services.plassering.foretaksavtale.opprett_foretaksavtale import opprett_foretaksavtale
from alis.services.plassering.foretaksavtale.send_foretaksavtale import send_foretaksavtale
from alis.services.plassering.foretaksavtale.signer_foretaksavtale import signer_foretaksavtale
from factories.parter import lag_aktor_i, lag_kommune, lag_koordinator, lag_person
from factories.sykehusplass import Foretak, lag_foretak

NAA = datetime(2026, 3, 2, 9, tzinfo=UTC)
OVERORDNET = "Samarbeidsavtalen av 1. mars 2024, punkt 5.2 e"


@dataclass(frozen=True, kw_only=True)
class Avtaleparter:
    kommune: Kommune
    foretak: Foretak
    koordinator: Aktor
    signatar: Aktor

    @property
    def kontakt(self) -> Aktor:
        return self.foretak.kontakt

    @property
    def foretak_id(self) -> UUID:
        return self.foretak.sted.helseforetak_id

    def i_kraft(self, *, naa: datetime = NAA) -> Foretaksavtale:
        avtale = self.sendt(naa=naa)
        signer(self.signatar, avtale, naa=naa)
        return signer(self.kontakt, avtale, naa=naa)

    def sendt(self, *, naa: datetime = NAA) -> Foretaksavtale:
        avtale = self.utkast(naa=naa)
        send_foretaksavtale(aktor=self.koordinator, avtale_id=avtale.pk, laas=avtale.laas, naa=naa)
        return lest(avtale)

    def utkast(self, *, naa: datetime = NAA, annet: str = "") -> Foretaksavtale:
        avtale_id = opprett_foretaksavtale(aktor=self.koordinator, helseforetak_id=self.foretak_id, naa=naa)
        avtale = Foretaksavtale.objects.get(pk=avtale_id)
        lagre_foretaksavtale(
            aktor=self.koordinator,
            avtale_id=avtale_id,
            laas=avtale.laas,
            overordnet=OVERORDNET,
            annet=annet,
            naa=naa,
        )
        return lest(avtale)


def lag_avtaleparter(kommune: Kommune | None = None, *, foretak: Foretak | None = None) -> Avtaleparter:
    kommune = kommune or lag_kommune()
    return Avtaleparter(
        kommune=kommune,
        foretak=foretak or lag_foretak(),
        koordinator=lag_koordinator(kommune),
        signatar=lag_aktor_i(kommune.organisasjon, Rolle.SIGNATAR, lag_person("Sigrid Signatar")),
    )


def signer(aktor: Aktor, avtale: Foretaksavtale, *, naa: datetime = NAA) -> Foretaksavtale:
    signer_foretaksavtale(aktor=aktor, avtale_id=avtale.pk, dokument_hash=avtale.dokument_hash, naa=naa)
    return lest(avtale)


def lest(avtale: Foretaksavtale) -> Foretaksavtale:
    """As it stands in the database now."""
    return Foretaksavtale.objects.get(pk=avtale.pk)
