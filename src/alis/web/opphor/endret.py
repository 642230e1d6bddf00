"""A page that has gone stale: what others did meanwhile, beside what was written, which is kept."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django import forms
from django.utils.translation import gettext as _

from alis.domain.tilgang import Aktor
from alis.services.opphor.opphorsbilde import Opphorsbilde
from alis.web.opphor.hendelser import Hendelse, gjelder_ikke_lenger, lag_hendelser


@dataclass(frozen=True, kw_only=True)
class Endret:
    """`kan` is whether it can be sent once more. `lagret` are the fields where something else than was written is kept now."""

    hendelser: tuple[str, ...]
    kan: bool
    lagret: tuple[tuple[str, str], ...] = ()


def siden_sist(bilde: Opphorsbilde, laas: int) -> tuple[Hendelse, ...]:
    """What was done after the state that the user had before her: each act takes the claim's lock one further.

    The last act alone where her state is not known, or the claim is gone.
    """
    krav = bilde.gjeldende
    antall = krav.laas - laas if krav and 0 < laas < krav.laas else 1
    return lag_hendelser(bilde)[-antall:]


def er_gjort(bilde: Opphorsbilde, aktor: Aktor, laas: int, svar: Mapping[str, Any]) -> bool:
    """She has pressed twice: all that was done since is what she asks for again."""
    nye = siden_sist(bilde, laas)
    return len(nye) == 1 and nye[0].hvem == aktor.navn and nye[0].svar == svar


def avvik(skrevet: forms.Form, lagret: forms.Form) -> tuple[tuple[str, str], ...]:
    """The label and the kept value of each field that was written otherwise. Both forms have the same fields."""
    return tuple(
        (str(felt.label), _shown(felt))
        for felt in lagret
        if _written(skrevet.cleaned_data.get(felt.name)) != _written(felt.initial)
    )


def _written(svar: Any) -> Any:
    return None if svar == "" else svar


def _shown(felt: forms.BoundField) -> str:
    """As the form shows it; a choice by its words."""
    valg = dict(getattr(felt.field, "choices", ()))
    verdi = felt.value()
    return str(valg.get(verdi, verdi or _("står tomt")))


def lag_endret(
    bilde: Opphorsbilde, laas: int, *, kan: bool, lagret: tuple[tuple[str, str], ...] = ()
) -> Endret:
    return Endret(hendelser=tuple(_told(bilde, laas)), kan=kan, lagret=lagret)


def _told(bilde: Opphorsbilde, laas: int) -> Iterator[str]:
    """The doctor does not see the claim that took the place of hers before it is sent."""
    if bilde.gjeldende is None and bilde.angret_at is None and bilde.krav:
        yield gjelder_ikke_lenger(bilde.krav[-1])
    else:
        yield from (en.tekst for en in siden_sist(bilde, laas))
