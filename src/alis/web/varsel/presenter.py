"""What the pages of notices and deadlines say."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from urllib.parse import urlencode

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.frist import Frist
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.services.frist.fristoversikt import Fristfilter, Fristoversikt, Fristsok, Fristsortering
from alis.services.frist.mine_frister import Fristbilde, Fristliste
from alis.services.varsel.hent_varsler import Varselliste
from alis.services.varsel.varselbilde import Varselbilde
from alis.services.varsel.varselord import varselord
from alis.web.felles.kildevisning import Kildevisning, vis_kilde
from alis.web.felles.rollenavn import I_SETNING, ROLLENAVN
from alis.web.regnskap.periodenavn import periodenavn
from alis.web.sak.fristtekst import dager_igjen, kort_dato, tid_igjen
from alis.web.varsel.lenker import til_objekt

FLEST_FRISTER = 12
"""How many of her own deadlines the page shows; the overview and the tasks have them all."""
HASTER_DAGER = 14
TELLES_I_DAGER = 60


@dataclass(frozen=True, kw_only=True)
class Varselvisning:
    id: str
    tittel: str
    melding: str
    gjelder: str
    hvorfor: str
    kilde: Kildevisning | None
    lenke: str
    ma_bytte: str
    gitt: datetime
    er_ulest: bool


@dataclass(frozen=True, kw_only=True)
class Fristvisning:
    """`grunn` is the rule's own reason, and `kilde` the place it rests on."""

    tittel: str
    navn: str
    kommune: str
    dato: date
    kort: str
    igjen: str
    haster: bool
    er_over: bool
    eier: str
    grunn: str
    kilde: Kildevisning
    lenke: str


@dataclass(frozen=True, kw_only=True)
class Varselside:
    varsler: tuple[Varselvisning, ...]
    uleste: int
    neste: str
    frister: tuple[Fristvisning, ...]
    flere_frister: int
    kan_se_oversikt: bool


def lag_varselside(liste: Varselliste, egne: Fristliste, aktor: Aktor) -> Varselside:
    return Varselside(
        varsler=tuple(vis_varsel(bilde, aktor) for bilde in liste.varsler),
        uleste=liste.uleste,
        neste=f"?{urlencode({'etter': liste.neste})}" if liste.neste else "",
        frister=tuple(vis_frist(bilde, aktor, idag=egne.idag) for bilde in egne.frister[:FLEST_FRISTER]),
        flere_frister=max(0, len(egne.frister) - FLEST_FRISTER),
        kan_se_oversikt=aktor.har(Rettighet.SE_FRISTER),
    )


def vis_varsel(bilde: Varselbilde, aktor: Aktor) -> Varselvisning:
    ord_ = varselord(mal=bilde.mal, innhold=bilde.innhold, rolle=Rolle(bilde.rolle))
    return Varselvisning(
        id=str(bilde.id),
        tittel=ord_.tittel,
        melding=ord_.melding,
        gjelder=bilde.gjelder,
        hvorfor=_why(bilde),
        kilde=vis_kilde(ord_.kilde) if ord_.kilde else None,
        lenke=_lenke(bilde, aktor) if bilde.i_rollen else "",
        ma_bytte="" if bilde.i_rollen else _rolle(bilde),
        gitt=bilde.opprettet_at,
        er_ulest=bilde.lest_at is None,
    )


def vis_frist(bilde: Fristbilde, aktor: Aktor, *, idag: date) -> Fristvisning:
    frist = bilde.frist
    return Fristvisning(
        tittel=_(frist.beskrivelse.tittel),
        navn=bilde.navn or _about(frist),
        kommune=bilde.kommune,
        dato=frist.dato,
        kort=kort_dato(frist.dato, idag=idag),
        igjen=_time_left(frist.dato, idag=idag),
        haster=(frist.dato - idag).days < HASTER_DAGER,
        er_over=frist.dato < idag,
        eier=str(ROLLENAVN[frist.eier]),
        grunn=frist.regnet.begrunn(_),
        kilde=vis_kilde(frist.regnet.kilde),
        lenke=til_objekt(
            aktor=aktor,
            objekt_type=frist.objekt_type,
            objekt_id=frist.objekt_id,
            sak_id=frist.sak_id,
            slag=frist.slag,
        ),
    )


def _about(frist: Frist) -> str:
    """The days of the grant period, for what the kommune does as a whole."""
    return periodenavn(str(frist.objekt_id)) if frist.objekt_type == "Soknad" else ""


def _time_left(dag: date, *, idag: date) -> str:
    """In days while they can be counted, then in months and years."""
    return tid_igjen(dag, idag=idag) if (dag - idag).days > TELLES_I_DAGER else dager_igjen(dag, idag=idag)


def _why(bilde: Varselbilde) -> str:
    sted = {
        "rolle": str(I_SETNING[bilde.rolle]),
        "organisasjon": bilde.organisasjon,
    }
    if bilde.vegne_av:
        return _("Du er stedfortreder for %(navn)s, som er %(rolle)s i %(organisasjon)s.") % {
            **sted,
            "navn": bilde.vegne_av,
        }
    return _("Du er %(rolle)s i %(organisasjon)s.") % sted


def _rolle(bilde: Varselbilde) -> str:
    return _("%(rolle)s i %(organisasjon)s") % {
        "rolle": str(I_SETNING[bilde.rolle]),
        "organisasjon": bilde.organisasjon,
    }


def _lenke(bilde: Varselbilde, aktor: Aktor) -> str:
    return til_objekt(
        aktor=aktor,
        objekt_type=bilde.objekt_type,
        objekt_id=bilde.objekt_id,
        sak_id=bilde.sak_id,
        slag=str(bilde.innhold.get("slag", "")),
    )


FILTERNAVN = {
    Fristfilter.ALLE: gettext_lazy("Alle"),
    Fristfilter.OVER: gettext_lazy("Over fristen"),
    Fristfilter.SNART: gettext_lazy("Neste 30 dager"),
    Fristfilter.MINE: gettext_lazy("Mine"),
}
SORTERINGSNAVN = {
    Fristsortering.DATO: gettext_lazy("Frist"),
    Fristsortering.SLAG: gettext_lazy("Hva"),
    Fristsortering.NAVN: gettext_lazy("ALIS"),
}


@dataclass(frozen=True, kw_only=True)
class Valg:
    navn: str
    lenke: str
    er_valgt: bool
    antall: int = 0


@dataclass(frozen=True, kw_only=True)
class Fristside:
    rader: tuple[Fristvisning, ...]
    filtre: tuple[Valg, ...]
    sorteringer: tuple[Valg, ...]
    neste: str
    er_alle: bool


def lag_fristside(oversikt: Fristoversikt, sok: Fristsok, aktor: Aktor) -> Fristside:
    return Fristside(
        rader=tuple(vis_frist(rad, aktor, idag=oversikt.idag) for rad in oversikt.rader),
        filtre=tuple(
            Valg(
                navn=str(FILTERNAVN[f]),
                lenke=_adresse(f, sok.sortering),
                er_valgt=f is sok.filter_,
                antall=oversikt.antall[f],
            )
            for f in Fristfilter
        ),
        sorteringer=tuple(
            Valg(navn=str(SORTERINGSNAVN[s]), lenke=_adresse(sok.filter_, s), er_valgt=s is sok.sortering)
            for s in (Fristsortering.DATO, Fristsortering.SLAG, Fristsortering.NAVN)
        ),
        neste=_adresse(sok.filter_, sok.sortering, etter=oversikt.neste) if oversikt.neste else "",
        er_alle=sok.filter_ is Fristfilter.ALLE,
    )


def _adresse(filter_: Fristfilter, sortering: Fristsortering, *, etter: Sequence[str] | None = None) -> str:
    valg = {"vis": filter_.value, "sorter": sortering.value}
    return f"?{urlencode(valg | ({'etter': '|'.join(etter)} if etter else {}))}"
