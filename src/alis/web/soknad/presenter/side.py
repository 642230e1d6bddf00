"""The page of one application: where it stands, who is next, and its lines as they are or as they were sent."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode
from uuid import UUID

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from stdnum.no import orgnr

from alis.domain.avtale import Element
from alis.domain.flyt import SOKNAD, Soknadshandling, Soknadsstatus
from alis.domain.soknad import Utlysning
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.tilskudd import Gjelder
from alis.domain.verdier import Belop
from alis.services.sats import hent_satssett
from alis.services.soknad.hent_soknad import Soknadsside
from alis.services.soknad.sene_kostnader import SeneKostnader
from alis.services.soknad.soknadsbilde import Soknadsstand
from alis.services.utbetaling.kontonummer import vis_kontonummer
from alis.web.felles.apenlinje import Apenlinje, lag_apenlinje
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.visning import dato_lang
from alis.web.regnskap.periodenavn import periodenavn
from alis.web.soknad.adresser import som_slug
from alis.web.soknad.ord import FARGER, GJELDERNAVN, IKKE_BEGYNT, STATUSNAVN
from alis.web.soknad.presenter.funn import Funngruppe, lag_funngrupper
from alis.web.soknad.presenter.rapport import Rapportvisning, lag_rapport
from alis.web.soknad.utveiord import hva_kan_gjores

HVEM = {
    Soknadshandling.GJOR_KLAR: (Rettighet.SKRIV_SOKNAD,),
    Soknadshandling.TA_TILBAKE: (Rettighet.SKRIV_SOKNAD, Rettighet.SEND_SOKNAD),
    Soknadshandling.SEND: (Rettighet.SEND_SOKNAD,),
    Soknadshandling.TREKK: (Rettighet.SEND_SOKNAD,),
    Soknadshandling.INNVILG: (Rettighet.SKRIV_SOKNAD,),
}


@dataclass(frozen=True, kw_only=True)
class Elementvisning:
    navn: str | Promise
    kostnad: Belop
    tak: Belop | None
    sokt: Belop | None


@dataclass(frozen=True, kw_only=True)
class Linjevisning:
    """`sokt` is what is known of it; `er_hel` says whether that is all. `innvilget` is None before the state has answered."""

    sak_id: UUID
    navn: str
    hpr_nr: str
    kode: str
    gjelder: str | Promise
    kostnad: Belop
    sokt: Belop
    innvilget: Belop | None
    er_hel: bool
    avslag: bool
    elementer: Sequence[Elementvisning]


@dataclass(frozen=True, kw_only=True)
class Senvisning:
    """Costs that were approved after the application was sent: `rader` are the id, the doctor, the element and the amount."""

    utvei: str
    sum: Belop
    rader: Sequence[tuple[UUID, str, str | Promise, Belop]]


@dataclass(frozen=True, kw_only=True)
class Side:
    slug: str
    navn: str
    status: str | Promise
    farge: str
    neste: str
    kan: frozenset[str]
    konto: str
    kontoens_orgnr: str
    utlysning: Utlysning
    stand: Soknadsstand | None
    innhold: Mapping[str, Any]
    linjer: Sequence[Linjevisning]
    utelatt: Sequence[tuple[str, str, str]]
    grupper: Sequence[Funngruppe]
    kostnad: Belop
    sokt: Belop
    innvilget: Belop | None
    til_oppgjor: str
    er_hel: bool
    ubekreftet: bool
    apent: Apenlinje | None
    hash: str
    sene: Senvisning | None
    rapport: Rapportvisning | None

    @property
    def tap(self) -> Belop:
        """The most that what can be mended may cost."""
        return sum((gruppe.tap for gruppe in self.grupper), Belop.null())


def lag_side(side: Soknadsside, aktor: Aktor) -> Side:
    innhold, stand = side.innhold, side.stand
    slug = som_slug(side.utlysning.tilskuddsperiode)
    return Side(
        slug=slug,
        navn=periodenavn(side.utlysning.tilskuddsperiode),
        status=STATUSNAVN[stand.status] if stand else IKKE_BEGYNT,
        farge=FARGER.get(stand.status, "neutral") if stand else "neutral",
        neste=_next(stand, aktor),
        kan=_acts(stand, aktor),
        konto=vis_kontonummer(konto) if (konto := innhold["soker"]["konto"]) else "",
        kontoens_orgnr=orgnr.format(innhold["soker"]["kontoens_orgnr"]),
        utlysning=side.utlysning,
        stand=stand,
        innhold=innhold,
        linjer=lag_linjer(innhold, side.innvilget),
        utelatt=_left_out(side),
        grupper=lag_funngrupper(side.utkast, kontoside=reverse("soknad:konto", args=[slug]))
        if side.utkast
        else (),
        kostnad=Belop(innhold["sum"]["kostnad_ore"]),
        sokt=Belop(innhold["sum"]["sokt_ore"]),
        innvilget=sum(side.innvilget.values(), Belop.null()) if side.innvilget is not None else None,
        til_oppgjor=_settlement(side, aktor),
        er_hel=innhold["sum"]["er_hel"],
        ubekreftet=innhold["satssett"]["status"] == "ubekreftet",
        apent=lag_apenlinje(hent_satssett(side.utlysning.tilskuddsperiode)),
        hash=side.hash,
        sene=_late(side.sene) if side.sene else None,
        rapport=lag_rapport(
            side.utlysning, stand, idag=side.idag, kan_skrive=aktor.har(Rettighet.SKRIV_SOKNAD)
        ),
    )


def lag_linjer(
    innhold: Mapping[str, Any], innvilget: Mapping[int, Belop] | None = None
) -> list[Linjevisning]:
    return [
        Linjevisning(
            sak_id=UUID(linje["sak"]),
            navn=linje["lege"]["navn"],
            hpr_nr=linje["lege"]["hpr_nr"],
            kode=linje["prosjektkode"],
            gjelder=GJELDERNAVN[Gjelder(linje["gjelder"])],
            kostnad=Belop(linje["sum"]["kostnad_ore"]),
            sokt=Belop(linje["sum"]["sokt_ore"]),
            innvilget=None if innvilget is None else innvilget.get(linje["nummer"], Belop.null()),
            er_hel=linje["sum"]["er_hel"],
            avslag=linje["rett"] == "nei",
            elementer=[_element(rad) for rad in linje["elementer"] if rad["kostnad_ore"] or rad["tak_ore"]],
        )
        for linje in innhold["linjer"]
    ]


def _late(sene: SeneKostnader) -> Senvisning:
    return Senvisning(
        utvei=hva_kan_gjores(sene.soknad),
        sum=sene.sum,
        rader=[(ett.id, ett.lege, ELEMENTNAVN[ett.element], ett.belop) for ett in sene.kostnader],
    )


def _element(rad: Mapping[str, Any]) -> Elementvisning:
    return Elementvisning(
        navn=ELEMENTNAVN[Element(rad["element"])],
        kostnad=Belop(rad["kostnad_ore"]),
        tak=_belop(rad["tak_ore"]),
        sokt=_belop(rad["sokt_ore"]),
    )


def _belop(ore: int | None) -> Belop | None:
    return None if ore is None else Belop(ore)


def _settlement(side: Soknadsside, aktor: Aktor) -> str:
    """Where the money is followed when it is granted."""
    if side.innvilget is None or not aktor.har(Rettighet.FOR_REGNSKAP):
        return ""
    return f"{reverse('regnskap:staten')}?{urlencode({'periode': side.utlysning.tilskuddsperiode})}"


def _left_out(side: Soknadsside) -> list[tuple[str, str, str]]:
    """Name, reason, and the key of the case while it can be taken in again."""
    if side.utkast is not None:
        return [(b.navn, b.utelatt_fordi, str(b.sak_id)) for b in side.utkast.linjer if not b.er_med]
    return [(rad["lege"]["navn"], rad["fordi"], "") for rad in side.innhold["utelatt"]]


def _acts(stand: Soknadsstand | None, aktor: Aktor) -> frozenset[str]:
    status = stand.status if stand else Soknadsstatus.KLADD
    kan = {
        str(handling)
        for handling, rettigheter in HVEM.items()
        if SOKNAD.kan(status, handling) and any(aktor.har(rettighet) for rettighet in rettigheter)
    }
    if status is Soknadsstatus.KLADD and aktor.har(Rettighet.SKRIV_SOKNAD):
        kan |= {"skriv"}
    return frozenset(kan)


def _next(stand: Soknadsstand | None, aktor: Aktor) -> str:
    if stand is None or stand.status is Soknadsstatus.KLADD:
        if aktor.har(Rettighet.SKRIV_SOKNAD):
            return _("Se over forhåndskontrollen, rett det som kan rettes, og gjør søknaden klar.")
        return _("Koordinatoren gjør søknaden klar. Så kan signataren sende den.")
    match stand.status:
        case Soknadsstatus.TIL_SENDING if aktor.har(Rettighet.SEND_SOKNAD):
            return _("Søknaden er klar. Se over den, og send den.")
        case Soknadsstatus.TIL_SENDING:
            return _("Søknaden er klar, og venter på at signataren sender den.")
        case Soknadsstatus.SENDT:
            return _("Søknaden er sendt med kvittering %(nummer)s. Nå venter dere på svar fra staten.") % {
                "nummer": stand.nummer
            }
        case Soknadsstatus.INNVILGET:
            return _("Staten har innvilget tilskudd i brev %(dag)s.") % {"dag": dato_lang(stand.vedtaksdato)}
        case Soknadsstatus.AVSLATT:
            return _("Staten har avslått søknaden i brev %(dag)s.") % {"dag": dato_lang(stand.vedtaksdato)}
    return ""
