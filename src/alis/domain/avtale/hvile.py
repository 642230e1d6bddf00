"""When the agreement, or the education in it, rests: in absence from the municipal post (002 §1.2; 000, Opphør)."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from alis.domain.avtale.element import Element
from alis.domain.regel import Utfall, Vurdering, regel
from alis.domain.regel.tekst import _
from alis.domain.utdanning import Fravar, Fravarstype
from alis.domain.verdier import Periode


class Hvileomfang(StrEnum):
    """What rests. The agreement does not apply at all in service outside the kommune; in leave only its activities rest."""

    AVTALEN = "avtalen"
    AKTIVITETENE = "aktivitetene"


@dataclass(frozen=True, slots=True, kw_only=True)
class Hvile:
    """A rest, and the rule that gave it."""

    periode: Periode
    omfang: Hvileomfang
    vurdering: Vurdering[Utfall]


@regel(
    kilde="002/1.2-4",
    oppfylt=_("Legen er i institusjonstjeneste {periode}. Da gjelder ikke avtalen, og den hviler."),
    gjelder_ikke=_("Fraværet {periode} er ikke institusjonstjeneste. Avtalen gjelder."),
)
def avtalen_hviler(*, type: Fravarstype, periode: Periode) -> Utfall:
    """The agreement does not apply in service outside the municipal health service."""
    return Utfall.OPPFYLT if type is Fravarstype.INSTITUSJONSTJENESTE else Utfall.GJELDER_IKKE


@regel(
    kilde="000/opphor-3",
    oppfylt=_(
        "Legen er borte {periode}. Aktivitetene hviler, for partene har ikke avtalt at de skal fortsette."
    ),
    ikke_oppfylt=_("Legen er borte {periode}, men partene har avtalt at aktivitetene fortsetter."),
)
def aktivitetene_hviler(*, periode: Periode, aktiviteter_fortsetter: bool) -> Utfall:
    """The activities rest in leave unless both parties have agreed otherwise."""
    return Utfall.IKKE_OPPFYLT if aktiviteter_fortsetter else Utfall.OPPFYLT


@regel(
    kilde="valg/hvilende-elementer",
    oppfylt=_("Elementet hviler så lenge."),
    ikke_oppfylt=_("Elementet løper videre. Det er kommunens egne penger, og partene styrer det selv."),
)
def element_hviler(*, element: Element, omfang: Hvileomfang) -> Utfall:
    """Everything rests with the agreement; with the activities rest the elements that the state pays for."""
    lopet = omfang is Hvileomfang.AKTIVITETENE and element is Element.KOMMUNAL_FINANSIERING
    return Utfall.IKKE_OPPFYLT if lopet else Utfall.OPPFYLT


def finn_hvile(fravar: Sequence[Fravar]) -> tuple[Hvile, ...]:
    """Every rest that the absences give, in order of time."""
    return tuple(sorted(_hvile(fravar), key=lambda hvile: hvile.periode.fom))


def avtalens_hvile(fravar: Sequence[Fravar]) -> tuple[Periode, ...]:
    """The periods in which the whole agreement rests."""
    return tuple(h.periode for h in finn_hvile(fravar) if h.omfang is Hvileomfang.AVTALEN)


def hvile_pa(dag: date, *, fravar: Sequence[Fravar]) -> Hvile | None:
    """The rest that holds on the day. Absences do not overlap, so there is at most one."""
    return next((hvile for hvile in finn_hvile(fravar) if dag in hvile.periode), None)


def _hvile(fravar: Sequence[Fravar]) -> Iterator[Hvile]:
    for borte in fravar:
        hele = avtalen_hviler(type=borte.type, periode=borte.periode)
        if hele.utfall is Utfall.OPPFYLT:
            yield Hvile(periode=borte.periode, omfang=Hvileomfang.AVTALEN, vurdering=hele)
            continue
        deler = aktivitetene_hviler(
            periode=borte.periode, aktiviteter_fortsetter=borte.aktiviteter_fortsetter
        )
        if deler.utfall is Utfall.OPPFYLT:
            yield Hvile(periode=borte.periode, omfang=Hvileomfang.AKTIVITETENE, vurdering=deler)
