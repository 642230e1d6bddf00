"""Agreements to print. All persons are made up."""

from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from typing import Any

from alis.domain.avtale import Element
from alis.domain.dokument import (
    Avtaleinnhold,
    Avtaltelement,
    Dokumentfakta,
    Inndata,
    Kommunepart,
    Legepart,
    Regnelinje,
    Regnestykke,
    Skriftsprak,
    Spesialisering,
    Stillingslinje,
    Utregning,
    Versjon,
    Versjonsperiode,
    lag_innhold,
)
from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.verdier import Belop, Periode
from alis.integrations.dokument.mal import gjeldende_mal

LAGET = datetime(2025, 5, 20, 7, 14, tzinfo=UTC)

VERSJON = Versjon(
    referanse="2023-0107",
    nummer=2,
    dato=date(2025, 5, 20),
    forste_versjon=date(2023, 10, 1),
    gjelder_fra=date(2025, 6, 1),
    gjelder_til=date(2029, 6, 30),
    tidligere=(Versjonsperiode(nummer=1, fom=date(2023, 10, 1), tom=date(2025, 5, 31)),),
    hviler=(Periode(date(2027, 7, 1), date(2027, 12, 31)),),
)
KOMMUNE = Kommunepart(
    navn="Steigen", kommunenummer="1848", orgnr="962299385", kontaktperson="Åse Ødegård, ALIS-koordinator"
)
LEGE = Legepart(
    navn="Máret Ánne Sørgård Hætta",
    hpr_nr="9812345",
    arbeidssted="Leinesfjord legesenter",
    stillinger=(
        Stillingslinje(
            type=Stillingstype.FASTLEGE, prosent=Decimal(80), fom=date(2025, 6, 1), tom=date(2029, 6, 30)
        ),
    ),
    driftsform=Driftsform.NAERINGSDRIVENDE,
    tidligere_stillinger=(
        Stillingslinje(
            type=Stillingstype.FASTLEGEVIKAR,
            prosent=Decimal(100),
            fom=date(2023, 9, 1),
            tom=date(2025, 5, 31),
        ),
    ),
)
SPESIALISERING = Spesialisering(
    start=date(2023, 9, 1), forventet_slutt=date(2029, 6, 30), veileder="Čiekŋal Šuvva Đorđić"
)


def avtalt(element: Element, tekst: str, ore: int | None) -> Avtaltelement:
    belop = None if ore is None else Belop(ore)
    return Avtaltelement(element=element, avtalt_tekst=tekst, belop_per_ar=belop)


STANDARDELEMENTER = (
    avtalt(
        Element.PRAKSISKOMPENSASJON,
        "Legen får dekket inntil 128 timer i året når hun er borte fra praksisen på kurs, i veiledningsgruppe "
        "eller til individuell veiledning. Obligatoriske kurs går først.",
        10560000,
    ),
    avtalt(Element.LAERINGSAKTIVITETER, "Kursavgift, reise og opphold som fond II ikke dekker.", 1120000),
    avtalt(
        Element.LAVERE_PRODUKTIVITET,
        "Listen er kortet med 200 innbyggere fram til juni 2026.\nListetaket er endret i fastlegeavtalen.",
        10000000,
    ),
    avtalt(Element.VEILEDNING, "Individuell veiledning fire timer i måneden.", 7305375),
    avtalt(Element.TILRETTELEGGING, "To nettverkssamlinger i regionen.", 980000),
)
UTREGNING = Utregning(
    satssett="nasjonal-alis/2025-06",
    satskilder=("Satssett brukt i Kristiansand kommunes prøveløsning, ikke bekreftet av Helsedirektoratet",),
    bekreftet=False,
    fom=date(2025, 6, 1),
    tom=date(2026, 5, 31),
    ramme=Belop(30434644),
    regnestykker=(
        Regnestykke(
            element=Element.PRAKSISKOMPENSASJON,
            tak=Belop(10560000),
            linjer=(
                Regnelinje(
                    regel="andel",
                    kilde="002/4.1-3",
                    tekst="Andelen av et helt år i full stilling",
                    verdi="4/5",
                    inndata=(
                        Inndata(navn="stillingsprosent", verdi="80"),
                        Inndata(navn="hele måneder", verdi="12"),
                    ),
                ),
                Regnelinje(
                    regel="tak",
                    kilde="002/4.1-3",
                    tekst="Årsbeløpet ganget med andelen",
                    verdi="105 600,00 kr",
                    inndata=(Inndata(navn="årsbeløp", verdi="132 000 kr"),),
                ),
            ),
        ),
        Regnestykke(
            element=Element.TILRETTELEGGING,
            tak=Belop(1449269),
            linjer=(
                Regnelinje(
                    regel="tilrettelegging",
                    kilde="002/4.1.5-1",
                    tekst="5 prosent av rammen for de fire første elementene",
                    verdi="14 492,69 kr",
                    inndata=(Inndata(navn="sum tak", verdi="289 853,75 kr"),),
                ),
            ),
        ),
    ),
)
FAKTA = Dokumentfakta(
    versjon=VERSJON,
    kommune=KOMMUNE,
    lege=LEGE,
    spesialisering=SPESIALISERING,
    elementer=STANDARDELEMENTER,
    utregning=UTREGNING,
)


def avtaleinnhold(
    skriftsprak: Skriftsprak = Skriftsprak.BOKMAL, fakta: Dokumentfakta = FAKTA, **endret: Any
) -> Avtaleinnhold:
    """An ordinary second version; `endret` replaces whole facts (`elementer=…`)."""
    return lag_innhold(
        mal=gjeldende_mal(), skriftsprak=skriftsprak, fakta=replace(fakta, **endret), laget_at=LAGET
    )
