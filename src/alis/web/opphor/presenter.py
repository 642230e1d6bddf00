"""What the page of an ending says."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.avtale.brevslag import Brevslag
from alis.domain.flyt import Kravstatus
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import Belop
from alis.services.opphor.opphorsbilde import Brevbilde, Kravbilde, Opphorsbilde
from alis.web.felles.kildevisning import vis_kilde
from alis.web.felles.kravord import STATUSFARGE, statusnavn
from alis.web.felles.regelnavn import REGELNAVN
from alis.web.felles.regnet import Regneblokk, Trinn
from alis.web.felles.visning import dato_lang, kr
from alis.web.opphor.hendelser import gjelder_ikke_lenger, lag_hendelser
from alis.web.opphor.kravlinjer import Kravlinje, lag_kravlinjer
from alis.web.opphor.muligheter import Knapp, lag_knapper
from alis.web.opphor.ord import GRUNNER, UBRUKTREGLER


@dataclass(frozen=True, kw_only=True)
class Brevlenke:
    navn: str
    adresse: str
    nar: str


@dataclass(frozen=True, kw_only=True)
class Kravvisning:
    tittel: str
    status: str
    farge: str
    hva_na: str
    linjer: tuple[Kravlinje, ...]
    betalt: Belop
    rest: Belop | None
    bestemt: str
    begrunnelse: str
    innsigelse: str
    svar: str
    blokker: tuple[Regneblokk, ...]


@dataclass(frozen=True, kw_only=True)
class Opphorsside:
    bilde: Opphorsbilde
    overskrift: str
    grunn: str
    siste_dag: str
    krav: Kravvisning | None
    eldre: tuple[str, ...]
    knapper: tuple[Knapp, ...]
    brev: tuple[Brevlenke, ...]
    hendelser: tuple[str, ...]
    kontakt: str
    til_sak: str
    til_avtale: str


def lag_opphorsside(bilde: Opphorsbilde, aktor: Aktor, *, idag: date) -> Opphorsside:
    krav = bilde.gjeldende
    return Opphorsside(
        bilde=bilde,
        overskrift=_heading(bilde) % {"navn": bilde.sak.lege.navn},
        grunn=str(GRUNNER[bilde.grunn][0]),
        siste_dag=_last_day(bilde),
        krav=_claim(bilde, krav, aktor, idag) if krav else None,
        eldre=tuple(gjelder_ikke_lenger(k) for k in bilde.krav if krav is None or k.id != krav.id),
        knapper=tuple(lag_knapper(bilde, aktor, idag=idag)),
        brev=tuple(_letter(bilde, brev) for brev in bilde.brev if _may_read(bilde, brev)),
        hendelser=tuple(en.tekst for en in lag_hendelser(bilde)),
        kontakt=bilde.sak.kontaktperson.navn if bilde.sak.kontaktperson else bilde.opprettet_av,
        til_sak=reverse("sak:sak", args=[bilde.sak.sak_id]),
        til_avtale=reverse("avtale:vis", args=[bilde.versjon_id]),
    )


def _claim(bilde: Opphorsbilde, krav: Kravbilde, aktor: Aktor, idag: date) -> Kravvisning:
    return Kravvisning(
        tittel=_("Krav nr. %(nummer)s") % {"nummer": krav.nummer},
        status=statusnavn(krav.status, aktor),
        farge=STATUSFARGE[krav.status],
        hva_na=_what_now(bilde, krav, aktor, idag),
        linjer=lag_kravlinjer(krav.av_engangsbelop, krav.av_ubrukt, krav.belop),
        betalt=bilde.betalt,
        rest=bilde.rest,
        bestemt=_("%(regel)s. Bestemt av %(hvem)s.")
        % {"regel": UBRUKTREGLER[krav.ubruktregel][0], "hvem": krav.bestemt_av}
        if krav.bestemt_av
        else "",
        begrunnelse=krav.begrunnelse,
        innsigelse=krav.innsigelse,
        svar=krav.avgjort_fordi,
        blokker=(_kept(krav.vurderinger),),
    )


def _kept(vurderinger: Sequence[dict[str, Any]]) -> Regneblokk:
    """The reasons as they were kept when the claim was worked out, in bokmål."""
    trinn = []
    for rad in vurderinger:
        kilde = vis_kilde(rad["kilder"][0])
        trinn.append(
            Trinn(
                hva=str(REGELNAVN[rad["regel"]].navn),
                inn=rad["begrunnelse"],
                ut="",
                kilde=kilde.tekst,
                kilde_lenke=kilde.lenke,
                er_valg=any(sted.startswith("valg/") for sted in rad["kilder"]),
                er_svar=rad["regel"] == "samlet_krav",
            )
        )
    return Regneblokk(id="regnet-krav", tittel=_("Fra siste dag til krav"), trinn=tuple(trinn))


def _what_now(bilde: Opphorsbilde, krav: Kravbilde, aktor: Aktor, idag: date) -> str:
    er_alis = aktor.rolle is Rolle.ALIS
    rest = {"rest": kr(bilde.rest), "dag": dato_lang(krav.forfall)}
    match krav.status:
        case Kravstatus.UAVKLART:
            return _("Et beløp er ikke kjent. Rett kravet når dere vet det, så kan det godkjennes og sendes.")
        case Kravstatus.BEREGNET:
            return _("En attestant ser over utregningen, godkjenner kravet og sender det.")
        case Kravstatus.SENDT if krav.forfall and krav.forfall < idag:
            return _("Fristen var %(dag)s. Det gjenstår %(rest)s.") % rest
        case Kravstatus.SENDT if er_alis:
            return _("Betal %(rest)s innen %(dag)s. Er du uenig, sier du fra her.") % rest
        case Kravstatus.SENDT:
            return _("Legen skal betale %(rest)s innen %(dag)s.") % rest
        case Kravstatus.INNSIGELSE if er_alis:
            return _(
                "Kommunen vurderer det du har skrevet. Du trenger ikke betale det du er uenig i, før du får svar."
            )
        case Kravstatus.INNSIGELSE:
            return _("Legen mener at kravet er feil. Rett det, fasthold det eller ettergi det.")
        case Kravstatus.BETALT:
            return _("Hele kravet er betalt.")
    return _("Det som gjensto, skal ikke betales.")


def _may_read(bilde: Opphorsbilde, brev: Brevbilde) -> bool:
    """A letter of a claim is shown with the claim it is about."""
    return brev.slag is Brevslag.OPPHOR or brev.kravnummer in {krav.nummer for krav in bilde.krav}


def _letter(bilde: Opphorsbilde, brev: Brevbilde) -> Brevlenke:
    if brev.slag is Brevslag.OPPHOR and bilde.begynner_aldri:
        navn = _("Brev om at avtalen ikke begynner (PDF)")
    elif brev.slag is Brevslag.OPPHOR:
        navn = _("Brev om at avtalen slutter (PDF)")
    else:
        navn = _("Krav nr. %(nummer)s (PDF)") % {"nummer": brev.kravnummer}
    return Brevlenke(
        navn=navn, adresse=reverse("opphor:brev", args=[brev.id]), nar=dato_lang(brev.opprettet_at)
    )


def _heading(bilde: Opphorsbilde) -> str:
    if bilde.begynner_aldri:
        return _("ALIS-avtalen med %(navn)s begynner ikke")
    return _("ALIS-avtalen med %(navn)s slutter")


def _last_day(bilde: Opphorsbilde) -> str:
    if bilde.begynner_aldri:
        return _("skulle gjelde fra %(dag)s") % {"dag": dato_lang(bilde.begynner_aldri)}
    return _("siste dag %(dag)s") % {"dag": dato_lang(bilde.siste_dag)}
