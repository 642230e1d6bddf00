"""The note under the amounts, and attachment 1, «Slik har vi regnet»."""

from typing import Any

from alis.domain.dokument import Avtaleinnhold, Regnelinje, Utregning
from alis.integrations.dokument.visning.elementer import elementnavn
from alis.integrations.dokument.visning.norsk import dager
from alis.integrations.dokument.visning.ordvalg import Ordvalg


def sats(utregning: Utregning | None, ord: Ordvalg) -> dict[str, Any] | None:
    """Which rates the amounts rest on, and a mark when one of them lacks an official source."""
    if utregning is None:
        return None
    forklart = "bekreftet_forklart" if utregning.bekreftet else "ubekreftet_forklart"
    return {
        "ubekreftet": not utregning.bekreftet,
        "tekst": f"{ord(forklart, satssett=utregning.satssett)} {_ramme(utregning, ord)}",
    }


def vedlegg(innhold: Avtaleinnhold, ord: Ordvalg) -> dict[str, Any] | None:
    """Every rule that was used, element by element, and where the rates come from."""
    utregning = innhold.fakta.utregning
    if utregning is None:
        return None
    return {
        "stykker": [
            {
                "tittel": elementnavn(innhold, stykke.element, ord),
                "svar": ord("ukjent") if stykke.tak is None else str(stykke.tak),
                "linjer": [regnelinje(linje, ord) for linje in stykke.linjer],
            }
            for stykke in utregning.regnestykker
        ],
        "satskilder": list(utregning.satskilder),
    }


def _ramme(utregning: Utregning, ord: Ordvalg) -> str:
    periode = dager(utregning.fom, utregning.tom)
    if utregning.ramme is None:
        return ord("ramme_ukjent", periode=periode)
    return ord("ramme", periode=periode, belop=str(utregning.ramme))


def regnelinje(linje: Regnelinje, ord: Ordvalg) -> dict[str, Any]:
    return {
        "regel": linje.regel,
        "tekst": linje.tekst,
        "inndata": "; ".join(f"{inndata.navn}: {inndata.verdi}" for inndata in linje.inndata),
        "kilde": _kilde(linje.kilde, ord),
        "svar": linje.verdi,
    }


def _kilde(sted: str, ord: Ordvalg) -> str:
    """A provision of the template is a point in this very document; other sources are named."""
    kilde, punkt = sted.split("/")
    return ord(f"kilde_{kilde}", punkt=punkt.split("-")[0])
