"""The page of a bargaining: whose turn it is, what it does to the frame, and each element."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alis.domain.avtale.forhandlingspart import motpart
from alis.domain.avtale.part import Part
from alis.domain.flyt import Avtalestatus
from alis.domain.regel import Utfall
from alis.domain.verdier import Belop
from alis.services.forhandling.forhandlingsbilde import Forhandlingsbilde
from alis.web.avtale.presenter.adresser import til_sak, til_utkast
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import dato_lang
from alis.web.forhandling.ord import HVORFOR_IKKE
from alis.web.forhandling.presenter.elementkort import Elementkort, lag_elementkort
from alis.web.forhandling.presenter.forskjell import med_fortegn


@dataclass(frozen=True, kw_only=True)
class Rammelinje:
    """`endring` is empty where no proposal is open."""

    avtalt: Belop
    ramme: Belop | None
    hvis_godtatt: Belop
    endring: str
    igjen: Belop | None
    prosent: int
    over: bool
    er_ubekreftet: bool


@dataclass(frozen=True, kw_only=True)
class Delbart:
    """The posts of the draft that the doctor has not been shown yet."""

    antall: int
    navn: tuple[str, ...]
    laas: int
    adresse: str


@dataclass(frozen=True, kw_only=True)
class Forhandlingsside:
    """`hvorfor_ikke` says why nothing can be proposed. `til_utkast` and `delbart` are the kommune's only."""

    versjon_id: UUID
    overskrift: str
    fakta: tuple[str, ...]
    hva_na: str
    er_min_tur: bool
    hvorfor_ikke: str
    ramme: Rammelinje
    kort: tuple[Elementkort, ...]
    delbart: Delbart | None
    til_utkast: str
    til_sak: str
    lege: str
    for_alis: bool


def lag_forhandlingsside(bilde: Forhandlingsbilde) -> Forhandlingsside:
    for_alis = bilde.part is Part.ALIS
    er_kladd = bilde.status is Avtalestatus.KLADD
    return Forhandlingsside(
        versjon_id=bilde.versjon_id,
        overskrift=lag_overskrift(bilde),
        fakta=_facts(bilde),
        hva_na=_what_now(bilde),
        er_min_tur=bilde.venter[bilde.part] > 0 and bilde.kan_endres.utfall is Utfall.OPPFYLT,
        hvorfor_ikke=_why_not(bilde),
        ramme=_frame(bilde),
        kort=tuple(lag_elementkort(bilde, ett) for ett in bilde.elementer),
        delbart=None if for_alis or not er_kladd else _to_share(bilde),
        til_utkast="" if for_alis or not er_kladd else til_utkast(bilde.versjon_id),
        til_sak=til_sak(bilde.sak.sak_id),
        lege=bilde.sak.lege.navn,
        for_alis=for_alis,
    )


def lag_overskrift(bilde: Forhandlingsbilde) -> str:
    if bilde.part is Part.ALIS:
        return _("Forslag til avtale med %(kommune)s") % {"kommune": bilde.sak.kommune.navn}
    return _("Forhandling med %(navn)s") % {"navn": bilde.sak.lege.navn}


def _facts(bilde: Forhandlingsbilde) -> tuple[str, ...]:
    fakta = [_("Versjon %(nummer)s") % {"nummer": bilde.nummer}]
    if bilde.status is Avtalestatus.KLADD:
        fakta = [_("Utkast til versjon %(nummer)s") % {"nummer": bilde.nummer}]
        if bilde.gjelder_fra:
            fakta.append(_("Skal gjelde fra %(dag)s") % {"dag": dato_lang(bilde.gjelder_fra)})
    return tuple(fakta)


def _what_now(bilde: Forhandlingsbilde) -> str:
    mine, andres = bilde.venter[bilde.part], bilde.venter[motpart(bilde.part)]
    if mine:
        return ngettext(
            "Ett forslag venter på svar fra deg.", "%(antall)s forslag venter på svar fra deg.", mine
        ) % {"antall": mine}
    if andres:
        return _waiting_for_the_other(bilde, andres)
    if not bilde.er_begynt:
        return _("Ingenting er foreslått ennå.")
    return _("Ingen forslag venter på svar.")


def _waiting_for_the_other(bilde: Forhandlingsbilde, antall: int) -> str:
    if bilde.part is Part.ALIS:
        return ngettext(
            "Ett forslag venter på svar fra kommunen.",
            "%(antall)s forslag venter på svar fra kommunen.",
            antall,
        ) % {"antall": antall}
    return ngettext(
        "Ett forslag venter på svar fra legen.", "%(antall)s forslag venter på svar fra legen.", antall
    ) % {"antall": antall}


def _why_not(bilde: Forhandlingsbilde) -> str:
    if bilde.kan_endres.utfall is Utfall.OPPFYLT:
        return ""
    status = Avtalestatus(str(bilde.kan_endres.inndata["status"]))
    return str(HVORFOR_IKKE[status])


def _frame(bilde: Forhandlingsbilde) -> Rammelinje:
    virkning = bilde.virkning
    ramme = virkning.ramme
    return Rammelinje(
        avtalt=virkning.avtalt,
        ramme=ramme,
        hvis_godtatt=virkning.hvis_godtatt,
        endring=med_fortegn(virkning.endring) if virkning.endring else "",
        igjen=virkning.igjen,
        prosent=100 * virkning.hvis_godtatt.ore // ramme.ore if ramme else 0,
        over=ramme is not None and virkning.hvis_godtatt > ramme,
        er_ubekreftet=bilde.ramme is not None and not bilde.ramme.bekreftet,
    )


def _to_share(bilde: Forhandlingsbilde) -> Delbart | None:
    udelte = [str(ELEMENTNAVN[ett.element]) for ett in bilde.elementer if ett.kan_deles]
    if not udelte:
        return None
    return Delbart(
        antall=len(udelte),
        navn=tuple(udelte),
        laas=bilde.laas,
        adresse=reverse("forhandling:del", args=[bilde.versjon_id]),
    )
