"""An agreement that nobody has: what a template is shown with before it is used."""

from datetime import date
from decimal import Decimal

from alis.domain.avtale import Element
from alis.domain.dokument import (
    Avtaltelement,
    Dokumentfakta,
    Kommunepart,
    Legepart,
    Mal,
    Skriftsprak,
    Spesialisering,
    Stillingslinje,
    Versjon,
)
from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.verdier import Belop

FOM = date(2026, 1, 1)
AVTALT = {
    Skriftsprak.BOKMAL: "Her står det kommunen og legen blir enige om.",
    Skriftsprak.NYNORSK: "Her står det kommunen og legen blir samde om.",
}


def eksempelfakta(mal: Mal, skriftsprak: Skriftsprak) -> Dokumentfakta:
    """A made-up fastlege in a made-up kommune, with something agreed under each element that the template has."""
    return Dokumentfakta(
        versjon=Versjon(referanse="0000-EKSEMPEL", nummer=1, dato=FOM, forste_versjon=FOM, gjelder_fra=FOM),
        kommune=Kommunepart(
            navn="Eksempel", kommunenummer="0000", orgnr="", kontaktperson="Kari Eksempel, ALIS-koordinator"
        ),
        lege=Legepart(
            navn="Ola Eksempel",
            hpr_nr="0000000",
            arbeidssted="Eksempel legesenter",
            stillinger=(
                Stillingslinje(type=Stillingstype.FASTLEGE, prosent=Decimal(100), fom=FOM, tom=None),
            ),
            driftsform=Driftsform.NAERINGSDRIVENDE,
        ),
        spesialisering=Spesialisering(
            start=FOM, forventet_slutt=date(2030, 12, 31), veileder="Nils Eksempel"
        ),
        elementer=tuple(
            Avtaltelement(element=element, avtalt_tekst=AVTALT[skriftsprak], belop_per_ar=Belop(1000000))
            for element in elementer_for_fastlegen(mal)
        ),
        utregning=None,
    )


def elementer_for_fastlegen(mal: Mal) -> tuple[Element, ...]:
    har = {k.element for k in mal.klausuler if Stillingstype.FASTLEGE in k.stillingstyper}
    return tuple(element for element in Element if element in har)
