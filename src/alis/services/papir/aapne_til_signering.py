"""Find a version that waits for signatures, of any kind of agreement."""

from datetime import datetime
from uuid import UUID

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.dokument import innholdshash
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.les_avtaleinnhold import les_frosset_innhold


class VenterIkkePaSignaturer(Exception):
    """The version is a draft, or everyone has signed. Carries which kind of agreement it is."""

    def __init__(self, slag: Avtaleslag) -> None:
        super().__init__(slag)
        self.slag = slag


class PapiretGjelderIkke(Exception):
    """The version has been sent anew, with another content. Carries which kind of agreement it is."""

    def __init__(self, slag: Avtaleslag) -> None:
        super().__init__(slag)
        self.slag = slag


def krev_innholdet(versjon: Avtaleversjon, dokument_hash: str) -> None:
    """Raises `PapiretGjelderIkke` unless this is the content that is being signed."""
    if dokument_hash != innholdshash(les_frosset_innhold(versjon)):
        raise PapiretGjelderIkke(Avtaleslag(versjon.avtale.slag))


def aapne_til_signering(
    *, aktor: Aktor, versjon_id: UUID, naa: datetime, for_endring: bool = True
) -> Avtaleversjon:
    """Raises `FinnesIkke` and `VenterIkkePaSignaturer`."""
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, slag=None, for_endring=for_endring)
    if versjon.status != Avtalestatus.SENDT:
        raise VenterIkkePaSignaturer(Avtaleslag(versjon.avtale.slag))
    return versjon
