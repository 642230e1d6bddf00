"""What is written beside the code must hold together."""

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
ADR = ROOT / "docs/adr"
SIDER = sorted(
    [*ROOT.glob("*.md"), *ROOT.glob("docs/**/*.md"), *ROOT.glob("src/**/*.md"), *ROOT.glob("tests/**/*.md")]
)
BESLUTNINGER = sorted(ADR.glob("0*.md"))
STI = re.compile(r"`((?:src|tests|docs|bench)/[\w./-]+)`")
LENKE = re.compile(r"\]\((?!https?:|#)([^)#\s]+)")


def navn(fil: Path) -> str:
    return str(fil.relative_to(ROOT))


@pytest.mark.parametrize("side", SIDER, ids=navn)
def test_every_link_to_a_file_leads_somewhere(side: Path):
    brutt = [
        lenke
        for lenke in LENKE.findall(side.read_text(encoding="utf-8"))
        if not (side.parent / lenke).exists()
    ]

    assert brutt == []


@pytest.mark.parametrize("side", SIDER, ids=navn)
def test_every_path_that_is_named_exists(side: Path):
    brutt = [sti for sti in STI.findall(side.read_text(encoding="utf-8")) if not (ROOT / sti).exists()]

    assert brutt == []


@pytest.mark.parametrize("beslutning", BESLUTNINGER, ids=navn)
def test_a_decision_says_what_it_costs_and_when_to_think_again(beslutning: Path):
    tekst = beslutning.read_text(encoding="utf-8")

    assert tekst.startswith(f"# {beslutning.name[:4]} ")
    for ledd in ("**Decision.**", "**What it costs.**", "**Think again if**"):
        assert ledd in tekst


def test_decisions_are_numbered_without_gaps_and_listed():
    oversikt = (ADR / "README.md").read_text(encoding="utf-8")

    assert [int(fil.name[:4]) for fil in BESLUTNINGER] == list(range(1, len(BESLUTNINGER) + 1))
    assert [fil.name for fil in BESLUTNINGER if fil.name not in oversikt] == []
