"""From a service as it was read to what its page shows."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.utils.translation import gettext as _

from alis.domain.flyt import HAR_TJENESTE, TJENESTEN_ER_SLUTT, Tjenestestatus
from alis.domain.plassering.tjeneste import Laeringsmal
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.plassering.tjeneste.tjenestebilde import (
    Forlengelsesbilde,
    Kontaktbilde,
    Maalbilde,
    Tjenestebilde,
)
from alis.services.plassering.tjeneste.trekk_forlengelse import kan_trekke
from alis.web.felles.kildevisning import Kildevisning, vis_kilde
from alis.web.felles.visning import dato, dato_lang, prosent
from alis.web.sykehustjeneste.neste import hva_na
from alis.web.sykehustjeneste.ord import MALNAVN, MATER, TEMAER, statusord

BEGYNT = (Tjenestestatus.I_GANG, *TJENESTEN_ER_SLUTT)


@dataclass(frozen=True, kw_only=True)
class Regelrad:
    tekst: str
    kilde: Kildevisning


@dataclass(frozen=True, kw_only=True)
class Tjenesteside:
    """`kan` are the acts of the reader. `min_tur`: what comes next is hers to do. `logg` is None for those who may not see it.

    `mal` are name, how it stands, and the code of one that the reader can take back, else empty. `avsluttet` is who ended it early, and when; else empty.
    """

    bilde: Tjenestebilde
    tittel: str
    status: str
    farge: str
    neste: str
    min_tur: bool
    fravaret: str
    fravaret_mangler: bool
    logg: tuple[tuple[Kontaktbilde, str], ...] | None
    kurs: str
    kursregel: Regelrad
    mal: tuple[tuple[str, str, str], ...]
    mangler: tuple[Laeringsmal, ...]
    malregel: Regelrad
    bekreftet: str
    lang_nok: Regelrad | None
    siste_dag: date
    avsluttet: str
    forlengelser: tuple[str, ...]
    svarregel: Regelrad | None
    er_legens: bool
    kan: frozenset[str]


def lag_tjenesteside(bilde: Tjenestebilde, *, aktor: Aktor, idag: date) -> Tjenesteside:
    er_legens = aktor.person_id == bilde.lege_id
    kan = frozenset(_possible(bilde, aktor, idag))
    status, farge = statusord(bilde.status, tom=bilde.tom, idag=idag, for_legen=er_legens)
    lever = bilde.status in HAR_TJENESTE
    return Tjenesteside(
        bilde=bilde,
        tittel=_("Tjenesten din i sykehus") if er_legens else bilde.lege,
        status=status,
        farge=farge,
        neste=hva_na(bilde, kan=kan, idag=idag),
        min_tur=bool(kan & {"bekreft", "svar"}),
        fravaret=_absence(bilde),
        fravaret_mangler=lever and not bilde.har_fravar,
        logg=None if bilde.kontakter is None else tuple((ett, _contact(ett)) for ett in bilde.kontakter),
        kurs=_course_days(bilde),
        kursregel=_rule(bilde.kurs),
        mal=tuple(
            (str(MALNAVN[ett.laeringsmal]), _documented(ett), _can_be_taken_back(ett, kan))
            for ett in bilde.mal
        ),
        mangler=tuple(ett.laeringsmal for ett in bilde.mal if ett.dato is None),
        malregel=_rule(bilde.malene),
        bekreftet=_confirmed(bilde),
        lang_nok=None if bilde.lang_nok is None else _rule(bilde.lang_nok),
        siste_dag=bilde.tom if bilde.bekreftelse is None else bilde.bekreftelse.tom,
        avsluttet=_ended(bilde),
        forlengelser=tuple(map(_proposal, bilde.forlengelser)),
        svarregel=_rule(bilde.ventende.frist) if bilde.ventende else None,
        er_legens=er_legens,
        kan=kan,
    )


def _possible(bilde: Tjenestebilde, aktor: Aktor, idag: date) -> Iterator[str]:
    styrer, er_lege = aktor.har(Rettighet.STYRE_PLASSER), aktor.har(Rettighet.SVAR_PA_TILBUD)
    apen, begynt = bilde.bekreftelse is None, bilde.status in BEGYNT
    i_gang = bilde.status is Tjenestestatus.I_GANG and apen
    if aktor.har(Rettighet.MELD_BEHOV) and begynt:
        yield "kontakt"
        if i_gang and bilde.ventende:
            yield "svar"
    if (styrer or er_lege) and apen and bilde.status in HAR_TJENESTE:
        yield "kursdag"
    if i_gang and bilde.ventende and _may_withdraw(bilde.ventende, bilde, aktor):
        yield "trekk"
    if (styrer or er_lege) and i_gang and not bilde.ventende and idag <= bilde.tom:
        yield "forleng"
    if not styrer or not begynt:
        return
    if any(ett.dato is None for ett in bilde.mal):
        yield "dokumenter"
    if apen:
        yield "stryk_mal"
    if apen and bilde.tom <= idag and not bilde.ventende:
        yield "bekreft"
    if i_gang and not bilde.ventende and bilde.fom < bilde.tom:
        yield "avslutt"
    if bilde.status is Tjenestestatus.AVBRUTT and apen:
        yield "rett"


def _may_withdraw(forslag: Forlengelsesbilde, bilde: Tjenestebilde, aktor: Aktor) -> bool:
    return kan_trekke(aktor, foreslatt_av=forslag.foreslatt_av, lege_id=bilde.lege_id)


def _absence(bilde: Tjenestebilde) -> str:
    fom, tom = bilde.fom, bilde.tom
    if bilde.bekreftelse is not None:
        fom, tom = bilde.bekreftelse.fom, bilde.bekreftelse.tom
    if bilde.status not in HAR_TJENESTE:
        return _("Fraværet er tatt bort, så avtalen hviler ikke.")
    if not bilde.har_fravar:
        return _(
            "Fraværet er ikke ført, fordi legen er registrert borte på de samme dagene. Når kommunen flytter det andre fraværet, blir dette ført av seg selv."
        )
    return _(
        "Fraværet er ført fra plassen: %(fom)s–%(tom)s. I de dagene hviler avtalen, og de gir ikke tilskudd."
    ) % {
        "fom": dato(fom),
        "tom": dato(tom),
    }


def _course_days(bilde: Tjenestebilde) -> str:
    om = {"fort": bilde.kursdager_fort, "hoyst": bilde.kurs.verdi}
    if bilde.kursdager_fort > bilde.kurs.verdi:
        return (
            _("%(fort)s kursdager er ført. Det var før tjenesten ble kortere: nå gir den inntil %(hoyst)s.")
            % om
        )
    return _("%(fort)s av %(hoyst)s kursdager er ført.") % om


def _ended(bilde: Tjenestebilde) -> str:
    if bilde.avsluttet_at is None:
        return ""
    return _("Tjenesten ble avsluttet før tiden %(dag)s av %(hvem)s.") % {
        "dag": dato(bilde.avsluttet_at),
        "hvem": bilde.avsluttet_av,
    }


def _contact(kontakt: Kontaktbilde) -> str:
    return _("%(mate)s om %(tema)s") % {
        "mate": MATER[kontakt.mate],
        "tema": str(TEMAER[kontakt.tema]).lower(),
    }


def _documented(mal: Maalbilde) -> str:
    if mal.dato is None:
        return _("Ikke dokumentert ennå")
    if not mal.samme_behov:
        tekst = _("Dokumentert %(dag)s, i en annen tjeneste")
    else:
        tekst = _("Dokumentert %(dag)s") if mal.her else _("Dokumentert %(dag)s, i den andre delen")
    return tekst % {"dag": dato_lang(mal.dato)}


def _can_be_taken_back(mal: Maalbilde, kan: Collection[str]) -> str:
    return mal.laeringsmal.value if "stryk_mal" in kan and mal.dato is not None and mal.her else ""


def _confirmed(bilde: Tjenestebilde) -> str:
    svar = bilde.bekreftelse
    if svar is None:
        return ""
    return _("%(fom)s–%(tom)s, %(prosent)s. Bekreftet %(dag)s av %(hvem)s.") % {
        "fom": dato(svar.fom),
        "tom": dato(svar.tom),
        "prosent": prosent(svar.prosent),
        "dag": dato(svar.at),
        "hvem": svar.hvem,
    }


def _proposal(ett: Forlengelsesbilde) -> str:
    om = {
        "til": dato(ett.ny_tom),
        "dag": dato(ett.foreslatt_at),
        "hvem": ett.hvem,
        "svar": dato(ett.svart_at),
    }
    if ett.trukket_av:
        om |= {"trukket": dato(ett.bortfalt), "av": ett.trukket_av}
        return (
            _("Forslag %(dag)s av %(hvem)s om å vare til og med %(til)s. Trukket %(trukket)s av %(av)s.") % om
        )
    if ett.bortfalt is not None:
        return (
            _(
                "Forslag %(dag)s av %(hvem)s om å vare til og med %(til)s. Ikke besvart innen siste dag, og falt bort."
            )
            % om
        )
    if ett.godtatt is None:
        return (
            _("Forslag %(dag)s av %(hvem)s om å vare til og med %(til)s. Venter på svar fra kommunen.") % om
        )
    if ett.godtatt:
        return _("Forslag %(dag)s av %(hvem)s om å vare til og med %(til)s. Kommunen sa ja %(svar)s.") % om
    return _("Forslag %(dag)s av %(hvem)s om å vare til og med %(til)s. Kommunen sa nei %(svar)s.") % om


def _rule(vurdering: Vurdering[Any]) -> Regelrad:
    return Regelrad(tekst=vurdering.begrunn(_), kilde=vis_kilde(vurdering.kilde))
