"""«Slik har vi regnet» as it stands in the document: every rule's answer, in words."""

import re

from django.utils.translation import gettext, override

from alis.domain.dokument import Regnelinje, Regnestykke, Skriftsprak, Utregning
from alis.domain.regel import Vurdering
from alis.domain.regel.fremstilling import Fremstilling
from alis.domain.tilskudd.beregning import Elementberegning
from alis.services.avtale.ramme import Ramme

VERDIEN = re.compile(r"\{verdi[^}]*\}")


def frys_utregning(*, ramme: Ramme, skriftsprak: Skriftsprak) -> Utregning:
    """The rows in the document's written form; the law library itself speaks bokmål."""
    with override(skriftsprak.value):
        return _calculation(ramme)


def _calculation(ramme: Ramme) -> Utregning:
    return Utregning(
        satssett=ramme.satssett.betegnelse,
        satskilder=ramme.satssett.kilde,
        bekreftet=ramme.bekreftet,
        fom=ramme.fom,
        tom=ramme.tom,
        ramme=ramme.sum,
        regnestykker=tuple(_sum(beregnet) for beregnet in ramme.beregning.elementer),
    )


def _sum(beregnet: Elementberegning) -> Regnestykke:
    return Regnestykke(
        element=beregnet.element,
        tak=beregnet.tak,
        linjer=tuple(regnelinje(vurdering) for vurdering in _about_the_cap(beregnet)),
    )


def _about_the_cap(beregnet: Elementberegning) -> tuple[Vurdering[object], ...]:
    """An agreement has no documented costs yet, so the answers about grant and recipient are left out."""
    navn = [vurdering.regel for vurdering in beregnet.utregning]
    slutt = navn.index("avrundet_tak") + 1 if "avrundet_tak" in navn else len(navn)
    return tuple(v for v in beregnet.utregning[:slutt] if v.regel != "tilskudd")


def regnelinje(vurdering: Vurdering[object]) -> Regnelinje:
    """One rule's answer in the language that is switched on."""
    return Regnelinje(
        regel=vurdering.regel.replace("_", " ").capitalize(),
        kilde=vurdering.kilde,
        tekst=vurdering.begrunn(gettext),
        verdi=_answer(vurdering),
    )


def _answer(vurdering: Vurdering[object]) -> str:
    """The value alone, written as the rule's own text writes it; nothing where the text does not show it."""
    sted = VERDIEN.search(vurdering.tekst)
    return Fremstilling(gettext).fyll(sted[0], {"verdi": vurdering.verdi}) if sted else ""
