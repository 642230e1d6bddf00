"""The document of a version: its frozen content, and who has signed it so far."""

from alis.domain.avtale.part import Part
from alis.domain.dokument import Avtaledokument, Dokumentsignatur
from alis.records.avtale.models import Avtaleversjon, Signatur
from alis.services.avtale.les_avtaleinnhold import les_frosset_innhold


def les_avtaledokument(versjon: Avtaleversjon) -> Avtaledokument:
    """Raises `IkkeSendt` while there is nothing frozen."""
    signaturer = versjon.signaturer.select_related("person").order_by("signert_at")
    return Avtaledokument(
        innhold=les_frosset_innhold(versjon), signaturer=tuple(_signature(rad) for rad in signaturer)
    )


def _signature(rad: Signatur) -> Dokumentsignatur:
    return Dokumentsignatur(
        part=Part(rad.part),
        navn=rad.person.navn,
        signert_at=rad.signert_at,
        dokument_hash=rad.dokument_hash,
    )
