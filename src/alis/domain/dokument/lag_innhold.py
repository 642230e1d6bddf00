"""From facts and a template to the content of an agreement."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from types import MappingProxyType

from alis.domain.avtale import Element
from alis.domain.dokument.fakta import Dokumentfakta, Legepart
from alis.domain.dokument.innhold import Avtaleinnhold, Malreferanse, Punkt
from alis.domain.dokument.mal import Klausul, Mal
from alis.domain.dokument.rens import krev_sone, ren
from alis.domain.dokument.skriftsprak import Skriftsprak
from alis.domain.dokument.tegn import ren_tekst
from alis.domain.tilskudd import Mottaker
from alis.domain.tilskudd.mottaker import (
    andel_til_alis,
    mottaker_av_lavere_produktivitet,
    mottaker_av_praksiskompensasjon,
)


class ElementGjelderIkkeStillingen(ValueError):
    """Something is agreed under an element that none of the ALIS' positions has (002 §4.1.1 and §4.1.3)."""

    def __init__(self, element: Element) -> None:
        super().__init__(f"Elementet {element} gjelder ikke for stillingene i avtalen.")
        self.element = element


def lag_innhold(
    *,
    mal: Mal,
    skriftsprak: Skriftsprak,
    fakta: Dokumentfakta,
    laget_at: datetime,
    egne_ord: Mapping[str, tuple[str, ...]] = MappingProxyType({}),
) -> Avtaleinnhold:
    """The agreement in one written form, with every clause of the template in the template's order.

    `laget_at` is an aware time and becomes the document's own. Texts are cleaned by `ren_tekst`. `egne_ord` are the
    paragraphs that the parties have written themselves, by the id of the clause; a locked clause keeps its words.
    Raises ElementGjelderIkkeStillingen, FordelingMangler and TidspunktUtenSone.
    """
    andel_til_alis(fakta.lege.driftsform, fakta.lege.fordeling_alis)
    punkter = tuple(
        _punkt(klausul, skriftsprak, fakta, egne_ord.get(klausul.id)) for klausul in mal.klausuler
    )
    _krev_lovlige_elementer(punkter, fakta)
    return Avtaleinnhold(
        skriftsprak=skriftsprak,
        mal=Malreferanse(navn=mal.navn, versjon=mal.versjon, hash=mal.hash),
        tittel=mal.tittel[skriftsprak],
        partsfelter=mal.partsfelter,
        fakta=ren(fakta),
        punkter=punkter,
        laget_at=krev_sone(laget_at),
    )


def _punkt(
    klausul: Klausul, skriftsprak: Skriftsprak, fakta: Dokumentfakta, egne_ord: tuple[str, ...] | None
) -> Punkt:
    tekst = klausul.tekst[skriftsprak]
    if egne_ord is not None and not klausul.laast:
        tekst = replace(tekst, avsnitt=tuple(map(ren_tekst, egne_ord)), liste=())
    gjelder = any(stilling.type in klausul.stillingstyper for stilling in fakta.lege.stillinger)
    return Punkt(
        id=klausul.id,
        nummer=klausul.punkt,
        overskrift=tekst.overskrift,
        gjelder=gjelder,
        avsnitt=tekst.avsnitt if gjelder else (),
        liste=tekst.liste if gjelder else (),
        felt=klausul.felt,
        element=klausul.element,
        mottaker=None if klausul.element is None else _mottaker(klausul.element, fakta.lege),
    )


def _mottaker(element: Element, lege: Legepart) -> Mottaker:
    match element:
        case Element.PRAKSISKOMPENSASJON:
            return mottaker_av_praksiskompensasjon(driftsform=lege.driftsform).verdi
        case Element.LAVERE_PRODUKTIVITET:
            return mottaker_av_lavere_produktivitet(driftsform=lege.driftsform).verdi
    return Mottaker.KOSTNADSBAERER


def _krev_lovlige_elementer(punkter: tuple[Punkt, ...], fakta: Dokumentfakta) -> None:
    lovlige = {punkt.element for punkt in punkter if punkt.gjelder}
    for avtalt in fakta.elementer:
        if avtalt.element not in lovlige:
            raise ElementGjelderIkkeStillingen(avtalt.element)
