"""The letters and signs a document can hold: those that its typeface has, and that show themselves.

Latin with all European and Sámi letters, Greek, Cyrillic, and the usual signs. Left out are control characters and
marks that turn the direction of writing, because what is signed must be what is seen.
"""

import re
import unicodedata

ERSTATNING = "□"

_REPERTOAR = (
    "\n -~\xa0-¬®-ňŊ-ǃǅ-ɏɐ-ɔɖ-ɻɾ-ʄʆ-ʐʒ-ʤḀ-ẛẝ-ỿ"  # Latin
    "ʹʺʻʼʽˈˌ\u0300-\u0304\u0306-\u030a\u030c\u031b\u0323\u0326-\u0328"  # modifiers and accents
    "ʹ͵ͺ-Ϳ΄-ΊΌΎ-ΡΣ-ϗЀ-ѹҀ-҃Ҋ-ҝҠ-ӿ"  # Greek and Cyrillic
    "‐-‧‰-⁕⁰ⁱ⁴-₎€℃№™Ω℮⅐-ⅿ←-↙∂∆∏∑−√∞∫≈≠≤≥□▪○●✓✗"
)
_FREMMED = re.compile(f"[^{_REPERTOAR}]")


def ren_tekst(tekst: str) -> str:
    """`tekst` as a document can print it: composed letters, plain line breaks, `ERSTATNING` for what has no sign."""
    return _FREMMED.sub(_erstattet, _linjer(tekst)).strip()


def fremmede_tegn(tekst: str) -> tuple[str, ...]:
    """The distinct characters that a document would show as `ERSTATNING`, in the order they come."""
    return tuple(dict.fromkeys(t for t in _FREMMED.findall(_linjer(tekst)) if _synlig(t)))


def _linjer(tekst: str) -> str:
    samlet = unicodedata.normalize("NFC", tekst)
    return re.sub(r"\r\n?|[\u2028\u2029]", "\n", samlet).replace("\t", " ")


def _erstattet(treff: re.Match[str]) -> str:
    return ERSTATNING if _synlig(treff[0]) else ""


def _synlig(tegn: str) -> bool:
    """Control characters, format marks and lone halves of surrogate pairs have no look of their own."""
    return unicodedata.category(tegn) not in {"Cc", "Cf", "Cs"}
