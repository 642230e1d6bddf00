"""The difference of two versions of an agreement: ours beside Python's difflib and diff-match-patch, by the same words.

First the whole of two agreements, clause by clause (the template of 2023-01 against 2023-06, with other amounts and
texts), which must take at most 50 ms. Then their words as one text, and longer texts, each done by all in turn in one run, so that
a busy machine hurts all alike. All compare the same words (diff-match-patch by its own trick: each distinct word
becomes one sign), and each answer must give both texts back. What needs minutes is left out: difflib of the texts of
100,000 signs, and diff-match-patch of the one that is all new (107 s when it was tried).

Run: .venv/bin/python bench/dokument/forskjell_ved_siden_av_difflib.py [runder]
"""

import random
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from difflib import SequenceMatcher
from pathlib import Path

import diff_match_patch

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from alis.domain.dokument import Avtaleinnhold, lag_innhold  # noqa: E402
from alis.domain.dokument.forskjell import gammel_tekst, innholdsforskjell, ny_tekst, ordforskjell  # noqa: E402
from alis.domain.dokument.forskjell.ordforskjell import del_i_ord  # noqa: E402
from alis.integrations.dokument import hent_mal  # noqa: E402
from factories.avtaleinnhold import avtaleinnhold  # noqa: E402

MAKS_MS = 50
KORT, LANGT = 10_000, 100_000
Deler = list[tuple[int, str]]
Metode = Callable[[str, str], Deler]


def ours(gammel: str, ny: str) -> Deler:
    tall = {"fjernet": -1, "uendret": 0, "lagt_til": 1}
    return [(tall[bit.slag], bit.tekst) for bit in ordforskjell(gammel, ny)]


def with_difflib(gammel: str, ny: str) -> Deler:
    gamle, nye = del_i_ord(gammel), del_i_ord(ny)
    deler: Deler = []
    for slag, a, a_slutt, b, b_slutt in SequenceMatcher(None, gamle, nye, autojunk=False).get_opcodes():
        if slag == "equal":
            deler.append((0, "".join(gamle[a:a_slutt])))
        else:
            deler += [(-1, "".join(gamle[a:a_slutt])), (1, "".join(nye[b:b_slutt]))]
    return deler


def with_diff_match_patch(gammel: str, ny: str) -> Deler:
    """Each distinct word as one sign of the private planes, as the library's own line mode does with lines."""
    tegn: dict[str, str] = {}
    kodet = ["".join(_sign(ord_, tegn) for ord_ in del_i_ord(tekst)) for tekst in (gammel, ny)]
    ord_av = {t: ord_ for ord_, t in tegn.items()}
    motor = diff_match_patch.diff_match_patch()
    motor.Diff_Timeout = 0  # exact, as the others
    return [(slag, "".join(ord_av[t] for t in tekst)) for slag, tekst in motor.diff_main(*kodet, False)]


def _sign(ord_: str, tegn: dict[str, str]) -> str:
    if ord_ not in tegn:
        nummer = len(tegn) + 1
        tegn[ord_] = chr(nummer if nummer < 0xD800 else nummer + 0x800)
    return tegn[ord_]


METODER: dict[str, Metode] = {
    "Felles ALIS": ours,
    "difflib": with_difflib,
    "diff-match-patch": with_diff_match_patch,
}
TAR_MINUTTER = {
    f"{LANGT} signs, one word of fifty changed": ("difflib",),
    f"{LANGT} signs, all new": ("difflib", "diff-match-patch"),
}


def two_agreements() -> tuple[Avtaleinnhold, Avtaleinnhold]:
    ny = avtaleinnhold()
    poster = tuple(
        replace(post, avtalt_tekst=post.avtalt_tekst.replace("Legen", "Legen selv"), belop_per_ar=None)
        for post in ny.fakta.elementer
    )
    gammel = lag_innhold(
        mal=hent_mal("alis-avtale-nasjonal", "2023-01"),
        skriftsprak=ny.skriftsprak,
        fakta=replace(ny.fakta, elementer=poster),
        laget_at=ny.laget_at,
    )
    return gammel, ny


def texts_of(innhold: Avtaleinnhold) -> str:
    klausuler = (
        linje for punkt in innhold.punkter for linje in (punkt.overskrift, *punkt.avsnitt, *punkt.liste)
    )
    return "\n".join([*klausuler, *(post.avtalt_tekst for post in innhold.fakta.elementer)])


def long_texts(tegn: int) -> Iterator[tuple[str, str, str]]:
    tilfeldig = random.Random(2026)
    ordliste = ["".join(tilfeldig.choices("abcdefghijklmnoprstuvyæøå", k=7)) for _ in range(3000)]
    en, to = ([tilfeldig.choice(ordliste) for _ in range(tegn // 8)] for _ in range(2))
    endret = [tilfeldig.choice(ordliste) if nr % 50 == 0 else ord_ for nr, ord_ in enumerate(en)]
    yield f"{tegn} signs, one word of fifty changed", " ".join(en), " ".join(endret)
    yield f"{tegn} signs, all new", " ".join(en), " ".join(to)


def measure(gammel: str, ny: str, runder: int, uten: Sequence[str] = ()) -> dict[str, list[float]]:
    """Milliseconds, in turn."""
    metoder = {navn: metode for navn, metode in METODER.items() if navn not in uten}
    ms: dict[str, list[float]] = {navn: [] for navn in metoder}
    for _ in range(runder):
        for navn, metode in metoder.items():
            start = time.perf_counter()
            deler = metode(gammel, ny)
            ms[navn].append((time.perf_counter() - start) * 1000)
            assert gives_both_back(deler, gammel, ny), navn
    return ms


def gives_both_back(deler: Deler, gammel: str, ny: str) -> bool:
    return (
        "".join(tekst for slag, tekst in deler if slag <= 0) == gammel
        and "".join(tekst for slag, tekst in deler if slag >= 0) == ny
    )


def whole_agreements(runder: int) -> list[float]:
    gammelt, nytt = two_agreements()
    ms = []
    for _ in range(runder):
        start = time.perf_counter()
        forskjell = innholdsforskjell(gammelt=gammelt, nytt=nytt)
        ms.append((time.perf_counter() - start) * 1000)
        assert all(
            gammel_tekst(e.avtalt) != ny_tekst(e.avtalt) or not e.teksten_er_endret
            for e in forskjell.elementer
        )
    return ms


def report(navn: str, ms: dict[str, list[float]]) -> None:
    egen = statistics.median(ms["Felles ALIS"])
    print(f"{navn}:")
    for metode, tider in ms.items():
        median = statistics.median(tider)
        print(f"  {metode:18} {median:10.2f} ms   {median / egen:8.1f}× our time")


def main(argv: Sequence[str]) -> int:
    runder = int(argv[0]) if argv else 5
    hele = statistics.median(whole_agreements(runder * 4))
    print(
        f"two whole agreements, clauses, elements, facts and template: {hele:.2f} ms (at most {MAKS_MS} ms)"
    )
    gammelt, nytt = two_agreements()
    report("their words as one text", measure(texts_of(gammelt), texts_of(nytt), runder))
    for tegn in (KORT, LANGT):
        for navn, gammel, ny in long_texts(tegn):
            report(navn, measure(gammel, ny, min(runder, 3), uten=TAR_MINUTTER.get(navn, ())))
    return 0 if hele <= MAKS_MS else 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
