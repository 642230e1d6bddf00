"""One element in the bargaining: what holds, what is proposed, what it does, and what the reader can do."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.avtale.forhandlingskrav import over_taket
from alis.domain.flyt import Forslagstatus
from alis.domain.regel import Utfall
from alis.domain.verdier import Belop
from alis.services.forhandling.forhandlingsbilde import Elementbilde, Forhandlingsbilde, Forslagsbilde
from alis.web.avtale.over_taket import over_taket as si_over_taket
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import dato_lang, kr
from alis.web.forhandling.adresser import til_forslag
from alis.web.forhandling.ord import forslag_fra, venter_pa
from alis.web.forhandling.presenter.forskjell import Forskjell, lag_forskjell
from alis.web.forhandling.presenter.trekkliste import Trekkrad, lag_trekkliste


@dataclass(frozen=True, kw_only=True)
class Gjeldende:
    """What is said about the element, and since when or where."""

    overskrift: str
    belop: str
    tekst: str


@dataclass(frozen=True, kw_only=True)
class Apentforslag:
    """`ramme` is what the frame becomes if it is accepted, `advarsel` the rule that the amount breaks now."""

    overskrift: str
    nar: str
    mot: str
    forskjell: Forskjell
    grunn: str
    ramme: str
    advarsel: str


@dataclass(frozen=True, kw_only=True)
class Avslag:
    """The last proposal was turned down, and nothing has come after it."""

    overskrift: str
    belop: str
    svar: str


@dataclass(frozen=True, kw_only=True)
class Elementkort:
    """An address that is empty is an act that is not this reader's, or not possible now."""

    element: Element
    navn: str
    status: str
    farge: str
    er_min_tur: bool
    gjelder: Gjeldende | None
    apent: Apentforslag | None
    avslag: Avslag | None
    tak: str
    kladdet: Gjeldende | None
    har_kladd: bool
    stengt: str
    trekk: tuple[Trekkrad, ...]
    til_godta: str
    til_avsla: str
    til_trekk: str
    til_forslag: str


def lag_elementkort(bilde: Forhandlingsbilde, ett: Elementbilde) -> Elementkort:
    kan_endres = bilde.kan_endres.utfall is Utfall.OPPFYLT
    tur = ett.stand.tur
    min_tur = kan_endres and tur is bilde.part
    eget = kan_endres and tur is not None and not min_tur
    return Elementkort(
        element=ett.element,
        navn=str(ELEMENTNAVN[ett.element]),
        status=_status(bilde, ett),
        farge=_colour(bilde, ett),
        er_min_tur=min_tur,
        gjelder=_holds(bilde, ett),
        apent=_open(bilde, ett, ett.apent) if ett.apent else None,
        avslag=_turned_down(bilde, ett),
        tak=_cap(ett),
        kladdet=_in_the_draft(ett),
        har_kladd=ett.kladd is not None,
        stengt=ett.stengt.begrunn(_) if ett.stengt else "",
        trekk=lag_trekkliste(ett, bilde.part),
        til_godta=_answer("godta", bilde, ett) if min_tur and not ett.stengt else "",
        til_avsla=_answer("avsla", bilde, ett) if min_tur else "",
        til_trekk=_answer("trekk", bilde, ett) if eget else "",
        til_forslag=til_forslag(bilde.versjon_id, ett.element)
        if kan_endres and not eget and not ett.stengt
        else "",
    )


def _answer(navn: str, bilde: Forhandlingsbilde, ett: Elementbilde) -> str:
    assert ett.apent is not None  # only an open proposal is someone's turn
    return reverse(f"forhandling:{navn}", args=[bilde.versjon_id, ett.element, ett.apent.nummer])


def _status(bilde: Forhandlingsbilde, ett: Elementbilde) -> str:
    if ett.stand.tur:
        return venter_pa(ett.stand.tur, bilde.part)
    if ett.stand.avtalt:
        return _("Enige")
    siste = ett.stand.siste
    if siste and siste.status is Forslagstatus.AVSLATT:
        return _("Avslått")
    return _("Som før") if ett.gjaldt else _("Ikke avtalt")


def _colour(bilde: Forhandlingsbilde, ett: Elementbilde) -> str:
    if ett.stand.tur is bilde.part:
        return "warning"
    return "success" if ett.stand.avtalt and not ett.stand.tur else "neutral"


def _holds(bilde: Forhandlingsbilde, ett: Elementbilde) -> Gjeldende | None:
    """Silent where nothing is agreed yet."""
    if ett.avtalt is None:
        return None
    if ett.stand.avtalt is None:
        overskrift = _("Gjelder nå, etter versjon %(nummer)s") % {"nummer": bilde.i_kraft_nummer}
    else:
        godtatt = next(f for f in ett.historikk if f.nummer == ett.stand.avtalt.nummer)
        overskrift = _("Dere ble enige %(dag)s") % {"dag": dato_lang(godtatt.avgjort_at)}
    return Gjeldende(overskrift=overskrift, belop=kr(ett.avtalt.belop_per_ar), tekst=ett.avtalt.avtalt)


def _open(bilde: Forhandlingsbilde, ett: Elementbilde, forslag: Forslagsbilde) -> Apentforslag:
    assert forslag.nummer is not None  # held by a constraint once it is sent
    for_ = ett.for_(forslag.nummer)
    over = over_taket(post=forslag.post, tak={ett.element: ett.tak})
    return Apentforslag(
        overskrift=forslag_fra(forslag.fra, bilde.part),
        nar=_("Sendt %(dag)s av %(navn)s") % {"dag": dato_lang(forslag.sendt_at), "navn": forslag.sendt_av},
        mot=_compared_with(bilde, ett, forslag.nummer),
        forskjell=lag_forskjell(forslag.post, for_),
        grunn=forslag.grunn,
        ramme=_frame(bilde, ett, forslag.post),
        advarsel=si_over_taket(over) if over else "",
    )


def _turned_down(bilde: Forhandlingsbilde, ett: Elementbilde) -> Avslag | None:
    siste = ett.historikk[-1] if ett.historikk else None
    if siste is None or siste.status is not Forslagstatus.AVSLATT:
        return None
    ord_ = {
        "forslag": forslag_fra(siste.fra, bilde.part),
        "dag": dato_lang(siste.avgjort_at),
        "navn": siste.avgjort_av,
    }
    return Avslag(
        overskrift=_("%(forslag)s ble avslått %(dag)s av %(navn)s") % ord_,
        belop=kr(siste.post.belop_per_ar),
        svar=siste.svar,
    )


def _compared_with(bilde: Forhandlingsbilde, ett: Elementbilde, nummer: int) -> str:
    if nummer > 1:
        return _("Sammenlignet med forslag %(nummer)s") % {"nummer": nummer - 1}
    if ett.gjaldt:
        return _("Sammenlignet med versjon %(nummer)s") % {"nummer": bilde.i_kraft_nummer}
    return ""


def _frame(bilde: Forhandlingsbilde, ett: Elementbilde, post: Avtalepost) -> str:
    """What is agreed in all if this one proposal is accepted."""
    if ett.element is Element.KOMMUNAL_FINANSIERING:
        return _("Dette er kommunens egne penger, og er ikke en del av rammen fra staten.")
    na = ett.avtalt.belop_per_ar if ett.avtalt else None
    etter = bilde.virkning.avtalt - (na or Belop.null()) + (post.belop_per_ar or Belop.null())
    if bilde.virkning.ramme is None:
        return _("Blir det godtatt, er det avtalt %(sum)s i alt.") % {"sum": kr(etter)}
    return _("Blir det godtatt, er det avtalt %(sum)s av rammen på %(ramme)s.") % {
        "sum": kr(etter),
        "ramme": kr(bilde.virkning.ramme),
    }


def _cap(ett: Elementbilde) -> str:
    if ett.element is Element.KOMMUNAL_FINANSIERING:
        return _("Beløpet har ikke noe tak.")
    if ett.tak is None:
        return _("Taket er ikke kjent ennå.")
    if not ett.tak:
        return _("Gis ikke i det første avtaleåret.")
    return _("Staten dekker inntil %(tak)s.") % {"tak": kr(ett.tak)}


def _in_the_draft(ett: Elementbilde) -> Gjeldende | None:
    """What the kommune alone has written, where it is not on the table already."""
    if ett.kladdet is None or not ett.kan_deles or ett.kladdet == ett.gjaldt:
        return None
    return Gjeldende(
        overskrift=_("I utkastet deres. Legen ser det ikke før dere deler det."),
        belop=kr(ett.kladdet.belop_per_ar),
        tekst=ett.kladdet.avtalt,
    )
