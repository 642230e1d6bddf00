"""A version that is being signed on paper."""

from datetime import datetime, timedelta
from uuid import UUID

from alis.domain.avtale.papir import Papirsignatur
from alis.domain.avtale.part import Part
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.papir.hent_papirutskrift import hent_papirutskrift
from alis.services.papir.kontroller_skann import Sendtfil
from alis.services.papir.last_opp_skann import last_opp_skann
from alis.services.papir.registrer_papirsignaturer import registrer_papirsignaturer
from factories.avtaleforlop import NAA, Forlop
from factories.skann import ark_fra, som_pdf

PA_PAPIRET = NAA + timedelta(days=2)
"""When the paper was signed; it is registered a day later."""
REGISTRERT = NAA + timedelta(days=3)


def utskriften(forlop: Forlop, versjon_id: UUID) -> bytes:
    return hent_papirutskrift(aktor=forlop.koordinator, versjon_id=versjon_id, naa=NAA).innhold


def skannet(forlop: Forlop, versjon_id: UUID) -> bytes:
    """The whole print through a scanner."""
    return som_pdf(ark_fra(utskriften(forlop, versjon_id), dpi=150), dpi=150)


def last_opp(
    forlop: Forlop, versjon_id: UUID, *filer: bytes, aktor: Aktor | None = None, naa: datetime = REGISTRERT
) -> UUID:
    return last_opp_skann(
        aktor=aktor or forlop.koordinator,
        versjon_id=versjon_id,
        filer=[Sendtfil(filnavn=f"skann{nr}.pdf", innhold=fil) for nr, fil in enumerate(filer, start=1)],
        naa=naa,
    )


def pa_papir(forlop: Forlop, versjon_id: UUID, part: Part, aktor: Aktor) -> Papirsignatur:
    """The actor's signature in the first open place of the party."""
    krav = forlop.versjon(versjon_id).signaturkrav.filter(part=part, signatur=None).order_by("nummer").first()
    assert krav is not None
    return Papirsignatur(krav=krav.nummer, person_id=aktor.person_id, dag=PA_PAPIRET.date())


def registrer(
    forlop: Forlop, versjon_id: UUID, skann_id: UUID, *signaturer: Papirsignatur, kode: str = ""
) -> Avtalestatus:
    return registrer_papirsignaturer(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        skann_id=skann_id,
        signaturer=signaturer,
        kontrollkode=kode,
        naa=REGISTRERT,
    )


def begge(forlop: Forlop, versjon_id: UUID) -> tuple[Papirsignatur, Papirsignatur]:
    return (
        pa_papir(forlop, versjon_id, Part.KOMMUNE, forlop.signatar),
        pa_papir(forlop, versjon_id, Part.ALIS, forlop.alis),
    )


def send_pa_nytt(forlop: Forlop, versjon_id: UUID) -> None:
    """Taken back after the paper came in, and sent again the same day with another content: the time of sending is in it."""
    senere = REGISTRERT + timedelta(hours=1)
    for gjor in (trekk_tilbake, send_til_signering):
        laas = forlop.versjon(versjon_id).laas
        gjor(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=senere)


def lag_signert_pa_papir(forlop: Forlop, versjon_id: UUID) -> UUID:
    """The doctor has signed on paper, and the kommune has not signed. Return the scan."""
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    registrer_papirsignaturer(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        skann_id=skann_id,
        signaturer=[pa_papir(forlop, versjon_id, Part.ALIS, forlop.alis)],
        naa=REGISTRERT,
    )
    return skann_id
