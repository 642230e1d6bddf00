"""In plain words: where it stops, when, and how much is known."""

from collections.abc import Iterator
from datetime import date

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alis.domain.plassering.manedstall import Stopp, finn_verste
from alis.services.plassering.hent_prognose import Plassprognose
from alis.web.plassprognose.stedsnavn import maned, stedsnavn


def hovedsetning(prognose: Plassprognose) -> str:
    stopp = prognose.stopp
    if stopp is not None:
        return _stops(stopp, prognose.maneder[stopp.nummer])
    if not any(tall.etterspurt for tall in prognose.rad.tall):
        return _("Ingen meldte behov gjelder disse månedene.")
    siste = {"maned": maned(prognose.maneder[-1])}
    if prognose.skjuler:
        return _("Så langt vi kan vise, mangler ingen plass til og med %(maned)s.") % siste
    return _("Det som er meldt, har plass nok til og med %(maned)s.") % siste


def forklaringer(prognose: Plassprognose) -> Iterator[str]:
    stopp = prognose.stopp
    if stopp is not None:
        yield _venter(stopp.tall.ko)
        yield _ledige(stopp.tall.ledige)
        yield _mangler(stopp.tall.mangler, minst=stopp.tall.skjult)
        if prognose.ogsa:
            yield _others_too(prognose.ogsa)
        verste = finn_verste(prognose.rad)
        if verste is not None and verste.tall.mangler > stopp.tall.mangler:
            yield _at_most(verste, prognose.maneder[verste.nummer])
    yield _advertised(prognose)


def _stops(stopp: Stopp, dag: date) -> str:
    deler = {"maned": maned(dag), "sted": stedsnavn(stopp.hvor)}
    if not stopp.hvor.sted:
        return _("Det stopper i %(maned)s i %(sted)s, for dem som ikke har ønsket en avdeling.") % deler
    return _("Det stopper i %(maned)s: %(sted)s.") % deler


def _venter(antall: int) -> str:
    tekst = ngettext(
        "Da ønsker %(antall)s lege uten plass å være i tjeneste.",
        "Da ønsker %(antall)s leger uten plass å være i tjeneste.",
        antall,
    )
    return tekst % {"antall": antall}


def _ledige(antall: int) -> str:
    if not antall:
        return _("Ingen plass er ledig.")
    tekst = ngettext("%(antall)s plass er ledig.", "%(antall)s plasser er ledige.", antall)
    return tekst % {"antall": antall}


def _mangler(antall: int, *, minst: bool) -> str:
    tekst = (
        ngettext("Det mangler minst %(antall)s plass.", "Det mangler minst %(antall)s plasser.", antall)
        if minst
        else ngettext("Det mangler %(antall)s plass.", "Det mangler %(antall)s plasser.", antall)
    )
    return tekst % {"antall": antall}


def _others_too(antall: int) -> str:
    tekst = ngettext(
        "%(antall)s annet sted mangler også plass den måneden.",
        "%(antall)s andre steder mangler også plass den måneden.",
        antall,
    )
    return tekst % {"antall": antall}


def _at_most(verste: Stopp, dag: date) -> str:
    antall = verste.tall.mangler
    tekst = (
        ngettext(
            "På det meste mangler det minst %(antall)s plass i alt, i %(maned)s.",
            "På det meste mangler det minst %(antall)s plasser i alt, i %(maned)s.",
            antall,
        )
        if verste.tall.skjult
        else ngettext(
            "På det meste mangler det %(antall)s plass i alt, i %(maned)s.",
            "På det meste mangler det %(antall)s plasser i alt, i %(maned)s.",
            antall,
        )
    )
    return tekst % {"antall": antall, "maned": maned(dag)}


def _advertised(prognose: Plassprognose) -> str:
    siste = prognose.sist_utlyst.get(prognose.utvalg)
    if siste is None or siste < prognose.maneder[0]:
        return _("Ingen plass er lyst ut for disse månedene. Flere kan bli lyst ut senere.")
    if siste >= prognose.maneder[-1]:
        return ""
    return _("Ingen plass er lyst ut etter %(maned)s. Det som mangler senere, kan bli lyst ut ennå.") % {
        "maned": maned(siste)
    }
