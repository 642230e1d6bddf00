"""What the pages about an ending say: before it is done, and after."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.avtale.brevslag import Brevslag
from alis.domain.avtale.tilbakekrav import Tilbakekrav
from alis.domain.flyt import TILBAKEBETALINGSKRAV, Kravhandling, Kravstatus
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.verdier import Belop
from alis.services.avtale.avtalebilde import Avtalebilde
from alis.services.hvile.endringsvirkning import finn_virkning
from alis.services.opphor.opphorsbilde import Brevbilde, Kravbilde, Opphorsbilde
from alis.services.opphor.opphorsvalg import Opphorsvalg
from alis.services.utdanning import Saksbilde
from alis.web.felles.kildevisning import vis_kilde
from alis.web.felles.regelnavn import REGELNAVN
from alis.web.felles.regnet import Regneblokk, Trinn
from alis.web.felles.visning import dato_lang, kr
from alis.web.felles.vurderingstrinn import vis_trinn
from alis.web.opphor.ord import GRUNNER, STATUSFARGE, UBRUKTREGLER, statusnavn
from alis.web.sak.virkning import Virkning, lag_virkning


@dataclass(frozen=True, kw_only=True)
class Kravlinje:
    navn: str
    belop: Belop | None
    er_sum: bool = False


@dataclass(frozen=True, kw_only=True)
class Opphorsvisning:
    """The ending before it is done: what stops when, what is owed, and why."""

    grunn: str
    siste_dag: str
    er_forbi: bool
    stopper: tuple[str, ...]
    linjer: tuple[Kravlinje, ...]
    belop: Belop | None
    bestemt: str
    virkning: Virkning
    blokker: tuple[Regneblokk, ...]


@dataclass(frozen=True, kw_only=True)
class Knapp:
    tekst: str
    adresse: str
    viktig: bool = False


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


def lag_opphorsvisning(
    bilde: Avtalebilde, valg: Opphorsvalg, regnet: Tilbakekrav, *, idag: date
) -> Opphorsvisning:
    siste = valg.fakta.siste_dag
    dag = {"dag": dato_lang(siste)}
    return Opphorsvisning(
        grunn=str(GRUNNER[valg.fakta.grunn][0]),
        siste_dag=dato_lang(siste),
        er_forbi=siste < idag,
        stopper=(
            _("Avtalen gjelder til og med %(dag)s.") % dag,
            _("Dager etter %(dag)s gir ikke tilskudd, og kommunen dekker ikke flere aktiviteter.") % dag,
            _("Veiledningen følger spesialistforskriften. Den slutter ikke med avtalen."),
        ),
        linjer=_lines(regnet.av_engangsbelop, regnet.av_ubrukt, regnet.belop),
        belop=regnet.belop,
        bestemt=_decided(valg) if valg.fakta.bruk else "",
        virkning=lag_virkning(finn_virkning(for_=bilde.sak, etter=_ended(bilde, siste))),
        blokker=(regneblokk(regnet.utregning),),
    )


def lag_opphorsside(bilde: Opphorsbilde, aktor: Aktor, *, idag: date) -> Opphorsside:
    krav = bilde.gjeldende
    return Opphorsside(
        bilde=bilde,
        overskrift=_("ALIS-avtalen med %(navn)s slutter") % {"navn": bilde.sak.lege.navn},
        grunn=str(GRUNNER[bilde.grunn][0]),
        siste_dag=dato_lang(bilde.siste_dag),
        krav=_claim(bilde, krav, aktor, idag) if krav else None,
        eldre=tuple(_older(k) for k in bilde.krav if krav is None or k.id != krav.id),
        knapper=tuple(_buttons(bilde, krav, aktor, idag)),
        brev=tuple(_letter(brev) for brev in bilde.brev if _may_read(bilde, brev)),
        hendelser=tuple(_events(bilde)),
        kontakt=bilde.sak.kontaktperson.navn if bilde.sak.kontaktperson else bilde.opprettet_av,
        til_sak=reverse("sak:sak", args=[bilde.sak.sak_id]),
        til_avtale=reverse("avtale:vis", args=[bilde.versjon_id]),
    )


def regneblokk(utregning: Iterable[Vurdering[Any]]) -> Regneblokk:
    return Regneblokk(
        id="regnet-krav",
        tittel=_("Fra siste dag til krav"),
        trinn=tuple(map(vis_trinn, utregning)),
        apen=True,
    )


def _ended(bilde: Avtalebilde, siste: date) -> Saksbilde:
    sak = bilde.sak
    return replace(
        sak,
        versjoner=tuple(
            replace(v, gjelder_til=siste) if v.id == bilde.versjon_id else v for v in sak.versjoner
        ),
    )


def _lines(engangs: Belop | None, ubrukt: Belop | None, sum_: Belop | None) -> tuple[Kravlinje, ...]:
    return (
        Kravlinje(navn=_("Av engangsbeløpet for kortere liste"), belop=engangs),
        Kravlinje(navn=_("Av penger som ikke er brukt"), belop=ubrukt),
        Kravlinje(navn=_("Legen betaler tilbake"), belop=sum_, er_sum=True),
    )


def _decided(valg: Opphorsvalg) -> str:
    regel = str(UBRUKTREGLER[valg.fakta.ubruktregel][0])
    return _("%(regel)s. Bestemt av %(hvem)s: %(hvorfor)s") % {
        "regel": regel,
        "hvem": valg.bestemt_av,
        "hvorfor": valg.begrunnelse,
    }


def _claim(bilde: Opphorsbilde, krav: Kravbilde, aktor: Aktor, idag: date) -> Kravvisning:
    return Kravvisning(
        tittel=_("Krav nr. %(nummer)s") % {"nummer": krav.nummer},
        status=statusnavn(krav.status, aktor),
        farge=STATUSFARGE[krav.status],
        hva_na=_what_now(bilde, krav, aktor, idag),
        linjer=_lines(krav.av_engangsbelop, krav.av_ubrukt, krav.belop),
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


def _older(krav: Kravbilde) -> str:
    belop = kr(krav.belop) if krav.belop is not None else _("ikke kjent")
    return _("Krav nr. %(nummer)s på %(belop)s gjelder ikke lenger.") % {
        "nummer": krav.nummer,
        "belop": belop,
    }


ADRESSER = {
    Kravhandling.SEND: ("opphor:send", Rettighet.GODKJENN_KRAV),
    Kravhandling.BETAL_SISTE: ("opphor:betaling", Rettighet.AVSLUTT_AVTALE),
    Kravhandling.SI_IMOT: ("opphor:si_imot", Rettighet.SVAR_PA_KRAV),
    Kravhandling.FASTHOLD: ("opphor:fasthold", Rettighet.GODKJENN_KRAV),
    Kravhandling.RETT: ("opphor:rett", Rettighet.AVSLUTT_AVTALE),
    Kravhandling.ETTERGI: ("opphor:ettergi", Rettighet.GODKJENN_KRAV),
}


def kan(bilde: Opphorsbilde, handling: Kravhandling, aktor: Aktor) -> bool:
    """Whether the actor can do this to the claim that holds. Nobody approves what she has worked out herself."""
    krav = bilde.gjeldende
    if krav is None or not aktor.har(ADRESSER[handling][1]):
        return False
    if handling is Kravhandling.SEND and krav.beregnet_av_id == aktor.person_id:
        return False
    return TILBAKEBETALINGSKRAV.kan(krav.status, handling)


def kan_angres(bilde: Opphorsbilde, aktor: Aktor, *, idag: date) -> bool:
    krav = bilde.gjeldende
    return (
        aktor.har(Rettighet.AVSLUTT_AVTALE)
        and bilde.angret_at is None
        and bilde.siste_dag >= idag
        and (krav is None or TILBAKEBETALINGSKRAV.kan(krav.status, Kravhandling.BORTFALL))
    )


def _buttons(bilde: Opphorsbilde, krav: Kravbilde | None, aktor: Aktor, idag: date) -> Iterable[Knapp]:
    navn = {
        Kravhandling.SEND: _("Godkjenn og send kravet"),
        Kravhandling.BETAL_SISTE: _("Registrer betaling"),
        Kravhandling.SI_IMOT: _("Jeg er uenig"),
        Kravhandling.FASTHOLD: _("Fasthold kravet"),
        Kravhandling.RETT: _("Rett kravet"),
        Kravhandling.ETTERGI: _("Ettergi kravet"),
    }
    for handling, (adresse, _rett) in ADRESSER.items():
        if kan(bilde, handling, aktor):
            yield Knapp(
                tekst=navn[handling],
                adresse=reverse(adresse, args=[bilde.opphor_id]),
                viktig=handling in (Kravhandling.SEND, Kravhandling.BETAL_SISTE),
            )
    if kan_angres(bilde, aktor, idag=idag):
        yield Knapp(tekst=_("Angre avslutningen"), adresse=reverse("opphor:angre", args=[bilde.opphor_id]))


def _may_read(bilde: Opphorsbilde, brev: Brevbilde) -> bool:
    """A letter of a claim is shown with the claim it is about."""
    return brev.slag is Brevslag.OPPHOR or brev.kravnummer in {krav.nummer for krav in bilde.krav}


def _letter(brev: Brevbilde) -> Brevlenke:
    if brev.slag is Brevslag.OPPHOR:
        navn = _("Brev om at avtalen slutter (PDF)")
    else:
        navn = _("Krav nr. %(nummer)s (PDF)") % {"nummer": brev.kravnummer}
    return Brevlenke(
        navn=navn, adresse=reverse("opphor:brev", args=[brev.id]), nar=dato_lang(brev.opprettet_at)
    )


def _events(bilde: Opphorsbilde) -> Iterable[str]:
    yield _("%(dag)s: %(navn)s satte siste dag.") % {
        "dag": dato_lang(bilde.opprettet_at),
        "navn": bilde.opprettet_av,
    }
    for krav in bilde.krav:
        if krav.sendt_at:
            yield _("%(dag)s: %(navn)s godkjente og sendte krav nr. %(nummer)s.") % {
                "dag": dato_lang(krav.sendt_at),
                "navn": krav.sendt_av,
                "nummer": krav.nummer,
            }
        if krav.imotsagt_at:
            yield _("%(dag)s: Legen sa at kravet er feil.") % {"dag": dato_lang(krav.imotsagt_at)}
        if krav.avgjort_at:
            yield _("%(dag)s: %(navn)s avgjorde kravet.") % {
                "dag": dato_lang(krav.avgjort_at),
                "navn": krav.avgjort_av,
            }
    for betalt in bilde.innbetalinger:
        yield _("%(dag)s: %(belop)s betalt, registrert av %(navn)s.") % {
            "dag": dato_lang(betalt.dato),
            "belop": kr(betalt.belop),
            "navn": betalt.registrert_av,
        }
    if bilde.angret_at:
        yield _("%(dag)s: %(navn)s angret: %(fordi)s") % {
            "dag": dato_lang(bilde.angret_at),
            "navn": bilde.angret_av,
            "fordi": bilde.angret_fordi,
        }
