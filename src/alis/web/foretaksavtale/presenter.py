"""The page of one agreement: how it stands, whose turn it is, and what the reader may do."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.timezone import localdate
from django.utils.translation import gettext as _

from alis.domain.flyt import Avtalestatus
from alis.domain.plassering.foretaksavtale import Foretakspart
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.plassering.foretaksavtale.hent_foretaksavtale import Foretaksavtalebilde, Referat
from alis.services.plassering.foretaksavtale.parten import SIGNERER
from alis.web.felles.kvittering import Lenke
from alis.web.felles.regnet import Regneblokk
from alis.web.felles.visning import dato_lang
from alis.web.felles.vurderingstrinn import vis_trinn
from alis.web.foretaksavtale.ord import DELTAKERE, PARTER, STATUSER
from alis.web.foretaksavtale.skjema import Utkastskjema

S = Avtalestatus


@dataclass(frozen=True, kw_only=True)
class Signaturrad:
    part: str
    navn: str
    signert: object


@dataclass(frozen=True, kw_only=True)
class Versjonsrad:
    navn: str
    status: str
    adresse: str
    er_her: bool


@dataclass(frozen=True, kw_only=True)
class Referatrad:
    referat: Referat
    deltakere: str
    skrevet_av: str


@dataclass(frozen=True, kw_only=True)
class Avtaleside:
    bilde: Foretaksavtalebilde
    status: str
    farge: str
    hva_na: str
    mangler: tuple[Lenke, ...]
    plikt: str
    signaturer: tuple[Signaturrad, ...]
    referater: tuple[Referatrad, ...]
    versjoner: tuple[Versjonsrad, ...]
    regnet: tuple[Regneblokk, ...]
    kan: frozenset[str]
    til_ny: str


def lag_avtaleside(bilde: Foretaksavtalebilde, aktor: Aktor) -> Avtaleside:
    navn, farge = STATUSER[bilde.status]
    utlopt = bilde.status is S.AVSLUTTET and not bilde.gjelder
    return Avtaleside(
        bilde=bilde,
        status=_("Gått ut") if utlopt else str(navn),
        farge="danger" if utlopt else farge,
        hva_na=hva_na(bilde, kan_skrive=aktor.har(Rettighet.SKRIV_AVTALE)),
        mangler=_missing(bilde) if aktor.har(Rettighet.SKRIV_AVTALE) else (),
        plikt=_duty(bilde),
        signaturer=tuple(_signatures(bilde)) if bilde.dokument_hash else (),
        referater=tuple(map(_minutes, bilde.referater)),
        versjoner=tuple(_versions(bilde)),
        regnet=lag_regnet(bilde.frister),
        kan=frozenset(_may(bilde, aktor)),
        til_ny=f"{reverse('foretaksavtale:ny')}?helseforetak={bilde.helseforetak_id}",
    )


def hva_na(bilde: Foretaksavtalebilde, *, kan_skrive: bool) -> str:
    """How it stands, or whose turn it is."""
    match bilde.status:
        case S.KLADD if not kan_skrive:
            return _("Kommunen skriver avtalen.")
        case S.KLADD if _missing(bilde):
            return _("Kommunen skriver avtalen. Noe er ikke fylt ut ennå.")
        case S.KLADD:
            return _("Kommunen skriver avtalen. Se over den, og send den til signering.")
        case S.SENDT:
            return _waits_for(bilde)
        case S.I_KRAFT:
            return _("Avtalen gjelder fra %(fra)s, til en av partene sier den opp.") % _days(bilde)
        case S.AVSLUTTET if bilde.gjelder:
            return _("Avtalen er sagt opp, og gjelder til og med %(til)s.") % _days(bilde)
        case S.AVSLUTTET:
            return _("Avtalen gikk ut %(til)s.") % _days(bilde)
        case S.ERSTATTET:
            return _("Avtalen gjaldt fra %(fra)s til og med %(til)s. En ny versjon har tatt over.") % _days(
                bilde
            )
    return _("Utkastet er forkastet.")


def _missing(bilde: Foretaksavtalebilde) -> tuple[Lenke, ...]:
    """The fields of the draft that must be filled in before it can be sent, each with the way to it."""
    if bilde.status is not S.KLADD:
        return ()
    utkast, adresse = Utkastskjema(), reverse("foretaksavtale:rediger", args=[bilde.avtale_id])
    return tuple(
        Lenke(tekst=str(utkast[felt].label), adresse=f"{adresse}#{utkast[felt].id_for_label}")
        for felt, verdi in (("overordnet", bilde.overordnet),)
        if not verdi
    )


def lag_regnet(frister: Sequence[Vurdering[date]]) -> tuple[Regneblokk, ...]:
    return tuple(
        Regneblokk(
            id=f"regnet-{frist.regel}",
            tittel=vis_trinn(frist).hva,
            svar=dato_lang(frist.verdi),
            trinn=(vis_trinn(frist, er_svar=True),),
        )
        for frist in frister
    )


def _waits_for(bilde: Foretaksavtalebilde) -> str:
    if bilde.kan_signere:
        return _("Avtalen venter på signaturen din.")
    mangler = [part for part in Foretakspart if not bilde.har_signert(part)]
    if len(mangler) > 1:
        return _("Avtalen venter på signatur fra både kommunen og helseforetaket.")
    if mangler == [Foretakspart.KOMMUNE]:
        return _("Helseforetaket har signert. Avtalen venter på kommunen.")
    return _("Kommunen har signert. Avtalen venter på helseforetaket.")


def _duty(bilde: Foretaksavtalebilde) -> str:
    """What notice obliges the two to, until a new one is in force."""
    if bilde.status is not S.AVSLUTTET:
        return ""
    if bilde.har_nyere:
        return _("En ny avtale er i kraft.")
    if bilde.siste_dag is not None and bilde.siste_dag < localdate():
        return _("Partene skulle hatt en ny avtale innen da. Kommunen kan lage den nå.")
    return _("Innen %(til)s skal partene ha signert en ny avtale.") % _days(bilde)


def _days(bilde: Foretaksavtalebilde) -> dict[str, str]:
    return {"fra": dato_lang(bilde.gjelder_fra), "til": dato_lang(bilde.siste_dag)}


def _signatures(bilde: Foretaksavtalebilde) -> list[Signaturrad]:
    gitt = {signatur.part: signatur for signatur in bilde.signaturer}
    return [
        Signaturrad(
            part=str(PARTER[part]),
            navn=gitt[part].navn if part in gitt else "",
            signert=gitt[part].signert_at if part in gitt else None,
        )
        for part in Foretakspart
    ]


def _minutes(referat: Referat) -> Referatrad:
    return Referatrad(
        referat=referat,
        deltakere=", ".join(str(DELTAKERE[deltaker]) for deltaker in referat.deltakere),
        skrevet_av=f"{referat.skrevet_av}, {str(PARTER[referat.part]).lower()}",
    )


def _versions(bilde: Foretaksavtalebilde) -> list[Versjonsrad]:
    return [
        Versjonsrad(
            navn=_("Versjon %(nummer)s") % {"nummer": ett.nummer},
            status=str(STATUSER[ett.status][0]),
            adresse=reverse("foretaksavtale:vis", args=[ett.avtale_id]),
            er_her=ett.avtale_id == bilde.avtale_id,
        )
        for ett in bilde.versjoner
    ]


def _may(bilde: Foretaksavtalebilde, aktor: Aktor) -> list[str]:
    skriver, signerer = aktor.har(Rettighet.SKRIV_AVTALE), aktor.har(SIGNERER[bilde.din_part])
    har_hatt = bilde.status in (S.I_KRAFT, S.AVSLUTTET)
    svar = {
        "skrive": skriver and bilde.status is S.KLADD,
        "sende": skriver and bilde.status is S.KLADD and not _missing(bilde),
        "trekke": skriver and bilde.status is S.SENDT,
        "signere": bilde.kan_signere,
        "sende_tilbake": signerer and bilde.status is S.SENDT,
        "si_opp": signerer and bilde.status is S.I_KRAFT,
        "fornye": skriver and har_hatt and bilde.under_arbeid is None and not bilde.har_nyere,
        "gjennomga": bilde.gjelder and (skriver or aktor.har(Rettighet.SIGNER_FOR_FORETAKET)),
        "laste_ned": bool(bilde.dokument_hash),
    }
    return [hva for hva, kan in svar.items() if kan]
