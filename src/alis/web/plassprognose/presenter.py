"""The page of the forecast: the sentence, the chart, the same figures as tables, and where to go on."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alis.domain.plassering.manedstall import Hvor, Manedstall, Rad, dekker_ikke, finn_stopp, finn_verste
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.services.plassering.hent_prognose import Plassprognose
from alis.web.felles.visning import NBSP
from alis.web.plassprognose.diagram import Tegning, tegn_bredt, tegn_smalt
from alis.web.plassprognose.setning import forklaringer, hovedsetning, hvorfor_minst, ikke_hvem
from alis.web.plassprognose.stedsnavn import maned, som_verdi, stedsnavn
from alis.web.plassprognose.ventetidsvisning import (
    Igjenlinje,
    Ventelinje,
    lag_igjenlinjer,
    lag_ventelinjer,
)


@dataclass(frozen=True, kw_only=True)
class Valg:
    verdi: str
    navn: str
    er_valgt: bool


@dataclass(frozen=True, kw_only=True)
class Manedslinje:
    navn: str
    andre: str
    tall: Manedstall


@dataclass(frozen=True, kw_only=True)
class Stedslinje:
    """Where one row stops; `adresse` narrows the page to it, empty where it cannot be."""

    navn: str
    adresse: str
    stopper: str
    mangler: str
    verst: str
    utlyst: str


@dataclass(frozen=True, kw_only=True)
class Bro:
    """What these figures do not say, and the page that says it."""

    tekst: str
    adresse: str
    lenketekst: str


@dataclass(frozen=True, kw_only=True)
class Prognoseside:
    ingress: str
    her: str
    valg: tuple[Valg, ...]
    er_avgrenset: bool
    er_tom: bool
    skjuler: bool
    stopper: bool
    setning: str
    forklaringer: tuple[str, ...]
    bro: Bro
    bred: Tegning
    smal: Tegning
    beskrivelse: str
    hvorfor_minst: str
    dekker_ikke: bool
    maneder: tuple[Manedslinje, ...]
    steder: tuple[Stedslinje, ...]
    ventetid: tuple[Ventelinje, ...]
    ikke_meldt: int | None
    igjen: tuple[Igjenlinje, ...]
    i_flere_koer: int
    xlsx: str
    csv: str


def lag_prognoseside(prognose: Plassprognose, aktor: Aktor) -> Prognoseside:
    tall, maneder = prognose.rad.tall, prognose.maneder
    setning = hovedsetning(prognose)
    sporsmal = (
        f"?{urlencode({'hvor': som_verdi(prognose.utvalg)})}" if prognose.utvalg != prognose.alt else ""
    )
    return Prognoseside(
        ingress=_introduction(aktor),
        her=stedsnavn(prognose.utvalg),
        valg=tuple(_choices(prognose)),
        er_avgrenset=bool(sporsmal),
        er_tom=prognose.er_tom,
        skjuler=prognose.skjuler,
        stopper=prognose.stopp is not None,
        setning=setning,
        forklaringer=tuple(filter(None, forklaringer(prognose))),
        bro=_bridge(har_forslaget=aktor.har(Rettighet.STYRE_PLASSER)),
        bred=tegn_bredt(tall, maneder),
        smal=tegn_smalt(tall, maneder),
        beskrivelse=_description(prognose, setning),
        hvorfor_minst=hvorfor_minst() if prognose.skjuler else "",
        dekker_ikke=dekker_ikke(prognose.rad),
        maneder=tuple(
            Manedslinje(navn=maned(dag), andre=andre_som_tekst(ett), tall=ett)
            for dag, ett in zip(maneder, tall, strict=True)
        ),
        steder=tuple(_places(prognose)),
        ventetid=tuple(lag_ventelinjer(prognose)),
        ikke_meldt=None if prognose.ikke_meldt is None else prognose.ikke_meldt.antall,
        igjen=tuple(lag_igjenlinjer(prognose.ikke_meldt)),
        i_flere_koer=prognose.i_flere_koer,
        xlsx=reverse("plassprognose:xlsx") + sporsmal,
        csv=reverse("plassprognose:csv") + sporsmal,
    )


def andre_som_tekst(tall: Manedstall) -> str:
    """Others' needs, as far as they are told of."""
    if not tall.skjult:
        return str(tall.andre)
    return _("minst %(antall)s") % {"antall": tall.andre} if tall.andre else _("ikke vist")


def _bridge(*, har_forslaget: bool) -> Bro:
    return Bro(
        tekst=ikke_hvem(har_forslaget=har_forslaget),
        adresse=reverse("plasstilbud:forslag" if har_forslaget else "behov:liste"),
        lenketekst=_("Se forslaget") if har_forslaget else _("Se behovene"),
    )


def _introduction(aktor: Aktor) -> str:
    return {
        Rolle.ALIS_KONTAKT: _("Behovene som kommunene har meldt til dere, og plassene dere har lyst ut."),
        Rolle.KONTORRADGIVER: _("Behovene i kommunene deres, og plassene der de er meldt."),
        Rolle.SAKSBEHANDLER: _("Alle meldte behov i landet, og alle utlyste plasser."),
    }.get(aktor.rolle, _("Behovene deres, og plassene der de er meldt."))


def _choices(prognose: Plassprognose) -> Iterator[Valg]:
    """The trusts, and of the one that is looked at its sites and departments."""
    for hvor in prognose.valg:
        if hvor != prognose.alt and (not hvor.sted or hvor.helseforetak == prognose.utvalg.helseforetak):
            navn = NBSP * 3 * (bool(hvor.sted) + bool(hvor.avdeling)) + _short(hvor)
            yield Valg(verdi=som_verdi(hvor), navn=navn, er_valgt=hvor == prognose.utvalg)


def _short(hvor: Hvor) -> str:
    return hvor.avdeling or hvor.sted or hvor.helseforetak


def _description(prognose: Plassprognose, setning: str) -> str:
    """What a reader who does not see the chart is told of it before the table."""
    tall, maneder = prognose.rad.tall, prognose.maneder
    mest = max(ett.etterspurt for ett in tall)
    leger = _most_doctors(mest, minst=prognose.skjuler) % {
        "forst": maned(maneder[0]),
        "sist": maned(maneder[-1]),
        "antall": mest,
    }
    plassene = _most_places(max(ett.plasser for ett in tall), minst=prognose.skjuler)
    minst = [hvorfor_minst()] if prognose.skjuler else []
    return " ".join((setning, leger, plassene, *minst, _("Tallene for hver måned står i tabellen under.")))


def _most_doctors(antall: int, *, minst: bool) -> str:
    if minst:
        return ngettext(
            "Fra %(forst)s til %(sist)s ønsker minst %(antall)s lege å være i tjeneste samtidig, på det meste.",
            "Fra %(forst)s til %(sist)s ønsker minst %(antall)s leger å være i tjeneste samtidig, på det meste.",
            antall,
        )
    return ngettext(
        "Fra %(forst)s til %(sist)s ønsker på det meste %(antall)s lege å være i tjeneste samtidig.",
        "Fra %(forst)s til %(sist)s ønsker på det meste %(antall)s leger å være i tjeneste samtidig.",
        antall,
    )


def _most_places(antall: int, *, minst: bool) -> str:
    tekst = (
        ngettext(
            "Det er minst %(antall)s plass på det meste.",
            "Det er minst %(antall)s plasser på det meste.",
            antall,
        )
        if minst
        else ngettext(
            "Det er på det meste %(antall)s plass.", "Det er på det meste %(antall)s plasser.", antall
        )
    )
    return tekst % {"antall": antall}


def _places(prognose: Plassprognose) -> Iterator[Stedslinje]:
    for rad in prognose.deler:
        stopp, verst = finn_stopp([rad]), finn_verste(rad)
        siste = prognose.sist_utlyst.get(rad.hvor)
        uten_onske = bool(prognose.utvalg.helseforetak) and not rad.hvor.sted
        yield Stedslinje(
            navn=_("Uten ønsket avdeling") if uten_onske else _short(rad.hvor),
            adresse="" if uten_onske else f"?{urlencode({'hvor': som_verdi(rad.hvor)})}",
            stopper=maned(prognose.maneder[stopp.nummer]) if stopp else _lacks_none(prognose),
            mangler=str(stopp.tall.mangler) if stopp else "–",
            verst=f"{verst.tall.mangler} ({maned(prognose.maneder[verst.nummer])})" if verst else "–",
            utlyst=_advertised(rad, siste, prognose.maneder[0], uten_onske=uten_onske),
        )


def _lacks_none(prognose: Plassprognose) -> str:
    return _("mangler ingen vi kan vise") if prognose.skjuler else _("mangler ingen")


def _advertised(rad: Rad, siste: date | None, forste: date, *, uten_onske: bool) -> str:
    if uten_onske:
        return "–"
    return maned(siste) if siste is not None and siste >= forste else _("ingen")
