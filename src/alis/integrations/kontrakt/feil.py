"""What is wrong with a document, and where. Every fault is found before any is told."""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Feil:
    """`peker` is a JSON pointer; `plass` its place in the document, for the order. `melding` is one sentence in bokmål."""

    peker: str
    plass: tuple[int, ...]
    melding: str

    def __str__(self) -> str:
        return synlig(f"{self.peker or '(rot)'}: {self.melding}")


class UgyldigDokument(ValueError):
    """The document breaks its form. `feil` lists every fault in document order."""

    def __init__(self, feil: list[Feil]) -> None:
        self.feil = sorted(feil, key=lambda en: en.plass)
        super().__init__("\n".join(map(str, self.feil)))


class Ugyldig:
    """Stands where a value could not be read. Its fault has been told: whoever meets it says nothing more."""


UGYLDIG = Ugyldig()


@dataclass(frozen=True, slots=True)
class Sted:
    """A place in the document, which collects the faults that are found there."""

    peker: str = ""
    plass: tuple[int, ...] = ()
    feil: list[Feil] = field(default_factory=list)

    def under(self, nokkel: str | int, nummer: int) -> "Sted":
        """The place of a member, the `nummer`-th in the document."""
        ledd = str(nokkel).replace("~", "~0").replace("/", "~1")
        return Sted(f"{self.peker}/{ledd}", (*self.plass, nummer), self.feil)

    def meld(self, melding: str) -> Ugyldig:
        self.feil.append(Feil(self.peker, self.plass, melding))
        return UGYLDIG


def synlig(tekst: str) -> str:
    """The text on one line, whatever signs the document holds."""
    return "".join(tegn if tegn.isprintable() else f"\\u{ord(tegn):04x}" for tegn in tekst)
