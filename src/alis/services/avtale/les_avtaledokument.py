"""The document of a version: its frozen content, who has signed it so far, and where others will."""

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Signeringsmate
from alis.domain.dokument import Avtaledokument, Dokumentsignatur, Signaturplass
from alis.records.avtale.models import Avtaleversjon, Signaturkrav
from alis.services.avtale.les_avtaleinnhold import les_frosset_innhold


def les_avtaledokument(versjon: Avtaleversjon) -> Avtaledokument:
    """Raises `IkkeSendt` while there is nothing frozen."""
    krav = list(
        versjon.signaturkrav.select_related(
            "person", "signatur__person", "signatur__fullmakt__giver"
        ).order_by("nummer")
    )
    return Avtaledokument(
        innhold=les_frosset_innhold(versjon),
        signaturer=tuple(_signature(rad) for rad in krav if hasattr(rad, "signatur")),
        plasser=tuple(_place(rad) for rad in krav if not hasattr(rad, "signatur")),
    )


def _signature(rad: Signaturkrav) -> Dokumentsignatur:
    signatur = rad.signatur
    return Dokumentsignatur(
        part=Part(rad.part),
        navn=signatur.person.navn,
        signert_at=signatur.signert_at,
        dokument_hash=signatur.dokument_hash,
        tittel=rad.tittel,
        fullmakt_fra=signatur.fullmakt.giver.navn if signatur.fullmakt else "",
        maate=Signeringsmate(signatur.maate),
    )


def _place(rad: Signaturkrav) -> Signaturplass:
    return Signaturplass(part=Part(rad.part), navn=rad.person.navn if rad.person else "", tittel=rad.tittel)
