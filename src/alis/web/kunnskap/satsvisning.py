"""The name and the value of one rate, in words."""

from collections.abc import Callable
from fractions import Fraction

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alis.domain.parter import Stillingstype
from alis.domain.regel import Avrundingsenhet, Graderingsmetode, Sats, Tilretteleggingsgrunnlag
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.stillingsnavn import STILLINGSNAVN
from alis.web.felles.visning import andel, kr

TABELLNAVN: dict[str, str | Promise] = {
    **{str(element): navn for element, navn in ELEMENTNAVN.items()},
    "gradering": gettext_lazy("Gradering"),
    "avrunding": gettext_lazy("Avrunding"),
    "egenandel": gettext_lazy("Kommunens egenandel"),
    "vilkar": gettext_lazy("Vilkår"),
}
DELNAVN: dict[str, str | Promise] = {
    "arsbelop": gettext_lazy("beløp i året"),
    "timesats": gettext_lazy("timesats"),
    "faktor": gettext_lazy("andel av timesatsen"),
    "timer": gettext_lazy("timer i året"),
    "stillingstyper": gettext_lazy("stillinger"),
    "forste_maneder": gettext_lazy("bare de første månedene"),
    "uten_avtale": gettext_lazy("gis uten ALIS-avtale"),
    "andel": gettext_lazy("andel"),
    "av": gettext_lazy("andelen regnes av"),
    "klasser": gettext_lazy("sentralitetsklasser"),
    "gradert": gettext_lazy("graderes med stillingen"),
    "metode": gettext_lazy("metode"),
    "enhet": gettext_lazy("minste beløp"),
    "vikariat_over_maneder": gettext_lazy("vikariatet varer mer enn"),
    "maks_ar_fulltid": gettext_lazy("lengste tid i full stilling"),
    "vikarbyra_utelukker": gettext_lazy("vikarbyrå utelukker tilskudd"),
}
ORD: dict[str, str | Promise] = {
    Graderingsmetode.HELE_MANEDER: gettext_lazy("hele måneder"),
    Graderingsmetode.DAGER: gettext_lazy("dager"),
    Avrundingsenhet.ORE: gettext_lazy("øre"),
    Avrundingsenhet.KRONE: gettext_lazy("krone"),
    Tilretteleggingsgrunnlag.RAMME: gettext_lazy("rammen"),
    Tilretteleggingsgrunnlag.INNVILGET: gettext_lazy("det som er innvilget"),
}


def satsnavn(sti: str) -> str:
    """`element.veiledning.timer` as «Veiledning: timer i året»."""
    *_mappe, tabell, del_ = sti.split(".")
    return f"{TABELLNAVN[tabell]}: {DELNAVN[del_]}"


def satsverdi(sats: Sats) -> str:
    return VISNING[sats.sti.rsplit(".", 1)[-1]](sats.verdi)


def _timer(verdi: object) -> str:
    return str(verdi).replace(".", ",")


def _maneder(verdi: object) -> str:
    antall = int(str(verdi))
    return ngettext("%(antall)s måned", "%(antall)s måneder", antall) % {"antall": antall}


def _ar(verdi: object) -> str:
    antall = int(str(verdi))
    return ngettext("%(antall)s år", "%(antall)s år", antall) % {"antall": antall}


def _kroner(verdi: object) -> str:
    return kr(int(str(verdi)))


def _andel(verdi: object) -> str:
    return andel(Fraction(str(verdi)))


def _ja_nei(verdi: object) -> str:
    return _("ja") if verdi else _("nei")


def _ord(verdi: object) -> str:
    return str(ORD[str(verdi)])


def _stillinger(verdi: object) -> str:
    if not isinstance(verdi, list):
        raise TypeError("En liste av stillingstyper.")
    return ", ".join(str(STILLINGSNAVN[Stillingstype(type_)]).lower() for type_ in verdi)


def _klasser(verdi: object) -> str:
    if not isinstance(verdi, list):
        raise TypeError("En liste av klasser.")
    return ", ".join(map(str, verdi))


VISNING: dict[str, Callable[[object], str]] = {
    "arsbelop": _kroner,
    "timesats": _kroner,
    "faktor": _andel,
    "andel": _andel,
    "timer": _timer,
    "stillingstyper": _stillinger,
    "forste_maneder": _maneder,
    "vikariat_over_maneder": _maneder,
    "maks_ar_fulltid": _ar,
    "klasser": _klasser,
    "uten_avtale": _ja_nei,
    "gradert": _ja_nei,
    "vikarbyra_utelukker": _ja_nei,
    "av": _ord,
    "metode": _ord,
    "enhet": _ord,
}
