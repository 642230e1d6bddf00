"""«Hva er nytt fra i fjor»: one sentence for each difference, with the old figure and the new, and what it means."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from fractions import Fraction

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.avtale import Element
from alis.domain.regel import Sats, Satssett
from alis.domain.regel.satsforskjell import Satsendring, arsbelop, finn_satsendringer
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import kr
from alis.web.felles.vurderingstrinn import rund_til_ore
from alis.web.kunnskap.satsvisning import satsnavn, satsverdi
from alis.web.kunnskap.styrkemerke import Styrkemerke, merket

I_AMOUNT = ("arsbelop", "timesats", "faktor", "timer")
MENING: dict[str, str | Promise] = {
    "stillingstyper": gettext_lazy("Se etter om noen av legene deres får eller mister elementet."),
    "forste_maneder": gettext_lazy("Se etter hvor lenge legene deres har vært fastlege eller fastlegevikar."),
    "uten_avtale": gettext_lazy("Det avgjør om dere kan få elementet for en lege uten ALIS-avtale."),
    "metode": gettext_lazy("Det kan flytte taket for leger som begynner eller slutter midt i en måned."),
    "enhet": gettext_lazy("Det kan flytte hvert beløp med under én krone."),
    "av": gettext_lazy(
        "Det avgjør om ubrukte beløp i de andre elementene også gir mindre til tilrettelegging."
    ),
    "klasser": gettext_lazy("Se etter om kommunen deres er i en klasse som kan få tillegget."),
    "gradert": gettext_lazy("Det har noe å si for leger i deltid eller i en del av perioden."),
    "egenandel.andel": gettext_lazy("Så stor del av kostnaden må dere dekke selv."),
    "tilrettelegging.andel": gettext_lazy("Det er så mye dere kan bruke på å legge til rette."),
    "vikariat_over_maneder": gettext_lazy("Et vikariat må vare lenger enn dette for å gi tilskudd."),
    "maks_ar_fulltid": gettext_lazy("Se etter hvem av legene deres som nærmer seg grensen."),
    "vikarbyra_utelukker": gettext_lazy("Spør legene om de er knyttet til et vikarbyrå."),
}


@dataclass(frozen=True, kw_only=True)
class Nyhet:
    """`setning` says what changed, `mening` what it means for a kommune; empty where it says itself. `merke` is whether
    the kommune shall, should or may."""

    merke: Styrkemerke
    setning: str
    mening: str


def lag_nyheter(gammelt: Satssett, nytt: Satssett) -> tuple[Nyhet, ...]:
    """What several values of an element mean together is said of the last of them alone."""
    nyheter = _each(gammelt, nytt)
    neste = (*(nyhet.mening for nyhet in nyheter[1:]), "")
    return tuple(
        replace(nyhet, mening="") if nyhet.mening == etter else nyhet
        for nyhet, etter in zip(nyheter, neste, strict=False)
    )


def _each(gammelt: Satssett, nytt: Satssett) -> tuple[Nyhet, ...]:
    return tuple(
        Nyhet(
            merke=merket(endring.gjeldende),
            setning=_sentence(endring),
            mening=_meaning(endring, gammelt, nytt),
        )
        for endring in finn_satsendringer(gammelt, nytt)
    )


def verdien(sats: Sats | None) -> str:
    return satsverdi(sats) if sats else _("ikke kjent")


def _sentence(endring: Satsendring) -> str:
    navn = satsnavn(endring.sti)
    if endring.gammel is None:
        return _("%(navn)s var ikke oppgitt og er nå %(ny)s.") % {"navn": navn, "ny": verdien(endring.ny)}
    if endring.ny is None:
        return _("%(navn)s var %(gammel)s og er ikke med lenger.") % {
            "navn": navn,
            "gammel": verdien(endring.gammel),
        }
    return _("%(navn)s endres fra %(gammel)s til %(ny)s.") % {
        "navn": navn,
        "gammel": verdien(endring.gammel),
        "ny": verdien(endring.ny),
    }


def _meaning(endring: Satsendring, gammelt: Satssett, nytt: Satssett) -> str:
    tabell, *_resten, del_ = endring.sti.split(".")
    if del_ in I_AMOUNT:
        return _amount(endring.sti, gammelt, nytt)
    return str(MENING.get(f"{tabell}.{del_}") or MENING.get(del_, ""))


def _amount(sti: str, gammelt: Satssett, nytt: Satssett) -> str:
    """How much more or less the kommune can get for a doctor in a full post in a full year."""
    for_, na = _yearly(sti, gammelt), _yearly(sti, nytt)
    if na is None:
        return _("Det meste dere kan få i året, er ikke kjent. Regn ikke med pengene før de er kunngjort.")
    if for_ is None:
        return _("Dere kan få inntil %(na)s i året for en ALIS i full stilling.") % {
            "na": kr(rund_til_ore(na))
        }
    if na == for_:
        return _("Det meste dere kan få i året, er likevel det samme.")
    fakta = {"for": kr(rund_til_ore(for_)), "na": kr(rund_til_ore(na)), "d": kr(rund_til_ore(abs(na - for_)))}
    if na > for_:
        return _("For en ALIS i full stilling hele året går taket fra %(for)s til %(na)s: %(d)s mer.") % fakta
    return _("For en ALIS i full stilling hele året går taket fra %(for)s til %(na)s: %(d)s mindre.") % fakta


def _yearly(sti: str, sett: Satssett) -> Fraction | None:
    navn = sti.split(".")[1]
    if navn in sett.element:
        return arsbelop(sett.element[navn])
    tillegg = sett.sentralitetstillegg.arsbelop
    return None if tillegg is None else Fraction(tillegg.ore)


def ukjente(sett: Satssett) -> Iterator[str]:
    """The elements whose amount is not known, by name."""
    for navn, sats in sett.element.items():
        if not sats.er_kjent:
            yield str(ELEMENTNAVN[Element(navn)])
