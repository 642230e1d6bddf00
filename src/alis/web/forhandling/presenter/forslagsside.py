"""The page on which a proposal is written: the form beside what it answers."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.avtale.part import Part
from alis.services.felles import EndretAvAndre
from alis.services.forhandling.forhandlingsbilde import Elementbilde, Forhandlingsbilde
from alis.web.avtale.presenter.ord import FORKLARING
from alis.web.felles.visning import dato_lang
from alis.web.forhandling.adresser import til_element
from alis.web.forhandling.presenter.elementkort import Elementkort, lag_elementkort
from alis.web.forhandling.presenter.forhandlingsside import lag_overskrift


@dataclass(frozen=True, kw_only=True)
class Forslagsside:
    """`svarer_pa` and `laas` go back with the form. `avbrudd` says what the other party did meanwhile."""

    overskrift: str
    forhandlingen: str
    kort: Elementkort
    forklaring: str
    svarer_pa: str
    laas: str
    send: str
    hva_skjer: str
    tilbake: str
    til_sletting: str
    endret: EndretAvAndre | None
    avbrudd: str


def lag_forslagsside(
    bilde: Forhandlingsbilde, ett: Elementbilde, *, endret: EndretAvAndre | None = None, avbrudd: str = ""
) -> Forslagsside:
    kort = lag_elementkort(bilde, ett)
    return Forslagsside(
        overskrift=_heading(ett, kort.navn),
        forhandlingen=lag_overskrift(bilde),
        kort=kort,
        forklaring=str(FORKLARING[ett.element]),
        svarer_pa=str(ett.apent.nummer) if ett.apent else "",
        laas=str(ett.kladd.laas) if ett.kladd else "",
        send=_("Send motforslaget") if ett.apent else _("Send forslaget"),
        hva_skjer=_what_happens(bilde),
        tilbake=til_element(bilde.versjon_id, ett.element),
        til_sletting=reverse("forhandling:slett", args=[bilde.versjon_id, ett.element]) if ett.kladd else "",
        endret=endret,
        avbrudd=avbrudd,
    )


def meldt_imens(bilde: Forhandlingsbilde, ett: Elementbilde) -> str:
    """What the other party has done about the element since the user opened the page."""
    apent = ett.apent
    if apent is None:
        return _("Forslaget du ville svare på, er ikke åpent lenger. Se hva som har skjedd før du sender.")
    if apent.fra is bilde.part:
        return _("Dere har allerede et forslag som venter på svar. Trekk det før du sender et nytt.")
    tekst = (
        _("Kommunen sendte et forslag %(dag)s mens du skrev. Les det før du sender ditt.")
        if apent.fra is Part.KOMMUNE
        else _("Legen sendte et forslag %(dag)s mens du skrev. Les det før du sender deres.")
    )
    return tekst % {"dag": dato_lang(apent.sendt_at)}


def _heading(ett: Elementbilde, navn: str) -> str:
    if ett.apent:
        return _("Motforslag om %(element)s") % {"element": navn.lower()}
    return _("Forslag om %(element)s") % {"element": navn.lower()}


def _what_happens(bilde: Forhandlingsbilde) -> str:
    if bilde.part is Part.ALIS:
        return _(
            "Når du sender, får koordinatoren beskjed og kan lese forslaget. "
            "Ingenting er avtalt før begge har godtatt det samme. En kladd ser bare du."
        )
    return _(
        "Når dere sender, får legen beskjed og kan lese forslaget. "
        "Ingenting er avtalt før begge har godtatt det samme. En kladd ser bare kommunen."
    )
