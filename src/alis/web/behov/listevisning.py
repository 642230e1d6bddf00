"""From the needs as they were read to the rows of the lists."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from alis.domain.plassering.behov import Arena
from alis.services.plassering.list_behov import Behovsrad, Foretaksgruppe
from alis.web.behov.ord import behovsmerke, kort_lengde
from alis.web.behov.rekkefolgeskjema import Rekkefolgeskjema
from alis.web.felles.visning import dato_lang


@dataclass(frozen=True, kw_only=True)
class Radvisning:
    """`plassene` are the places she has, with their first days. `frist` is what is said of the last day of an offer; `opp` and `ned` whether it can change places with its neighbour."""

    rad: Behovsrad
    status: str
    frist: str
    kan_svare: bool
    farge: str
    plassene: Sequence[str]
    nummer: str
    onske: str
    tjeneste: str
    opp: bool = False
    ned: bool = False


@dataclass(frozen=True, kw_only=True)
class Gruppevisning:
    """`sett` is the order that the reader has before her, as it is sent back with a move; `skjema` lets her write it."""

    gruppe: Foretaksgruppe
    navn: str
    sett: str
    skjema: Rekkefolgeskjema
    venter: Sequence[Radvisning]
    andre: Sequence[Radvisning]


def lag_grupper(
    grupper: Iterable[Foretaksgruppe], *, for_legen: bool, avvist: Rekkefolgeskjema | None = None
) -> Sequence[Gruppevisning]:
    return [
        Gruppevisning(
            gruppe=gruppe,
            navn=gruppe.navn or _("Kommunens egne institusjoner"),
            sett=",".join(str(rad.id) for rad in gruppe.venter),
            skjema=_form(gruppe, avvist),
            venter=[
                _row(rad, for_legen, opp=nummer > 1, ned=nummer < len(gruppe.venter))
                for nummer, rad in enumerate(gruppe.venter, 1)
            ],
            andre=[_row(rad, for_legen) for rad in gruppe.andre],
        )
        for gruppe in grupper
    ]


def _form(gruppe: Foretaksgruppe, avvist: Rekkefolgeskjema | None) -> Rekkefolgeskjema:
    """What was refused, where it was this trust's."""
    if avvist is not None and avvist.helseforetak_id == gruppe.helseforetak_id:
        return avvist
    return Rekkefolgeskjema(gruppe=gruppe)


def lag_rader(rader: Iterable[Behovsrad]) -> Sequence[Radvisning]:
    return [_row(rad, for_legen=False) for rad in rader]


def _row(rad: Behovsrad, for_legen: bool, *, opp: bool = False, ned: bool = False) -> Radvisning:
    status, farge = behovsmerke(
        rad.status, arena=rad.arena, svarfrist=rad.svarfrist, bortfall=rad.bortfall, for_legen=for_legen
    )
    return Radvisning(
        rad=rad,
        status=status,
        frist=_deadline(rad),
        kan_svare=_can_answer(rad),
        farge=farge,
        plassene=[
            _("Plass fra %(dag)s: %(sted)s") % {"dag": dato_lang(plass.fom), "sted": plass.sted}
            for plass in rad.plasser
        ],
        nummer=_("%(nummer)s av %(antall)s") % {"nummer": rad.nummer, "antall": rad.antall}
        if rad.nummer
        else "–",
        onske=_wish(rad),
        tjeneste=kort_lengde(rad.deler, rad.gjenstar),
        opp=opp,
        ned=ned,
    )


def _can_answer(rad: Behovsrad) -> bool:
    return rad.svarfrist is not None and rad.svarfrist >= localdate()


def _deadline(rad: Behovsrad) -> str:
    """Of an offer that is not answered, beside its mark; empty where there is none."""
    if rad.svarfrist is None:
        return ""
    om = {"dag": dato_lang(rad.svarfrist)}
    if rad.svarfrist < localdate():
        return _("Tilbudet kunne besvares til og med %(dag)s.") % om
    return _("Svar senest %(dag)s.") % om


def _wish(rad: Behovsrad) -> str:
    """The departments in her order; that others will do, is said with them."""
    if rad.arena is not Arena.SYKEHUS:
        return rad.institusjon
    steder = "; ".join(rad.steder)
    if not steder:
        return _("Alle avdelinger")
    return _("%(steder)s, eller andre") % {"steder": steder} if rad.godtar_andre else steder
