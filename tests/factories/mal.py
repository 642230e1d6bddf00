"""Templates of an ALIS-kontor, made by the acts that make them, and persons who may."""

import hashlib
from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.dokument import Klausul, Klausultekst, Skriftsprak, Tiltaksforslag
from alis.domain.parter import Stillingstype
from alis.domain.tilgang import Aktor, Rolle
from alis.integrations.dokument.wordmal import lag_eksempelmal
from alis.records.mal.models import Malversjon, Wordmal
from alis.records.parter.models import AlisKontor
from alis.services.mal.endre_mal import Malendring, NyKlausul, endre_mal
from alis.services.mal.opprett_mal import opprett_mal
from alis.services.mal.publiser_mal import publiser_mal
from alis.services.mal.send_mal import send_mal
from factories.parter import lag_aktor_i, lag_kommune, lag_kontor, lag_person

NAA = datetime(2026, 3, 10, 9, 0, tzinfo=UTC)
NASJONAL = ("alis-avtale-nasjonal", "2023-06")


@dataclass(frozen=True)
class Kontor:
    """Two advisers of one office, which serves Steigen."""

    kontor: AlisKontor
    forfatter: Aktor
    godkjenner: Aktor


def lag_kontorfolk(navn: str = "Nord", *, dekker: bool = True) -> Kontor:
    kontor = lag_kontor(navn, dekker=(lag_kommune(),) if dekker else ())
    en, to = (lag_aktor_i(kontor.organisasjon, Rolle.KONTORRADGIVER) for _ in range(2))
    return Kontor(kontor, en, to)


def klausul(id: str = "nettverk", punkt: str = "3.3", **tekst: str) -> Klausul:
    """A free clause of the office's own; `nb` and `nn` are its paragraph."""
    return Klausul(
        id=id,
        punkt=punkt,
        kilder=(),
        laast=False,
        stillingstyper=frozenset(Stillingstype),
        element=None,
        felt=None,
        tekst={
            Skriftsprak.BOKMAL: Klausultekst(
                overskrift="Nettverk", avsnitt=(tekst.get("nb", "Legen møter i nettverket."),)
            ),
            Skriftsprak.NYNORSK: Klausultekst(
                overskrift="Nettverk", avsnitt=(tekst.get("nn", "Legen møter i nettverket sitt."),)
            ),
        },
    )


def tiltak(
    nb: str = "To dager på helsestasjonen.", nn: str = "To dagar på helsestasjonen."
) -> Tiltaksforslag:
    return Tiltaksforslag(
        id="helsestasjon",
        element=Element.PRAKSISKOMPENSASJON,
        kilder=(),
        tekst={Skriftsprak.BOKMAL: nb, Skriftsprak.NYNORSK: nn},
    )


def rad(versjon_id: UUID) -> Malversjon:
    return Malversjon.objects.get(pk=versjon_id)


def lag_malkladd(aktor: Aktor, *, naa: datetime = NAA, fra: UUID | None = None) -> UUID:
    """The national template, or the stored one `fra`, with a clause of the office's own after section 3.2."""
    kilde = rad(fra) if fra else None
    navn, versjon = (kilde.serie.navn, kilde.versjon) if kilde else NASJONAL
    versjon_id = opprett_mal(aktor=aktor, navn=navn, versjon=versjon, naa=naa)
    endre(aktor, versjon_id, NyKlausul(klausul=klausul(), etter="legens_plikter"), naa=naa)
    return versjon_id


def endre(aktor: Aktor, versjon_id: UUID, endring: Malendring, *, naa: datetime = NAA) -> int:
    return endre_mal(aktor=aktor, versjon_id=versjon_id, laas=rad(versjon_id).laas, endring=endring, naa=naa)


def lag_mal_til_godkjenning(folk: Kontor, *, naa: datetime = NAA) -> UUID:
    versjon_id = lag_malkladd(folk.forfatter, naa=naa)
    send_mal(aktor=folk.forfatter, versjon_id=versjon_id, laas=rad(versjon_id).laas, naa=naa)
    return versjon_id


def lag_publisert_mal(folk: Kontor, *, naa: datetime = NAA) -> UUID:
    versjon_id = lag_mal_til_godkjenning(folk, naa=naa)
    publiser_mal(aktor=folk.godkjenner, versjon_id=versjon_id, laas=rad(versjon_id).laas, naa=naa)
    return versjon_id


def lag_neste_mal(folk: Kontor, fra: UUID, *, naa: datetime) -> UUID:
    """The next version of a published one, word for word the same."""
    kilde = rad(fra)
    versjon_id = opprett_mal(aktor=folk.forfatter, navn=kilde.serie.navn, versjon=kilde.versjon, naa=naa)
    send_mal(aktor=folk.forfatter, versjon_id=versjon_id, laas=rad(versjon_id).laas, naa=naa)
    publiser_mal(aktor=folk.godkjenner, versjon_id=versjon_id, laas=rad(versjon_id).laas, naa=naa)
    return versjon_id


def lag_wordmal(kommunenummer: str = "1848", innhold: bytes | None = None) -> Wordmal:
    """The example template in use in the kommune, put there without the check."""
    bytes_ = innhold or lag_eksempelmal()
    return Wordmal.objects.create(
        kommune=lag_kommune(kommunenummer),
        filnavn="kommunens mal.docx",
        innhold=bytes_,
        sha256=hashlib.sha256(bytes_).hexdigest(),
        opplastet_at=NAA,
        opplastet_av=lag_person(),
    )


I_BRUK = date(2026, 4, 1)
"""The first day that a template begun at `NAA` is for."""
