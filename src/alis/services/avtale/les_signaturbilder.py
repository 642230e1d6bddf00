"""The signatures of a version as a page shows them: those given, and those waited for."""

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Signeringsmate, Signeringsstand
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon, Signaturkrav
from alis.services.avtale.avtalebilde import Signaturbilde


def les_signaturkrav(versjon: Avtaleversjon) -> list[Signaturkrav]:
    """The plan with its signatures and everybody's names, in one question."""
    navn = ("versjon", "person", "signatur__person", "signatur__fullmakt__giver")
    return list(versjon.signaturkrav.select_related(*navn).defer("versjon__innhold").order_by("nummer"))


def les_signaturbilder(rader: list[Signaturkrav], stand: Signeringsstand) -> tuple[Signaturbilde, ...]:
    tur = {krav.nummer for krav in stand.tur}
    return tuple(_image(rad, er_tur=rad.nummer in tur) for rad in rader)


def _image(rad: Signaturkrav, *, er_tur: bool) -> Signaturbilde:
    gitt = rad.signatur if hasattr(rad, "signatur") else None
    person = gitt.person if gitt else rad.person
    return Signaturbilde(
        nummer=rad.nummer,
        trinn=rad.trinn,
        part=Part(rad.part),
        tittel=rad.tittel,
        navn=person.navn if person else "",
        person_id=person.pk if person else None,
        signert_at=gitt.signert_at if gitt else None,
        fullmakt_fra=gitt.fullmakt.giver.navn if gitt and gitt.fullmakt else "",
        maate=Signeringsmate(gitt.maate) if gitt else None,
        skann_id=gitt.skann_id if gitt else None,
        er_tur=er_tur and rad.versjon.status == Avtalestatus.SENDT,
    )
