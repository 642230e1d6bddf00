"""Filters and tags of every page. They are built in (settings), so no template loads them."""

from collections.abc import Iterable
from typing import Any

from django import template
from django.forms import BaseForm, BoundField, Textarea

from alis.domain.tilgang import Rolle
from alis.web.felles import visning
from alis.web.felles.feilsummering import finn_feil
from alis.web.felles.ordhjelp import forklar
from alis.web.felles.profiltekst import profiltekst
from alis.web.felles.rollenavn import ROLLENAVN

register = template.Library()

register.filter("kr", visning.kr)
register.filter("kr_hele", visning.kr_hele)
register.filter("tall", visning.tall)
register.filter("dato", visning.dato)
register.filter("dato_lang", visning.dato_lang)
register.filter("klokkeslett", visning.klokkeslett)
register.filter("prosent", visning.prosent)
register.filter("andel", visning.andel)
register.filter("profiltekst", profiltekst)


@register.filter
def rollenavn(rolle: Rolle) -> str:
    return str(ROLLENAVN[rolle])


@register.simple_tag
def periode(fom: Any, tom: Any) -> str:
    return visning.periode(fom, tom)


@register.inclusion_tag("felles/_felt.html")
def felt(bundet: BoundField, *, etter: str = "", skjult_etikett: str = "", ord: str = "") -> dict[str, Any]:
    """One field: label above, help under the label, error under the field. `etter` is a unit (kr, %), `ord` the code
    of a word in the glossary that is explained at the field.

    A long text has no `maxlength` in the browser, which would cut what is pasted in and say nothing: the form says it.
    """
    if isinstance(bundet.field.widget, Textarea):
        bundet.field.widget.attrs.pop("maxlength", None)
    return {
        "felt": bundet,
        "etter": etter,
        "skjult_etikett": skjult_etikett,
        "ord": forklar(ord) if ord else None,
    }


@register.inclusion_tag("felles/_ordhjelp.html")
def ordhjelp(kode: str) -> dict[str, Any]:
    """The glossary's explanation in place, opened by click or key: nothing hides behind a pointer."""
    return {"ord": forklar(kode)}


@register.inclusion_tag("felles/_feilsummering.html")
def feilsummering(*skjemaer: BaseForm | Iterable[BaseForm]) -> dict[str, Any]:
    """All that must be mended, with a link to each field. Nothing when there is nothing."""
    alle = [ett for noe in skjemaer for ett in ((noe,) if isinstance(noe, BaseForm) else noe)]
    return {"feil": finn_feil(*alle)}


@register.inclusion_tag("felles/_ubekreftet.html")
def ubekreftet(lenke: str = "") -> dict[str, str]:
    """The mark that goes wherever a number from an unconfirmed rate goes."""
    return {"lenke": lenke}


@register.inclusion_tag("felles/_merke.html")
def merke(tekst: str, farge: str = "neutral") -> dict[str, str]:
    """A status in a word. `farge` is neutral, success, warning or danger, and never says anything alone."""
    return {"tekst": tekst, "farge": farge}


@register.inclusion_tag("felles/_maler.html")
def maler(prosent: Any, over: bool = False) -> dict[str, Any]:
    """A meter from 0 to 100, drawn as SVG so that no inline style is needed. The text beside it says the same."""
    return {"prosent": max(0, min(100, round(float(prosent), 1))), "over": over}


@register.inclusion_tag("felles/_regnet.html")
def regnet(blokker: Any) -> dict[str, Any]:
    """«Slik har vi regnet»: a disclosure per `Regneblokk`."""
    return {"blokker": blokker}
