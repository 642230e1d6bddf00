"""What the page of a need says of service in a municipal institution."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

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
    bilde: Behovsbilde, aktor: Aktor, *, idag: date, avvist: Sequence[Periodeskjema] = ()
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
        skjemaer=tuple(avvist or lag_periodeskjemaer(bilde)) if kan_skrive else (),
        kan_fullfores=i_gang and over,
        kan_avbrytes=i_gang,
    )


def har_begynt(bilde: Behovsbilde, idag: date) -> bool:
    """By the day, whether or not the night's work has noted it."""
    perioder = bilde.institusjonen.perioder.values() if bilde.institusjonen else ()
    return bilde.status is Behovsstatus.I_TJENESTE or any(ett.fom <= idag for ett in perioder)


def hva_na_i_institusjonen(bilde: Behovsbilde, idag: date) -> str:
    """What comes next while the need is open, and of that only what is written."""
    om: dict[str, object] = {"institusjon": bilde.institusjon}
    perioder = bilde.institusjonen.perioder if bilde.institusjonen else {}
    if not perioder:
        return _("Tjenesten tas i %(institusjon)s. Den venter ikke i noen kø hos et sykehus.") % om
    ufort = next((nr for nr in range(1, bilde.onsker.deler + 1) if nr not in perioder), None)
    neste = next((nr for nr, ett in sorted(perioder.items()) if idag <= ett.last), None)
    if neste is None and ufort is None:
        return _("Siste dag er passert. Kommunen fører at tjenesten er ferdig.")
    if neste is None:
        return _("Den ene delen er gjort. Kommunen fører dagene for den andre når de er avtalt.")
    om |= {"nr": neste, "fom": dato_lang(perioder[neste].fom), "tom": dato_lang(perioder[neste].last)}
    tekst = _which_days(begynt=perioder[neste].fom <= idag, delt=bilde.onsker.deler > 1) % om
    if ufort is None:
        return tekst
    mangler = _("Dagene for del %(nr)s er ikke ført ennå.") % {"nr": ufort}
    return f"{tekst} {mangler}"


def _which_days(*, begynt: bool, delt: bool) -> str:
    if delt:
        if begynt:
            return _("Del %(nr)s av tjenesten i %(institusjon)s varer til og med %(tom)s.")
        return _("Del %(nr)s av tjenesten i %(institusjon)s begynner %(fom)s.")
    if begynt:
        return _("Tjenesten i %(institusjon)s varer til og med %(tom)s.")
    return _("Tjenesten i %(institusjon)s begynner %(fom)s.")


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
    if lest.femarene is not None:
        etter = _("Tjeneste etter den dagen gir ikke tilskudd.")
        yield f"{lest.femarene.begrunn(_)} {etter}"
    if lest.lengde is not None and lest.lengde.verdi is Utfall.IKKE_OPPFYLT:
        yield lest.lengde.begrunn(_)


def _absence(lest: Institusjonsbilde) -> str:
    if lest.fravar is None:
        return ""
    return _(
        "I saken er det ført institusjonstjeneste %(fom)s–%(tom)s som fravær. Da hviler avtalen, og månedene gir ikke tilskudd. Er legen i kommunens egen institusjon, tar dere det fraværet bort."
    ) % {"fom": dato(lest.fravar.fom), "tom": dato(lest.fravar.last)}


def lag_periodeskjemaer(bilde: Behovsbilde, data: Any = None) -> list[Periodeskjema]:
    """One for each part. Of what was sent, a part that stands as it was shown is let be; where that is all of them, the first
    without days is asked for.
    """
    fort = bilde.institusjonen.perioder if bilde.institusjonen else {}
    skjemaer = []
    for nummer in range(1, bilde.onsker.deler + 1):
        ett = fort.get(nummer)
        forst = bilde.onsker.onsket_fom if nummer == 1 else None
        initial = {"fom": ett.fom if ett else forst, "tom": ett.last if ett else None}
        skjema = Periodeskjema(
            data, initial=initial, del_nr=nummer, deler=bilde.onsker.deler, empty_permitted=True
        )
        skjemaer.append(skjema)
    if data is not None and not any(skjema.has_changed() for skjema in skjemaer):
        for skjema in [skjema for skjema in skjemaer if skjema.del_nr not in fort][:1]:
            skjema.empty_permitted = False
    return skjemaer
