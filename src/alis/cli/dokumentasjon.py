"""`alis dokumentasjon skriv|kontroller`: the documents in docs/ that are made from the program."""

import sys
from collections.abc import Mapping
from pathlib import Path

from alis.domain.flyt import (
    AVTALEVERSJON,
    BEHOV,
    EGENKOSTNAD,
    FORSLAG,
    LEDIGPLASS,
    MALVERSJON,
    PLASSTILBUD,
    REFUSJONSKRAV,
    SATSVERSJON,
    SOKNAD,
    SYKEHUSTJENESTE,
    TILBAKEBETALINGSKRAV,
    UTBETALING,
    UTBETALINGSLINJE,
    UTLYSNINGSVERSJON,
    UTSENDING,
    VEILEDNINGSATTEST,
)
from alis.integrations.dokumentasjon import skriv_ordliste, skriv_regler, tegn_flyt, tell_saker
from alis.integrations.kilder import alle_regler, les_kilder
from alis.integrations.ordliste import les_ordliste

ROOT = Path(__file__).resolve().parents[3]
DOCS = ROOT / "docs"
SAKER = ROOT / "tests/saker/regler"
MASKINER = (
    AVTALEVERSJON,
    BEHOV,
    EGENKOSTNAD,
    FORSLAG,
    LEDIGPLASS,
    MALVERSJON,
    PLASSTILBUD,
    REFUSJONSKRAV,
    SATSVERSJON,
    SOKNAD,
    SYKEHUSTJENESTE,
    TILBAKEBETALINGSKRAV,
    UTBETALING,
    UTBETALINGSLINJE,
    UTLYSNINGSVERSJON,
    UTSENDING,
    VEILEDNINGSATTEST,
)
BRUK = "Bruk: alis dokumentasjon skriv|kontroller"


def main(argv: list[str], *, docs: Path = DOCS) -> int:
    """`skriv` writes them. `kontroller` answers 1 and names each one that is not as it would be written, else 0."""
    match argv:
        case ["skriv"]:
            return skriv(docs)
        case ["kontroller"]:
            return kontroller(docs)
    print(BRUK, file=sys.stderr)
    return 2


def skriv(docs: Path) -> int:
    for navn, tekst in dokumenter().items():
        (docs / navn).parent.mkdir(parents=True, exist_ok=True)
        (docs / navn).write_text(tekst, encoding="utf-8")
    return 0


def kontroller(docs: Path) -> int:
    utdaterte = [navn for navn, tekst in dokumenter().items() if _innhold(docs / navn) != tekst]
    for navn in utdaterte:
        print(f"docs/{navn} er utdatert. Kjør «alis dokumentasjon skriv».", file=sys.stderr)
    return 1 if utdaterte else 0


def dokumenter() -> Mapping[str, str]:
    """What each generated document should hold, by its path in docs/."""
    return {
        "regler.md": skriv_regler(les_kilder(), alle_regler(), tell_saker(SAKER)),
        "ordliste.md": skriv_ordliste(les_ordliste().values()),
        **{f"flyt/{maskin.navn.lower().replace(' ', '_')}.mmd": tegn_flyt(maskin) for maskin in MASKINER},
    }


def _innhold(fil: Path) -> str | None:
    return fil.read_text(encoding="utf-8") if fil.exists() else None
