"""Holds the nynorsk catalogue complete, true to its placeholders, and nynorsk."""

import re

from babel.messages.catalog import Catalog, Message

from alis.cli.tekster.bokmalsord import BOKMALSORD

PLASSHOLDER = re.compile(r"%\(\w+\)[sd]|\{[^{}]*\}|%[sd]")
ORD = re.compile(r"[a-zæøåéèóòô]+(?:-[a-zæøå]+)*")


def finn_feil(*, katalog: Catalog, tekster: Catalog) -> list[str]:
    """One line per fault, in the order of the texts. Nothing when the catalogue may be shipped."""
    return [
        f"{feil}: {tekst.id!r}"
        for tekst in tekster
        if tekst.id
        for feil in _feil_i(tekst, katalog.get(tekst.id, tekst.context))
    ]


def _feil_i(tekst: Message, oversatt: Message | None) -> list[str]:
    if oversatt is None:
        return ["mangler i katalogen (kjør alis tekster trekk-ut)"]
    if oversatt.fuzzy:
        return ["usikker (fuzzy)"]
    bokmal, nynorsk = _former(tekst.id), _former(oversatt.string or "")
    if len(nynorsk) < len(bokmal) or not all(nynorsk):
        return ["uten nynorsk"]
    return _feil_i_plassholdere(bokmal, nynorsk) + _feil_i_ordvalg(nynorsk)


def _feil_i_plassholdere(bokmal: tuple[str, ...], nynorsk: tuple[str, ...]) -> list[str]:
    ulike = any(
        sorted(PLASSHOLDER.findall(fra)) != sorted(PLASSHOLDER.findall(til))
        for fra, til in zip(bokmal, nynorsk, strict=True)
    )
    return ["andre plassholdere på nynorsk"] if ulike else []


def _feil_i_ordvalg(nynorsk: tuple[str, ...]) -> list[str]:
    ord_ = {ord_ for form in nynorsk for ord_ in ORD.findall(PLASSHOLDER.sub(" ", form).lower())}
    return [f"bokmål i nynorsken ({', '.join(sorted(ord_ & BOKMALSORD))})"] if ord_ & BOKMALSORD else []


def _former(tekst: str | tuple[str, ...] | list[str]) -> tuple[str, ...]:
    return (tekst,) if isinstance(tekst, str) else tuple(tekst)
