"""A veiledningsattest on paper: every text as it is printed, in one written form."""

from dataclasses import dataclass
from datetime import datetime

from alis.domain.dokument.skriftsprak import Skriftsprak


@dataclass(frozen=True, kw_only=True)
class Papirtabell:
    """`hode` names the columns, `sum` is the last row; none where nothing is summed. The first column names its row."""

    tittel: str
    hode: tuple[str, ...]
    rader: tuple[tuple[str, ...], ...]
    sum: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Attestpapir:
    """`kontrollsum` is the hash that both signed. `endret_at` is aware, and the document's own time: when the list
    last went a step on, so that the same list gives the same paper."""

    skriftsprak: Skriftsprak
    tittel: str
    avsender: str
    avsenderlinje: str
    referanse: str
    innledning: str
    status: str
    moter: Papirtabell
    hendelser: Papirtabell
    kontroll_tittel: str
    kontroll: str
    kontrollsum: str
    vedlegg: str
    bunnlinje: str
    side: str
    side_av: str
    endret_at: datetime
