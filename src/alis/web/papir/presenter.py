"""What the page of a scanned paper says."""

from dataclasses import dataclass
from datetime import datetime

from django.template.defaultfilters import filesizeformat
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alis.services.papir.hent_skann import Skannbilde
from alis.web.avtale.presenter.adresser import til_versjon
from alis.web.avtale.presenter.ord import PARTSNAVN
from alis.web.avtale.presenter.signaturrad import signert_tekst
from alis.web.felles.visning import dato_lang, klokkeslett


@dataclass(frozen=True, kw_only=True)
class Fillenke:
    navn: str
    storrelse: str
    lenke: str


@dataclass(frozen=True, kw_only=True)
class Papirlinje:
    part: str
    navn: str
    nar: str


@dataclass(frozen=True, kw_only=True)
class Skannside:
    """`registrert` is empty while nobody has registered what stands on the paper, `lagt_til_side` unless someone has."""

    tittel: str
    kontroll: str
    uleste: str
    lastet_opp: str
    registrert: str
    lagt_til_side: str
    signaturer: tuple[Papirlinje, ...]
    filer: tuple[Fillenke, ...]
    til_avtale: str


def lag_skannside(bilde: Skannbilde) -> Skannside:
    return Skannside(
        tittel=_title(bilde),
        kontroll=_control(bilde),
        uleste=_unread(bilde),
        lastet_opp=_("Lastet opp av %(navn)s %(nar)s")
        % {"navn": bilde.lastet_opp_av, "nar": _instant(bilde.lastet_opp_at)},
        registrert=_registered(bilde),
        lagt_til_side=_set_aside(bilde),
        signaturer=tuple(
            Papirlinje(part=str(PARTSNAVN[en.part]), navn=en.navn, nar=signert_tekst(en))
            for en in bilde.signaturer
        ),
        filer=tuple(
            Fillenke(
                navn=fil.filnavn or _("Fil %(nummer)s") % {"nummer": fil.nummer},
                storrelse=filesizeformat(fil.storrelse),
                lenke=reverse("papir:fil", args=[bilde.versjon_id, bilde.skann_id, fil.nummer]),
            )
            for fil in bilde.filer
        ),
        til_avtale=til_versjon(bilde.versjon_id, bilde.slag),
    )


def _title(bilde: Skannbilde) -> str:
    if bilde.registrert:
        return _("Signert på papir")
    return _("Lagt til side") if bilde.lagt_til_side else _("Hva står på papiret?")


def _control(bilde: Skannbilde) -> str:
    lest = bilde.antall_sider - len(bilde.uleste)
    return ngettext(
        "Vi leste koden på %(lest)s av %(antall)s sider, og den er fra versjon %(nummer)s.",
        "Vi leste kodene på %(lest)s av %(antall)s sider, og alle er fra versjon %(nummer)s.",
        lest,
    ) % {"lest": lest, "antall": bilde.antall_sider, "nummer": bilde.nummer}


def _unread(bilde: Skannbilde) -> str:
    if not bilde.uleste or bilde.lagt_til_side:
        return ""
    sider = ", ".join(map(str, bilde.uleste))
    if bilde.registrert:
        return _("Koden på side %(sider)s kunne ikke leses. Den er bekreftet med kontrollkoden.") % {
            "sider": sider
        }
    return _(
        "Koden på side %(sider)s kunne ikke leses. Se på papiret at siden er med, og skriv kontrollkoden som står i margen."
    ) % {"sider": sider}


def _registered(bilde: Skannbilde) -> str:
    if bilde.registrert is None:
        return ""
    return _("Registrert av %(navn)s %(nar)s") % {
        "navn": bilde.registrert.av,
        "nar": _instant(bilde.registrert.at),
    }


def _set_aside(bilde: Skannbilde) -> str:
    if bilde.lagt_til_side is None:
        return ""
    return _("Lagt til side av %(navn)s %(nar)s") % {
        "navn": bilde.lagt_til_side.av,
        "nar": _instant(bilde.lagt_til_side.at),
    }


def _instant(at: datetime) -> str:
    return _("%(dag)s kl. %(tid)s") % {"dag": dato_lang(at), "tid": klokkeslett(at)}
