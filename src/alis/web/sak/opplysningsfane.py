"""The facts of a case as questions and answers, each with the page where it is changed."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from alis.services.utdanning import Fravarsbilde, Saksbilde, Stillingsbilde
from alis.web.felles.stillingsnavn import STILLINGSNAVN
from alis.web.felles.visning import andel, dato, periode, prosent
from alis.web.sak.ord import DRIFTSFORMNAVN, FRAVARSNAVN


@dataclass(frozen=True, kw_only=True)
class Opplysning:
    navn: str
    verdi: str


@dataclass(frozen=True, kw_only=True)
class Endringslenke:
    tekst: str
    steg: str


@dataclass(frozen=True, kw_only=True)
class Opplysningsrad:
    """`steg` is the rest of the address where the row is changed, with the words of the link; `lenke` where it is driven from."""

    tekst: str
    dager: str
    lenker: tuple[Endringslenke, ...] = ()
    lenke: str = ""


@dataclass(frozen=True, kw_only=True)
class Opplysninger:
    fakta: tuple[Opplysning, ...]
    stillinger: tuple[Opplysningsrad, ...]
    fravar: tuple[Opplysningsrad, ...]
    veiledere: tuple[Opplysningsrad, ...]
    arbeidsgivere: tuple[Opplysningsrad, ...]


def lag_opplysninger(sak: Saksbilde) -> Opplysninger:
    return Opplysninger(
        fakta=tuple(_fakta(sak)),
        stillinger=tuple(_stilling(stilling) for stilling in sak.stillinger),
        fravar=tuple(_fravar(fravar) for fravar in sak.fravar),
        veiledere=tuple(Opplysningsrad(tekst=v.navn, dager=periode(v.fom, v.tom)) for v in sak.veiledere),
        arbeidsgivere=tuple(
            Opplysningsrad(tekst=a.navn, dager=periode(a.fom, a.tom)) for a in sak.tidligere_arbeidsgivere
        ),
    )


def _fakta(sak: Saksbilde) -> list[Opplysning]:
    ukjent = _("Ikke oppgitt")
    driftsform = capfirst(str(DRIFTSFORMNAVN[sak.driftsform]))
    if sak.fordeling_alis is not None:
        driftsform = _("%(driftsform)s, %(andel)s til legen") % {
            "driftsform": driftsform,
            "andel": andel(sak.fordeling_alis),
        }
    vikarbyra = {True: _("Ja"), False: _("Nei"), None: ukjent}[sak.vikarbyra]
    par = (
        (_("HPR-nummer"), sak.lege.hpr_nr),
        (_("Prosjektkode i regnskapet"), sak.prosjektkode or ukjent),
        (
            _("Spesialiseringen startet"),
            dato(sak.start_spesialisering) if sak.start_spesialisering else ukjent,
        ),
        (_("Forventet ferdig"), dato(sak.forventet_slutt) if sak.forventet_slutt else ukjent),
        (
            _("Første dag som fastlege"),
            dato(sak.forste_dato_fastlege) if sak.forste_dato_fastlege else ukjent,
        ),
        (_("Driftsform"), driftsform),
        (_("Knyttet til vikarbyrå"), vikarbyra),
        (_("Legesenter"), sak.legesenter.navn if sak.legesenter else ukjent),
        (_("Kontaktperson"), sak.kontaktperson.navn if sak.kontaktperson else ukjent),
    )
    return [Opplysning(navn=navn, verdi=verdi) for navn, verdi in par]


def _stilling(stilling: Stillingsbilde) -> Opplysningsrad:
    tekst = f"{STILLINGSNAVN[stilling.type]} {prosent(stilling.prosent)}"
    if stilling.vikariat_fom and stilling.vikariat_tom:
        vikariat = {"dager": periode(stilling.vikariat_fom, stilling.vikariat_tom)}
        tekst = ". ".join((tekst, _("Vikariatet varer %(dager)s") % vikariat))
    lenker = [Endringslenke(tekst=_("Endre"), steg=f"stilling/{stilling.id}/")]
    if stilling.tom is None:
        lenker.append(Endringslenke(tekst=_("Sett sluttdato"), steg=f"stillingsslutt/{stilling.id}/"))
    return Opplysningsrad(tekst=tekst, dager=periode(stilling.fom, stilling.tom), lenker=tuple(lenker))


def _aktivitetene(fravar: Fravarsbilde) -> str:
    if fravar.aktiviteter_fortsetter:
        return _("%(fravar)s. Avtalte aktiviteter fortsetter")
    if fravar.venter_pa_legen:
        return _("%(fravar)s. Aktivitetene hviler til legen har svart")
    return _("%(fravar)s. Legen vil at aktivitetene hviler") if fravar.er_avslatt else "%(fravar)s"


def _fravar(fravar: Fravarsbilde) -> Opplysningsrad:
    tekst = str(FRAVARSNAVN[fravar.type])
    if fravar.sykehussted:
        tekst = f"{tekst}, {fravar.sykehussted}"
    tekst = _aktivitetene(fravar) % {"fravar": tekst}
    if fravar.tjeneste_id is not None:
        return Opplysningsrad(
            tekst=_("%(fravar)s. Følger plassen") % {"fravar": tekst},
            dager=periode(fravar.fom, fravar.tom),
            lenke=reverse("sykehustjeneste:vis", args=[fravar.tjeneste_id]),
        )
    steg = f"{'sykehus' if fravar.type == 'institusjonstjeneste' else 'permisjon'}/{fravar.id}/"
    return Opplysningsrad(
        tekst=tekst,
        dager=periode(fravar.fom, fravar.tom),
        lenker=(Endringslenke(tekst=_("Endre"), steg=steg),),
    )
