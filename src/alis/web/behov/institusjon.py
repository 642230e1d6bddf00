"""What the page of a need says of service in a municipal institution."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from alis.domain.flyt import Behovsstatus
from alis.domain.regel import Utfall
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Periode
from alis.services.plassering.behovsbilde import Behovsbilde, Institusjonsbilde
from alis.services.plassering.institusjon.aapne_institusjon import AAPEN
from alis.web.behov.regelrad import Regelrad, lag_regelrad
from alis.web.behov.skjema import Periodeskjema
from alis.web.felles.visning import dato, dato_lang


@dataclass(frozen=True, kw_only=True)
class Institusjonsdel:
    """`skjemaer` is empty where nothing can be written; `kan_fullfores` only when all parts are over."""

    perioder: tuple[str, ...]
    merknader: tuple[str, ...]
    hvile: Regelrad
    fravar: str
    skjemaer: tuple[Periodeskjema, ...]
    kan_fullfores: bool
    kan_avbrytes: bool


def lag_institusjonsdel(
    bilde: Behovsbilde, aktor: Aktor, *, idag: date, avvist: Periodeskjema | None = None
) -> Institusjonsdel | None:
    """`avvist` is what was written, where it was refused."""
    lest = bilde.institusjonen
    if lest is None:
        return None
    kan_skrive = aktor.har(Rettighet.MELD_BEHOV) and bilde.status in AAPEN
    i_gang = kan_skrive and har_begynt(bilde, idag)
    over = len(lest.perioder) == bilde.onsker.deler and all(
        ett.last <= idag for ett in lest.perioder.values()
    )
    return Institusjonsdel(
        perioder=tuple(_period(nr, ett, bilde.onsker.deler) for nr, ett in sorted(lest.perioder.items())),
        merknader=tuple(_remarks(bilde, lest)),
        hvile=lag_regelrad(lest.hvile),
        fravar=_absence(lest),
        skjemaer=tuple(_forms(bilde, lest, avvist)) if kan_skrive else (),
        kan_fullfores=i_gang and over,
        kan_avbrytes=i_gang,
    )


def har_begynt(bilde: Behovsbilde, idag: date) -> bool:
    """By the day, whether or not the night's work has noted it."""
    perioder = bilde.institusjonen.perioder.values() if bilde.institusjonen else ()
    return bilde.status is Behovsstatus.I_TJENESTE or any(ett.fom <= idag for ett in perioder)


def hva_na_i_institusjonen(bilde: Behovsbilde, idag: date) -> str:
    """What comes next while the need is open."""
    om: dict[str, str] = {"institusjon": bilde.institusjon}
    perioder = (
        sorted(bilde.institusjonen.perioder.values(), key=lambda ett: ett.fom) if bilde.institusjonen else []
    )
    if not perioder:
        return _("Tjenesten tas i %(institusjon)s. Den venter ikke i noen kø hos et sykehus.") % om
    neste = next((ett for ett in perioder if idag <= ett.last), None)
    if neste is None and len(perioder) < bilde.onsker.deler:
        return _("Den første delen er gjort. Kommunen fører dagene for den andre når de er avtalt.") % om
    if neste is None:
        return _("Siste dag er passert. Kommunen fører at tjenesten er ferdig.")
    om |= {"fom": dato_lang(neste.fom), "tom": dato_lang(neste.last)}
    if idag < neste.fom:
        return _("Tjenesten i %(institusjon)s begynner %(fom)s.") % om
    return _("Tjenesten i %(institusjon)s varer til og med %(tom)s.") % om


def _period(nummer: int, ett: Periode, deler: int) -> str:
    om = {"nr": nummer, "fom": dato(ett.fom), "tom": dato(ett.last)}
    return (_("Del %(nr)s: %(fom)s–%(tom)s") if deler > 1 else _("%(fom)s–%(tom)s")) % om


def _remarks(bilde: Behovsbilde, lest: Institusjonsbilde) -> Iterator[str]:
    """Of days that may be a slip of the pen."""
    tidligst = bilde.onsker.tidligst
    if any(ett.fom < tidligst for ett in lest.perioder.values()):
        yield _(
            "Første dag er før %(dag)s, som er meldt som den dagen legen tidligst kan begynne. Se om dagene stemmer."
        ) % {"dag": dato_lang(tidligst)}
    if lest.lengde is not None and lest.lengde.verdi is Utfall.IKKE_OPPFYLT:
        yield lest.lengde.begrunn(_)


def _absence(lest: Institusjonsbilde) -> str:
    if lest.fravar is None:
        return ""
    return _(
        "I saken er det ført institusjonstjeneste %(fom)s–%(tom)s som fravær. Da hviler avtalen, og månedene gir ikke tilskudd. Er legen i kommunens egen institusjon, tar dere det fraværet bort."
    ) % {"fom": dato(lest.fravar.fom), "tom": dato(lest.fravar.last)}


def _forms(bilde: Behovsbilde, lest: Institusjonsbilde, avvist: Periodeskjema | None) -> list[Periodeskjema]:
    skjemaer = []
    for nummer in range(1, bilde.onsker.deler + 1):
        if avvist is not None and avvist.del_nr == nummer:
            skjemaer.append(avvist)
            continue
        ett = lest.perioder.get(nummer)
        forst = bilde.onsker.onsket_fom if nummer == 1 else None
        initial = {"fom": ett.fom if ett else forst, "tom": ett.last if ett else None}
        skjemaer.append(Periodeskjema(initial=initial, del_nr=nummer, deler=bilde.onsker.deler))
    return skjemaer
