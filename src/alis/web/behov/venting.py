"""Why one in the queue stands where she does, which free places would do, and how long others have waited: in true words."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alis.domain.plassering.behov import STORSTE_AVVIK
from alis.domain.plassering.utsikt import Endring, Utsikt
from alis.domain.plassering.ventetid import Ventetid
from alis.services.plassering.behovsbilde import Behovsbilde
from alis.services.plassering.les_ventingen import Ventebilde
from alis.web.behov.regelrad import Regelrad
from alis.web.felles.kildevisning import vis_kilde
from alis.web.felles.visning import dato_lang
from alis.web.plassprognose.ventetidsvisning import hoyst, minst
from alis.web.plasstilbud.setning import ingen_passer


@dataclass(frozen=True, kw_only=True)
class Ventedel:
    """`hvorfor` is who is before, by each rule; `plassene` are the free places; `ventetid` what has happened to others."""

    hvorfor: tuple[Regelrad, ...]
    plassene: tuple[str, ...]
    ventetid: tuple[str, ...]


def lag_ventedel(bilde: Behovsbilde, venting: Ventebilde, *, for_legen: bool) -> Ventedel:
    return Ventedel(
        hvorfor=(
            Regelrad(tekst=_in_the_kommune(venting, for_legen), kilde=vis_kilde(venting.i_kommunen.kilde)),
            Regelrad(tekst=_by_day(bilde, venting), kilde=vis_kilde(venting.etter_dag.kilde)),
        ),
        plassene=tuple(_places(bilde, venting, for_legen)),
        ventetid=tuple(_waits(bilde, venting.ventetid)),
    )


def endringene(bilde: Behovsbilde) -> Iterator[str]:
    """What the kommune can write otherwise, and what it would do to the places that are free today."""
    utsikt = bilde.venting.utsikt if bilde.venting else None
    gir = utsikt.endringer if utsikt else {}
    passer = utsikt.passer if utsikt else 0
    stedet_er_gitt = bilde.venting is not None and bilde.venting.stedet_er_gitt
    om = {"antall": bilde.onsker.maks_avvik_maneder, "storste": STORSTE_AVVIK, "passer": passer}
    if not bilde.onsker.godtar_andre and not stedet_er_gitt:
        if antall := gir.get(Endring.ANDRE_STEDER):
            yield _(
                "Med ja til andre avdelinger og steder ville %(flere)s av de ledige plassene passe, mot %(passer)s nå."
            ) % (om | {"flere": antall})
        else:
            yield _("Med ja til andre avdelinger og steder kan flere plasser passe.")
    if bilde.onsker.maks_avvik_maneder < STORSTE_AVVIK:
        if antall := gir.get(Endring.LENGRE_AVVIK):
            yield _(
                "Starten kan flyttes inntil %(antall)s måneder. Med %(storste)s måneder ville %(flere)s av de ledige plassene passe, mot %(passer)s nå."
            ) % (om | {"flere": antall})
        else:
            yield (
                _("Starten kan flyttes inntil %(antall)s måneder. Med flere måneder kan flere plasser passe.")
                % om
            )
    best = max((gir.get(Endring.ANDRE_STEDER, 0), gir.get(Endring.LENGRE_AVVIK, 0)))
    if (antall := gir.get(Endring.BEGGE, 0)) > best:
        yield _("Med begge deler ville %(flere)s av de ledige plassene passe.") % {"flere": antall}


def _in_the_kommune(venting: Ventebilde, for_legen: bool) -> str:
    foran = (venting.i_kommunen.verdi or 1) - 1
    if not foran:
        if for_legen:
            return _(
                "Ingen fra kommunen står foran deg. Kommunen fastsetter rekkefølgen mellom sine egne leger."
            )
        return _("Ingen fra kommunen står foran. Kommunen fastsetter rekkefølgen mellom sine egne leger.")
    if for_legen:
        tekst = ngettext(
            "Kommunen har satt %(antall)s lege foran deg. En plass som kan brukes der, skal tilbys der først.",
            "Kommunen har satt %(antall)s leger foran deg. En plass som kan brukes der, skal tilbys der først.",
            foran,
        )
    else:
        tekst = ngettext(
            "Kommunen har satt %(antall)s lege foran. En plass som kan brukes der, skal tilbys der først.",
            "Kommunen har satt %(antall)s leger foran. En plass som kan brukes der, skal tilbys der først.",
            foran,
        )
    return tekst % {"antall": foran}


def _by_day(bilde: Behovsbilde, venting: Ventebilde) -> str:
    """The day decides last: the proposal places as many as it can first."""
    foran = (venting.etter_dag.verdi or 1) - 1
    om = {"antall": foran, "dag": dato_lang(bilde.meldt_at)}
    hvem = (
        ngettext(
            "Behovet ble meldt %(dag)s, og %(antall)s av dem som venter, ble meldt før.",
            "Behovet ble meldt %(dag)s, og %(antall)s av dem som venter, ble meldt før.",
            foran,
        )
        if foran
        else _("Behovet ble meldt %(dag)s, før alle andre som venter.")
    )
    slutt = _(
        "Dagen avgjør bare når alt annet er likt: Forslaget som sykehuset får, gir plass til flest mulig, og ser så på ønskene og dagene."
    )
    return f"{hvem % om} {slutt}"


def _places(bilde: Behovsbilde, venting: Ventebilde, for_legen: bool) -> Iterator[str]:
    utsikt = venting.utsikt
    if utsikt is None or venting.kandidat is None:
        return
    om = {"foretak": bilde.helseforetak, "ledige": utsikt.ledige, "passer": utsikt.passer}
    if not utsikt.ledige:
        yield _("%(foretak)s har ingen ledige plasser her nå.") % om
        return
    yield (
        ngettext(
            "%(foretak)s har %(ledige)s ledig plass her nå.",
            "%(foretak)s har %(ledige)s ledige plasser her nå.",
            utsikt.ledige,
        )
        % om
    )
    if utsikt.hinder is not None:
        yield _("Ingen av dem passer: %(hvorfor)s") % {
            "hvorfor": ingen_passer(utsikt.hinder, venting.kandidat)
        }
        return
    yield (
        ngettext(
            "%(passer)s av dem passer med det som er meldt.",
            "%(passer)s av dem passer med det som er meldt.",
            utsikt.passer,
        )
        % om
    )
    yield from _others(utsikt, for_legen)


def _others(utsikt: Utsikt, for_legen: bool) -> Iterator[str]:
    """Who may have them before her. A place that two can use goes to the one whom the kommune has set first."""
    if utsikt.foran:
        if for_legen:
            tekst = ngettext(
                "%(antall)s lege som kommunen har satt foran deg, kan bruke minst én av de samme plassene.",
                "%(antall)s leger som kommunen har satt foran deg, kan bruke minst én av de samme plassene.",
                utsikt.foran,
            )
        else:
            tekst = ngettext(
                "%(antall)s lege som kommunen har satt foran, kan bruke minst én av de samme plassene.",
                "%(antall)s leger som kommunen har satt foran, kan bruke minst én av de samme plassene.",
                utsikt.foran,
            )
        yield tekst % {"antall": utsikt.foran}
    if utsikt.fra_andre:
        yield ngettext(
            "%(antall)s lege fra en annen kommune kan også bruke minst én av dem. Sykehuset velger hvem som får tilbud.",
            "%(antall)s leger fra andre kommuner kan også bruke minst én av dem. Sykehuset velger hvem som får tilbud.",
            utsikt.fra_andre,
        ) % {"antall": utsikt.fra_andre}
    if not utsikt.foran and not utsikt.fra_andre:
        yield _(
            "Ingen som kommunen har satt foran, og ingen fra andre kommuner, kan bruke de samme plassene."
        )


def _waits(bilde: Behovsbilde, ventetid: Ventetid) -> Iterator[str]:
    """Told as what has happened. Where too few have begun, that is what is said."""
    om: dict[str, object] = {"foretak": bilde.helseforetak, "fikk": ventetid.antall_fikk}
    if ventetid.fikk is None:
        yield (
            _(
                "Vi vet ikke. For få har begynt i tjenesten hos %(foretak)s til at vi kan si noe om hvor lenge det tar."
            )
            % om
        )
        return
    fikk = ventetid.fikk
    om |= {"nedre": hoyst(fikk.nedre), "median": hoyst(fikk.median), "ovre": hoyst(fikk.ovre)}
    yield (
        _(
            "%(fikk)s leger har begynt i tjenesten hos %(foretak)s. Halvparten ventet %(median)s eller kortere, fra behovet ble meldt til første dag i tjenesten."
        )
        % om
    )
    yield _("En av fire ventet %(nedre)s eller kortere, og tre av fire ventet %(ovre)s eller kortere.") % om
    if ventetid.minst is not None:
        yield _(
            "%(venter)s har ikke begynt ennå. Regner vi dem med, med de dagene de har ventet til nå, er halvparten av ventetidene %(minst)s eller lengre."
        ) % {"venter": ventetid.antall_venter, "minst": minst(ventetid.minst.median)}
    yield _(
        "Dette er det som har hendt, ikke et løfte. Den som har sagt ja til en plass som ikke har begynt, venter ennå. Behov som falt bort før tjenesten begynte, er ikke med."
    )
