"""The pages where a kommune writes, moves or takes away the days of a service that another kommune reported."""

from typing import Any
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.plassering.fravarsavvik import Avvik, Avviksslag
from alis.services.utdanning import Fravarsbilde
from alis.web.felles.visning import periode
from alis.web.sak.endringskontekst import Annetsted, Kontekst
from alis.web.sak.skjema.tjenestedager import Tjenestefravarskjema, skriv_sagt

STEMMER = gettext_lazy("Fraværet i saken stemmer med dagene vi vet om. Dere trenger ikke gjøre noe.")


def finn_annetsted(kontekst: Kontekst) -> Annetsted | None:
    """Where this page has nothing to ask: the page of what does not match, and the case only where all of it does."""
    avvik = _find(kontekst)
    if avvik is None:
        return Annetsted(
            adresse=reverse("sak:opplysninger", args=[kontekst.sak.sak_id]), melding=str(STEMMER)
        )
    if avvik.fravar_id == kontekst.rad_id:
        return None
    return Annetsted(adresse=adresse_til(kontekst.sak.sak_id, avvik))


def adresse_til(sak_id: UUID, avvik: Avvik) -> str:
    """The page where it is answered."""
    if avvik.fravar_id is None:
        return f"{reverse('sak:endre', args=[sak_id, 'tjenestefravar'])}?dag={avvik.dager.fom}"
    return reverse("sak:endre_rad", args=[sak_id, "tjenestedager", avvik.fravar_id])


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
    svar = Tjenestefravarskjema.fra(rad) if rad else {}
    if avvik.slag is not Avviksslag.FJERN:
        svar |= {"fom": avvik.dager.fom, "tom": avvik.dager.tom}
    return svar | {"sagt": skriv_sagt(avvik), "valg": avvik.slag.value, "kan_sta": avvik.kan_sta}


def _rad(kontekst: Kontekst) -> Fravarsbilde | None:
    return next((ett for ett in kontekst.sak.fravar if ett.id == kontekst.rad_id), None)


def _avvik(kontekst: Kontekst) -> Avvik:
    avvik = _find(kontekst)
    assert avvik is not None  # `stemmer`
    return avvik


def _find(kontekst: Kontekst) -> Avvik | None:
    """Of the absence in the address; of one that is not written, what is of the day asked for; else whatever is left."""
    alle = kontekst.fravarsavvik
    if kontekst.rad_id is None:
        egne = [avvik for avvik in alle if _has_day(avvik, kontekst.dag)]
        egne += [avvik for avvik in alle if avvik.fravar_id is None]
    else:
        egne = [avvik for avvik in alle if avvik.fravar_id == kontekst.rad_id]
    return next(iter((*egne, *alle)), None)


def _has_day(avvik: Avvik, dag: str) -> bool:
    return avvik.dager.fom.isoformat() <= dag <= avvik.dager.last.isoformat()
