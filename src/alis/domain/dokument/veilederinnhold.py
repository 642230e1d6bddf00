"""The content of a veilederavtale: the same shape as the ALIS-avtale's, from other facts."""

from dataclasses import dataclass
from datetime import datetime

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.avtale.veiledervilkar import Veiledervilkar
from alis.domain.dokument.fakta import Kommunepart, Versjon
from alis.domain.dokument.innhold import Malreferanse, Punkt
from alis.domain.dokument.mal import Klausul, Mal
from alis.domain.dokument.rens import krev_sone, ren
from alis.domain.dokument.skriftsprak import Skriftsprak
from alis.domain.dokument.utregning import Regnelinje
from alis.domain.verdier import Belop


@dataclass(frozen=True, kw_only=True)
class Helseperson:
    """The supervisor, or the doctor she supervises. `hpr_nr` is empty where it is not known."""

    navn: str
    hpr_nr: str


@dataclass(frozen=True, kw_only=True)
class Veilederfakta:
    """`honorar` is a whole year's, None where it is not paid by the hour; `utregning` says how it came about."""

    versjon: Versjon
    kommune: Kommunepart
    veileder: Helseperson
    alis: Helseperson
    vilkar: Veiledervilkar
    honorar: Belop | None
    utregning: tuple[Regnelinje, ...]


@dataclass(frozen=True, kw_only=True)
class Veilederavtaleinnhold:
    """The whole veilederavtale. `slag` is what tells it from an ALIS-avtale when it is read again."""

    slag: Avtaleslag
    skriftsprak: Skriftsprak
    mal: Malreferanse
    tittel: str
    fakta: Veilederfakta
    punkter: tuple[Punkt, ...]
    laget_at: datetime


def lag_veilederinnhold(
    *, mal: Mal, skriftsprak: Skriftsprak, fakta: Veilederfakta, laget_at: datetime
) -> Veilederavtaleinnhold:
    """The agreement in one written form. `laget_at` is aware and becomes the document's own time."""
    return Veilederavtaleinnhold(
        slag=Avtaleslag.VEILEDERAVTALE,
        skriftsprak=skriftsprak,
        mal=Malreferanse(navn=mal.navn, versjon=mal.versjon, hash=mal.hash),
        tittel=mal.tittel[skriftsprak],
        fakta=ren(fakta),
        punkter=tuple(_clause(klausul, skriftsprak) for klausul in mal.klausuler),
        laget_at=krev_sone(laget_at),
    )


def _clause(klausul: Klausul, skriftsprak: Skriftsprak) -> Punkt:
    tekst = klausul.tekst[skriftsprak]
    return Punkt(
        id=klausul.id,
        nummer=klausul.punkt,
        overskrift=tekst.overskrift,
        gjelder=True,
        avsnitt=tekst.avsnitt,
        liste=tekst.liste,
        felt=klausul.felt,
        element=None,
        mottaker=None,
    )
