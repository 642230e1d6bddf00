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
        if prognose.skjuler:
            return _("Ingen meldte behov som vi kan vise, gjelder disse månedene.")
        return _("Ingen meldte behov gjelder disse månedene.")
    siste = {"maned": maned(prognose.maneder[-1])}
    if prognose.skjuler:
        return _("Så langt vi kan vise, mangler ingen plass til og med %(maned)s.") % siste
    return _("Det som er meldt, har plass nok til og med %(maned)s.") % siste


def forklaringer(prognose: Plassprognose) -> Iterator[str]:
    stopp = prognose.stopp
    if stopp is not None:
        yield _venter(stopp.tall.ko, minst=stopp.tall.skjult)
        yield _ledige(stopp.tall.ledige)
        yield _mangler(stopp.tall.mangler, minst=stopp.tall.skjult)
        if prognose.ogsa:
            yield _others_too(prognose.ogsa, minst=prognose.skjuler)
        verste = finn_verste(prognose.rad)
        if verste is not None and verste.tall.mangler > stopp.tall.mangler:
            skjult = any(tall.skjult for tall in prognose.rad.tall)
            yield _at_most(verste, prognose.maneder[verste.nummer], minst=skjult)
    yield _advertised(prognose)


def ikke_hvem(*, har_forslaget: bool) -> str:
    """The way from these figures to those of who can use the places: to the proposal for the trust, else to the needs."""
    if har_forslaget:
        return _(
            "Her teller vi plasser måned for måned, ikke hvem som kan bruke dem. Forslaget ser blant annet på hvor lenge en plass varer, når den begynner, hva legene ønsker, og kommunenes rekkefølge. Derfor kan det gi plass til færre eller flere."
        )
    return _(
        "Her teller vi plasser måned for måned, ikke hvem som kan bruke dem. En lege kan stå uten plass også når det er plasser nok. Hvor mange ledige plasser som passer for den som venter, står på siden om behovet."
    )


def hvorfor_minst() -> str:
    """Why the figures are the least they can be, where others' are hidden."""
    return _(
        "Andres behov vises bare når de er fem eller flere på et sted, og andres leger som har plass, er ikke med. Derfor er tallene det minste de kan være."
    )


def _stops(stopp: Stopp, dag: date) -> str:
    deler = {"maned": maned(dag), "sted": stedsnavn(stopp.hvor)}
    if not stopp.hvor.sted:
        return _("Det stopper i %(maned)s i %(sted)s, for dem som ikke har ønsket en avdeling.") % deler
    return _("Det stopper i %(maned)s: %(sted)s.") % deler


def _venter(antall: int, *, minst: bool) -> str:
    tekst = (
        ngettext(
            "Da ønsker minst %(antall)s lege uten plass å være i tjeneste.",
            "Da ønsker minst %(antall)s leger uten plass å være i tjeneste.",
            antall,
        )
        if minst
        else ngettext(
            "Da ønsker %(antall)s lege uten plass å være i tjeneste.",
            "Da ønsker %(antall)s leger uten plass å være i tjeneste.",
            antall,
        )
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


def _others_too(antall: int, *, minst: bool) -> str:
    tekst = (
        ngettext(
            "Minst %(antall)s annet sted mangler også plass den måneden.",
            "Minst %(antall)s andre steder mangler også plass den måneden.",
            antall,
        )
        if minst
        else ngettext(
            "%(antall)s annet sted mangler også plass den måneden.",
            "%(antall)s andre steder mangler også plass den måneden.",
            antall,
        )
    )
    return tekst % {"antall": antall}


def _at_most(verste: Stopp, dag: date, *, minst: bool) -> str:
    """`minst` where any month hides others': then another month may lack more."""
    antall = verste.tall.mangler
    tekst = (
        ngettext(
            "På det meste mangler det minst %(antall)s plass i alt, i %(maned)s.",
            "På det meste mangler det minst %(antall)s plasser i alt, i %(maned)s.",
            antall,
        )
        if minst
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
