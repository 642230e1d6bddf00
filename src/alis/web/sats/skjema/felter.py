"""Every value of a rate set that can be written, in the order of the page."""

from collections.abc import Mapping
from typing import Any

from django.utils.translation import gettext_lazy as _

from alis.domain.avtale import Element
from alis.domain.parter import Stillingstype
from alis.domain.regel import Avrundingsenhet, Graderingsmetode, Tilretteleggingsgrunnlag
from alis.domain.tilskudd import MED_EGEN_SATS
from alis.web.felles.stillingsnavn import STILLINGSNAVN
from alis.web.sats.skjema.verdifelt import Verdifelt, desimal, flere, heltall, ja_nei, kroner, valg


def _elementfelter(element: Element) -> tuple[Verdifelt, ...]:
    sti = f"element.{element}"
    stillinger: list[tuple[str, Any]] = [(str(type_), STILLINGSNAVN[type_]) for type_ in Stillingstype]
    return (
        flere(f"{sti}.stillingstyper", "stillingstyper", stillinger, str),
        kroner(f"{sti}.arsbelop", "øre per år"),
        kroner(f"{sti}.timesats", "øre per time"),
        desimal(f"{sti}.faktor", "andel av timesatsen", prosent=True),
        desimal(f"{sti}.timer", "timer per år", prosent=False),
        heltall(f"{sti}.forste_maneder", "måneder", _("måneder"), minst=0, mest=1200, kan_mangle=True),
        ja_nei(f"{sti}.uten_avtale", kan_mangle=True),
    )


VERDIFELTER: tuple[Verdifelt, ...] = (
    *(felt for element in MED_EGEN_SATS for felt in _elementfelter(element)),
    desimal("tilrettelegging.andel", "andel av grunnlaget", prosent=True),
    valg("tilrettelegging.av", "grunnlag", Tilretteleggingsgrunnlag),
    flere("sentralitetstillegg.klasser", "sentralitetsklasser", [(str(k), str(k)) for k in range(1, 7)], int),
    kroner("sentralitetstillegg.arsbelop", "øre per år"),
    ja_nei("sentralitetstillegg.gradert"),
    desimal("egenandel.andel", "andel av kostnaden", prosent=True, kan_mangle=False),
    valg("gradering.metode", "metode", Graderingsmetode),
    valg("avrunding.enhet", "minste beløp", Avrundingsenhet),
    heltall("vilkar.vikariat_over_maneder", "måneder", _("måneder"), minst=0, mest=1200),
    heltall("vilkar.maks_ar_fulltid", "år i full stilling", _("år"), minst=1, mest=100),
    ja_nei("vilkar.vikarbyra_utelukker"),
)


def les_post(innhold: Mapping[str, Any], sti: str) -> dict[str, Any] | None:
    """The value with its unit and source, or None where the set has none."""
    tabell: Any = innhold
    for ledd in sti.split("."):
        tabell = tabell.get(ledd)
        if tabell is None:
            return None
    post: dict[str, Any] = tabell
    return post
