"""«Neste»: the reader's own first task, else what is waited for, else the first date to know of."""

from dataclasses import dataclass
from datetime import date

from django.utils.translation import gettext as _

from alis.domain.flyt import Avtalestatus
from alis.services.oppgaver.hent_saksside import Saksside
from alis.services.oppgaver.oppgave import Oppgave
from alis.services.utdanning import Versjonsbilde
from alis.web.felles.visning import dato_lang
from alis.web.sak.fristtekst import dager_igjen, uten_frist
from alis.web.sak.oppgavetekst import TEKSTER, fyll


@dataclass(frozen=True, kw_only=True)
class Nestekort:
    """`din_tur` makes the card warm; there is one green button in it, and only then."""

    stor: str
    tekst: str
    grunn: str
    din_tur: bool
    lenke: str
    knapp: str
    flere: int


def lag_nestekort(side: Saksside) -> Nestekort:
    if side.oppgaver:
        return _oppgavekort(side.oppgaver[0], flere=len(side.oppgaver) - 1, idag=side.idag)
    sendt = next((v for v in side.sak.versjoner if v.status is Avtalestatus.SENDT), None)
    if sendt:
        return Nestekort(
            stor=_("Venter på signatur"),
            tekst=_mangler_signatur(sendt),
            grunn="",
            din_tur=False,
            lenke="",
            knapp="",
            flere=0,
        )
    return Nestekort(
        stor=_("Ingenting venter på deg"),
        tekst=_neste_dato(side) or _("Oppgaver kommer hit når noe må gjøres."),
        grunn="",
        din_tur=False,
        lenke="",
        knapp="",
        flere=0,
    )


def _neste_dato(side: Saksside) -> str:
    """The first date to know of, in a sentence: `Avtalen med ‹navn› slutter 30. juni 2029.`"""
    if not side.kommende:
        return ""
    oppgave = side.kommende[0]
    return f"{fyll(TEKSTER[oppgave.slag].tittel, oppgave)} {dato_lang(oppgave.frist)}."


def _oppgavekort(oppgave: Oppgave, *, flere: int, idag: date) -> Nestekort:
    tekst = TEKSTER[oppgave.slag]
    return Nestekort(
        stor=fyll(tekst.tittel, oppgave),
        tekst=_fristen(oppgave, idag=idag),
        grunn=fyll(tekst.grunn, oppgave),
        din_tur=True,
        lenke=tekst.adresse(oppgave),
        knapp=str(tekst.knapp),
        flere=flere,
    )


def _fristen(oppgave: Oppgave, *, idag: date) -> str:
    if not oppgave.har_frist:
        return uten_frist(oppgave.visshet) + "."
    frist = _("Innen %(frist)s.") % {"frist": dato_lang(oppgave.frist)}
    igjen = dager_igjen(oppgave.frist, idag=idag)
    return f"{frist} {igjen[:1].upper()}{igjen[1:]}."


def _mangler_signatur(versjon: Versjonsbilde) -> str:
    if versjon.signert_av_kommunen:
        return _("Kommunen har signert. Legen har ikke signert.")
    if versjon.signert_av_alis:
        return _("Legen har signert. Kommunen har ikke signert.")
    return _("Ingen har signert ennå.")
