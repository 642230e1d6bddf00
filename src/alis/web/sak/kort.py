"""The three cards of a case: now, next, money."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from django.utils.translation import gettext as _

from alis.domain.flyt import Avtalestatus
from alis.domain.regel import Utfall
from alis.domain.tilskudd import Rett
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier import Belop
from alis.services.oppgaver.hent_saksside import Saksside
from alis.services.oppgaver.oppgave import Oppgave
from alis.services.tilskudd.beregn_for_sak import Saksberegning
from alis.services.utdanning import Versjonsbilde
from alis.web.felles.visning import dato_lang
from alis.web.sak.fristtekst import dager_igjen, tid_igjen
from alis.web.sak.oppgavetekst import TEKSTER, fyll


@dataclass(frozen=True, kw_only=True)
class Nakort:
    stor: str
    tekst: str
    merknad: str
    lenke: str
    lenketekst: str


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


@dataclass(frozen=True, kw_only=True)
class Pengekort:
    """`andel` is what has been agreed of the frame, in per cent. `avslag` says why there is no right.

    `forventet`: the frame of the first year, once the agreement is signed.
    """

    fom: date
    tom: date
    ramme: Belop
    avtalt: Belop
    ikke_avtalt: Belop
    andel: Fraction
    komplett: bool
    forventet: bool
    signert: bool
    ubekreftet: bool
    avslag: str
    uavklart: bool


def lag_nakort(side: Saksside) -> Nakort:
    versjon = gjeldende_versjon(side.sak.versjoner)
    if versjon is None:
        return Nakort(
            stor=_("Ingen avtale ennå"),
            tekst=_("Tilskuddet gjelder først fra dagen avtalen er signert."),
            merknad=_borte(side),
            lenke="",
            lenketekst="",
        )
    return Nakort(
        stor=_avtalestatus(versjon),
        tekst=_avtaletid(side, versjon),
        merknad=_borte(side),
        lenke=f"/avtaler/{versjon.id}/",
        lenketekst=_("Les avtalen") if versjon.status is not Avtalestatus.KLADD else _("Se kladden"),
    )


RANG = (
    Avtalestatus.I_KRAFT,
    Avtalestatus.SIGNERT,
    Avtalestatus.SENDT,
    Avtalestatus.KLADD,
    Avtalestatus.AVSLUTTET,
)
"""Which version the card speaks of, when there are several."""


def gjeldende_versjon(versjoner: tuple[Versjonsbilde, ...]) -> Versjonsbilde | None:
    rangert = [v for v in versjoner if v.status in RANG]
    return min(rangert, key=lambda v: (RANG.index(v.status), -v.nummer), default=None)


def _avtalestatus(versjon: Versjonsbilde) -> str:
    nummer = {"nummer": versjon.nummer}
    return {
        Avtalestatus.I_KRAFT: _("Avtale v%(nummer)s er i kraft"),
        Avtalestatus.SIGNERT: _("Avtale v%(nummer)s er signert"),
        Avtalestatus.SENDT: _("Avtale v%(nummer)s er sendt til signering"),
        Avtalestatus.KLADD: _("Avtale v%(nummer)s er en kladd"),
        Avtalestatus.AVSLUTTET: _("Avtale v%(nummer)s er avsluttet"),
    }[versjon.status] % nummer


def _avtaletid(side: Saksside, versjon: Versjonsbilde) -> str:
    if versjon.status is Avtalestatus.AVSLUTTET:
        return _("Siste dag var %(dag)s.") % {"dag": dato_lang(versjon.gjelder_til)}
    if versjon.status is Avtalestatus.SENDT:
        return _("Skal gjelde fra %(dag)s.") % {"dag": dato_lang(versjon.gjelder_fra)}
    if versjon.status is Avtalestatus.SIGNERT:
        return _("Gjelder fra %(dag)s.") % {"dag": dato_lang(versjon.gjelder_fra)}
    if versjon.status is Avtalestatus.KLADD:
        return _("Ikke sendt til signering.")
    slutt = versjon.gjelder_til or (side.femarsbruk.siste_dag if side.femarsbruk else None)
    if slutt is None:
        return _("Fra %(dag)s, uten sluttdato.") % {"dag": dato_lang(versjon.gjelder_fra)}
    igjen = tid_igjen(slutt, idag=side.idag)
    til = _("Til %(dag)s.") % {"dag": dato_lang(slutt)}
    return f"{til} {igjen}." if igjen else til


def _mangler_signatur(versjon: Versjonsbilde) -> str:
    if versjon.signert_av_kommunen:
        return _("Kommunen har signert. Legen har ikke signert.")
    if versjon.signert_av_alis:
        return _("Legen har signert. Kommunen har ikke signert.")
    return _("Ingen har signert ennå.")


def _borte(side: Saksside) -> str:
    fravar = next((f for f in side.sak.fravar if f.fom <= side.idag <= f.tom), None)
    if fravar is None:
        return ""
    tom = {"tom": dato_lang(fravar.tom)}
    if fravar.type is Fravarstype.INSTITUSJONSTJENESTE:
        return _("I sykehus til %(tom)s. Avtalen hviler.") % tom
    return _("I permisjon til %(tom)s.") % tom


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
    frist = _("Innen %(frist)s.") % {"frist": dato_lang(oppgave.frist)}
    igjen = dager_igjen(oppgave.frist, idag=idag)
    return Nestekort(
        stor=fyll(tekst.tittel, oppgave),
        tekst=f"{frist} {igjen[:1].upper()}{igjen[1:]}.",
        grunn=fyll(tekst.grunn, oppgave),
        din_tur=True,
        lenke=tekst.adresse(oppgave),
        knapp=str(tekst.knapp),
        flere=flere,
    )


def lag_pengekort(beregning: Saksberegning) -> Pengekort:
    svar = beregning.beregning
    ramme, avtalt = svar.sum, beregning.sum_avtalt
    avslag = [v.begrunn(_) for v in svar.vilkar if v.utfall is Utfall.IKKE_OPPFYLT]
    return Pengekort(
        fom=beregning.periode.fom,
        tom=beregning.periode.tom,
        ramme=_hele_kroner(ramme),
        avtalt=_hele_kroner(avtalt),
        ikke_avtalt=_hele_kroner(max(ramme - avtalt, Belop.null())),
        andel=min(Fraction(100 * avtalt.ore, ramme.ore), Fraction(100)) if ramme else Fraction(0),
        komplett=svar.sum_komplett,
        forventet=beregning.forventet,
        signert=beregning.versjon is not None,
        ubekreftet=not beregning.periode.bekreftet,
        avslag=avslag[0] if svar.rett_til_tilskudd is Rett.NEI and avslag else "",
        uavklart=svar.rett_til_tilskudd is Rett.UAVKLART,
    )


def _hele_kroner(belop: Belop) -> Belop:
    """Half up; the øre stand in the table."""
    return Belop((belop.ore + 50) // 100 * 100)
