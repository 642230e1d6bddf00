"""The pages where a kommune writes, moves or takes away the days of a service that another kommune reported."""

from typing import Any

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.plassering.fravarsavvik import Avvik, Avviksslag
from alis.services.utdanning import Fravarsbilde
from alis.web.felles.visning import periode
from alis.web.sak.endringskontekst import Kontekst
from alis.web.sak.skjema.fravar import Sykehusskjema
from alis.web.sak.skjema.tjenestedager import Rettskjema, Tjenestefravarskjema, skriv_sagt

STEMMER = gettext_lazy("Fraværet i saken stemmer med dagene vi vet om. Dere trenger ikke gjøre noe.")


def stemmer(kontekst: Kontekst) -> str | Promise:
    """Said in place of the page when there is nothing to do there, also of an absence that is gone."""
    return "" if _find(kontekst) else STEMMER


def innledning(kontekst: Kontekst) -> str:
    avvik = _avvik(kontekst)
    dager = {"dager": periode(avvik.dager.fom, avvik.dager.tom)}
    if avvik.slag is Avviksslag.FJERN:
        tekst = _("Legen har ikke lenger institusjonstjeneste %(dager)s.") % dager
    else:
        tekst = _("Legen har institusjonstjeneste %(dager)s.") % dager
    rad = _rad(kontekst)
    if rad is None:
        return " ".join((tekst, _("Fraværet er ikke ført i saken.")))
    staar = _("Fraværet er ført %(dager)s.") % {"dager": periode(rad.fom, rad.tom)}
    return f"{tekst} {staar}"


def start(kontekst: Kontekst) -> dict[str, Any]:
    """The new days, where there are some."""
    avvik, rad = _avvik(kontekst), _rad(kontekst)
    svar = Sykehusskjema.fra(rad) if rad else {}
    if avvik.slag is not Avviksslag.FJERN:
        svar |= {"fom": avvik.dager.fom, "tom": avvik.dager.tom}
    return svar | {"sagt": skriv_sagt(avvik), "valg": avvik.slag.value, "kan_sta": avvik.kan_sta}


def lag_nytt(kontekst: Kontekst, data: Any, initial: dict[str, Any]) -> Tjenestefravarskjema:
    return Tjenestefravarskjema(data, initial=initial, valg=kontekst.valg)


def lag_retting(kontekst: Kontekst, data: Any, initial: dict[str, Any]) -> Rettskjema:
    return Rettskjema(data, initial=initial, valg=kontekst.valg)


def _rad(kontekst: Kontekst) -> Fravarsbilde | None:
    return next((ett for ett in kontekst.sak.fravar if ett.id == kontekst.rad_id), None)


def _avvik(kontekst: Kontekst) -> Avvik:
    avvik = _find(kontekst)
    assert avvik is not None  # `stemmer`
    return avvik


def _find(kontekst: Kontekst) -> Avvik | None:
    """Of the absence in the address; of one that is not written, the day asked for, or the first."""
    alle = [avvik for avvik in kontekst.fravarsavvik if avvik.fravar_id == kontekst.rad_id]
    paa_dagen = (avvik for avvik in alle if avvik.dager.fom.isoformat() == kontekst.dag)
    return next(paa_dagen, alle[0] if alle else None)
