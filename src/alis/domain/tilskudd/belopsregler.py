"""The rules from the shares on. Each is written once and serves one doctor and a column of thousands alike.

Amounts are øre. None is not known: a product with a known factor 0 is 0 all the same, everything else built on None
is None.
"""

from functools import reduce
from operator import add, mul

from alis.domain.regel import regel
from alis.domain.regel.tekst import _
from alis.domain.verdier.tall import minste, rund, rund_ned
from alis.domain.verdier.tallslag import Tall


def produkt(*faktorer: Tall | None) -> Tall | None:
    """The product, where a known 0 settles it whatever the others are."""
    kjente = [faktor for faktor in faktorer if faktor is not None]
    if len(kjente) < len(faktorer):
        return 0 if 0 in kjente else None
    return reduce(mul, kjente)


def summen(*ledd: Tall | None) -> Tall | None:
    """The sum; not known when a term is not."""
    kjente = [et for et in ledd if et is not None]
    return reduce(add, kjente) if len(kjente) == len(ledd) else None


def differanse(hele: Tall | None, del_: Tall | None) -> Tall | None:
    """What is left of the whole; not known when either is not."""
    return None if hele is None or del_ is None else hele - del_


@regel(
    kilde="002/4.1-2",
    beregnet=_("Det meste elementet kan gi i året, er {verdi:kr}."),
    uavklart=_("Det meste elementet kan gi i året, er ikke kjent for denne perioden."),
)
def fast_arsbelop(*, belop: Tall | None) -> Tall | None:
    """The yearly amount that the rate set states."""
    return belop


@regel(
    kilde="002/4.1-2",
    beregnet=_(
        "Det meste elementet kan gi i året, er {timesats:kr} × {faktor} × {timer} timer = {verdi:kr}."
    ),
)
def arsbelop_av_timer(*, timesats: Tall, faktor: Tall, timer: Tall) -> Tall:
    """The yearly amount where the rate set states an hourly rate, a factor and a number of hours."""
    return faktor * timer * timesats


@regel(
    kilde="nasjonal-alis/etterskudd",
    beregnet=_("Taket er {arsbelop:kr} × {andel:/} = {verdi:kr}."),
    uavklart=_("Taket er ikke kjent, fordi årsbeløpet eller andelen ikke er kjent."),
)
def tak(*, arsbelop: Tall | None, andel: Tall | None) -> Tall | None:
    """The most an element can give: yearly amount × share, exact."""
    return produkt(andel, arsbelop)


@regel(
    kilde="nasjonal-alis/bare-veiledning",
    beregnet=_("Uten ALIS-avtale gis det bare tilskudd til veiledning. Taket er {verdi:kr}."),
    uavklart=_("Taket er ikke kjent."),
)
def tak_uten_avtale(*, tak: Tall | None, gis: int) -> Tall | None:
    """The cap where the grant is sought for supervision alone: `gis` is 1 for elements given then too, else 0."""
    return produkt(tak, gis)


@regel(
    kilde=("002/4.1.5-1", "valg/ramme"),
    beregnet=_(
        "Taket for tilrettelegging er {andel:%} av {grunnlag:kr} = {verdi:kr}. Kildene spriker om andelen skal regnes "
        "av rammen eller av det som er innvilget: satssettet har valgt {av}."
    ),
    uavklart=_(
        "Taket for tilrettelegging er ikke kjent, fordi andelen eller beløpet den regnes av, ikke er kjent."
    ),
)
def tak_tilrettelegging(*, andel: Tall | None, grunnlag: Tall | None, av: str) -> Tall | None:
    """The facilitation share of the caps (`ramme`) or the rounded grants (`innvilget`) of the four elements."""
    return produkt(andel, grunnlag)


@regel(
    kilde="002/4.2-1",
    beregnet=_("Kommunen er i sentralitetsklasse {klasse}. Tillegget gis i klasse {klasser}."),
    uavklart=_("Sentralitetsklassen til kommunen er ikke kjent. Tillegget gis i klasse {klasser}."),
)
def sentralitetsfaktor(*, klasse: int | None, klasser: tuple[int, ...]) -> int | None:
    """1 for a kommune that can have the supplement, 0 for the others."""
    return None if klasse is None else int(klasse in klasser)


@regel(
    kilde=("002/4.2-1", "valg/sentralitet-gradert"),
    beregnet=_(
        "Taket for tillegget er {arsbelop:kr} × {andel:/} × {faktor} = {verdi:kr}. Det siste tallet er 1 for en kommune "
        "som kan få tillegget, ellers 0. Kildene sier ikke om tillegget skal graderes: satssettet har valgt {gradert}."
    ),
    uavklart=_("Taket for tillegget er ikke kjent, fordi sentralitetsklassen eller beløpet ikke er kjent."),
)
def tak_sentralitetstillegg(
    *, arsbelop: Tall | None, andel: Tall | None, faktor: Tall | None, gradert: bool
) -> Tall | None:
    """The supplement's yearly amount × share, for a kommune that can have it."""
    return produkt(andel, arsbelop, faktor)


@regel(
    kilde="valg/avrunding",
    beregnet=_("Taket avrundet er {verdi:kr}."),
    uavklart=_("Taket er ikke kjent."),
)
def avrundet_tak(*, tak: Tall | None, enhet: int) -> Tall | None:
    """The cap as it is shown, half up to whole `enhet` øre."""
    return None if tak is None else rund(tak, enhet)


@regel(
    kilde=("nasjonal-alis/etterskudd", "000/kommunen-3", "valg/avrunding"),
    beregnet=_(
        "Kostnaden er {kostnad:kr}, og egenandelen til kommunen er {egenandel:%} av den. "
        "Tilskuddet er resten, men ikke mer enn taket: {verdi:kr}."
    ),
    uavklart=_("Tilskuddet er ikke kjent, fordi taket ikke er kjent."),
)
def tilskudd(*, kostnad: Tall, egenandel: Tall, tak: Tall | None, enhet: int) -> Tall | None:
    """The documented cost less the own share, at most the cap; half up to whole `enhet`, but never above the cost."""
    if tak is None:
        return None
    dekket = (1 - egenandel) * kostnad
    avrundet: Tall = minste(rund(minste(dekket, tak), enhet), rund_ned(dekket, enhet))
    return avrundet


@regel(
    kilde="nasjonal-alis/etterskudd",
    beregnet=_("Vilkårene er ikke oppfylt. Da er tilskuddet {verdi:kr}."),
)
def uten_rett(*, belop: Tall | None, rett: Tall) -> Tall | None:
    """Nothing is given where a condition is not met, not even what is not known: `rett` is 0 then, else 1."""
    return produkt(belop, rett)


@regel(
    kilde="valg/avrunding",
    beregnet=_("Legens del av tilskuddet er {andel:%} av {tilskudd:kr} = {verdi:kr}."),
    uavklart=_("Legens del er ikke kjent, fordi tilskuddet ikke er kjent."),
)
def del_til_alis(*, tilskudd: Tall | None, andel: Tall, enhet: int) -> Tall | None:
    """The doctor's part of the grant, half up to whole `enhet`; the kommune has the rest."""
    return None if tilskudd is None else rund(andel * tilskudd, enhet)
