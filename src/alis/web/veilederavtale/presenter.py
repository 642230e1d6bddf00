"""The page of one veilederavtale: where it stands, what is agreed, and what can be done."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.avtale.part import Part
from alis.domain.dokument import Avtaledokument
from alis.domain.flyt import AVTALEVERSJON, Avtalehandling, Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.integrations.dokument.visning import visning
from alis.services.avtale.hent_dokument import Nedlasting
from alis.services.veilederavtale.hent_veilederavtale import Veilederavtalebilde
from alis.web.avtale.presenter.adresser import til_papir, til_skann
from alis.web.avtale.presenter.nedlasting import FORMATNAVN
from alis.web.avtale.presenter.ord import PARTSNAVN, STATUSFARGE, STATUSNAVN, gjeldstid
from alis.web.avtale.presenter.signaturrad import signert_tekst
from alis.web.felles.visning import dato_lang


@dataclass(frozen=True, kw_only=True)
class Signaturlinje:
    part: str
    navn: str
    nar: str
    til_papir: str


@dataclass(frozen=True, kw_only=True)
class Lenke:
    navn: str
    adresse: str
    status: str = ""
    er_her: bool = False


@dataclass(frozen=True, kw_only=True)
class Veilederavtaleside:
    """An address that is empty is an act that is not this actor's, or not possible now."""

    bilde: Veilederavtalebilde
    dokument: dict[str, Any]
    status: str
    farge: str
    gjelder: str
    hva_na: str
    signaturer: tuple[Signaturlinje, ...]
    filer: tuple[Lenke, ...]
    versjoner: tuple[Lenke, ...]
    til_sak: str
    til_signering: str
    til_papir: str
    til_tilbaketrekking: str
    til_avslutning: str
    til_ny_versjon: str


def lag_veilederavtaleside(bilde: Veilederavtalebilde, aktor: Aktor) -> Veilederavtaleside:
    return Veilederavtaleside(
        bilde=bilde,
        dokument=visning(Avtaledokument(innhold=bilde.innhold), bilde.mal),
        status=str(STATUSNAVN[bilde.status]),
        farge=STATUSFARGE[bilde.status],
        gjelder=gjeldstid(bilde.status, bilde.gjelder_fra, bilde.gjelder_til),
        hva_na=_what_now(bilde),
        signaturer=_signatures(bilde),
        filer=_files(bilde),
        versjoner=_versions(bilde),
        til_sak=f"/alis/{bilde.sak_id}/" if aktor.har(Rettighet.SE_SAKSLISTE) else "",
        til_signering=_to("signer", bilde) if bilde.kan_signeres_av_deg else "",
        til_papir=til_papir(bilde.versjon_id, bilde.status, aktor),
        til_tilbaketrekking=_to("trekk", bilde) if _can(bilde, aktor, Avtalehandling.TREKK) else "",
        til_avslutning=_to("avslutt", bilde) if _can_end(bilde, aktor) else "",
        til_ny_versjon=_renewal(bilde, aktor),
    )


RETT = {Avtalehandling.TREKK: Rettighet.SEND_AVTALE, Avtalehandling.AVSLUTT: Rettighet.AVSLUTT_AVTALE}


def _can(bilde: Veilederavtalebilde, aktor: Aktor, handling: Avtalehandling) -> bool:
    return aktor.har(RETT[handling]) and AVTALEVERSJON.kan(bilde.status, handling)


def _can_end(bilde: Veilederavtalebilde, aktor: Aktor) -> bool:
    return _can(bilde, aktor, Avtalehandling.AVSLUTT) and bilde.avsluttet_at is None


def _renewal(bilde: Veilederavtalebilde, aktor: Aktor) -> str:
    er_nyest = bilde.nummer == max(versjon.nummer for versjon in bilde.versjoner)
    if not (aktor.har(Rettighet.SKRIV_AVTALE) and er_nyest) or bilde.status is Avtalestatus.SENDT:
        return ""
    return reverse("veilederavtale:ny", args=[bilde.sak_id])


def _to(navn: str, bilde: Veilederavtalebilde) -> str:
    return reverse(f"veilederavtale:{navn}", args=[bilde.versjon_id])


def _what_now(bilde: Veilederavtalebilde) -> str:
    if bilde.status is Avtalestatus.SENDT:
        return _who_signs(bilde)
    if bilde.status is Avtalestatus.SIGNERT:
        return _("Begge har signert. Avtalen gjelder fra %(dag)s.") % {"dag": dato_lang(bilde.gjelder_fra)}
    if bilde.status is Avtalestatus.BORTFALT:
        return _("Avtalen skulle gjelde fra %(dag)s, men falt bort før den dagen. Den begynte aldri.") % {
            "dag": dato_lang(bilde.gjelder_fra)
        }
    til = {"dag": dato_lang(bilde.gjelder_til)}
    if bilde.status is Avtalestatus.I_KRAFT:
        return _("Avtalen gjelder til og med %(dag)s.") % til if bilde.gjelder_til else _("Avtalen gjelder.")
    if bilde.status is Avtalestatus.ERSTATTET:
        return _("En nyere versjon tok over. Denne gjaldt til og med %(dag)s.") % til
    return _("Avtalen gjaldt til og med %(dag)s.") % til


def _who_signs(bilde: Veilederavtalebilde) -> str:
    if bilde.kan_signeres_av_deg:
        return _("Avtalen venter på deg. Les den og signer.")
    tur = {signatur.part for signatur in bilde.signaturer if signatur.er_tur}
    if tur == {Part.KOMMUNE, Part.VEILEDER}:
        return _("Avtalen venter på signatur fra kommunen og veilederen. Rekkefølgen er fri.")
    if tur == {Part.VEILEDER}:
        return _("Avtalen venter på signatur fra veilederen.")
    return _("Avtalen venter på signatur fra kommunen.")


def _signatures(bilde: Veilederavtalebilde) -> tuple[Signaturlinje, ...]:
    fakta = bilde.innhold.fakta
    ventet = {
        Part.KOMMUNE: _("En signatar i %(kommune)s") % {"kommune": fakta.kommune.navn},
        Part.VEILEDER: fakta.veileder.navn,
    }
    return tuple(
        Signaturlinje(
            part=str(PARTSNAVN[signatur.part]),
            navn=", ".join(filter(None, (signatur.navn or ventet[signatur.part], signatur.tittel))),
            nar=_("Signert %(nar)s") % {"nar": signert_tekst(signatur)}
            if signatur.signert_at
            else _("Ikke signert ennå"),
            til_papir=til_skann(bilde.versjon_id, signatur.skann_id),
        )
        for signatur in bilde.signaturer
    )


def _files(bilde: Veilederavtalebilde) -> tuple[Lenke, ...]:
    return tuple(
        Lenke(
            navn=_("Last ned %(format)s") % {"format": FORMATNAVN[format_]},
            adresse=reverse("avtale:dokument", args=[bilde.versjon_id, format_.value]),
        )
        for format_ in (Nedlasting.PDF, Nedlasting.DOCX, Nedlasting.JSON)
    )


def _versions(bilde: Veilederavtalebilde) -> tuple[Lenke, ...]:
    return tuple(
        Lenke(
            navn=_("Versjon %(nummer)s") % {"nummer": versjon.nummer},
            adresse=reverse("veilederavtale:vis", args=[versjon.versjon_id]),
            status=str(STATUSNAVN[versjon.status]),
            er_her=versjon.versjon_id == bilde.versjon_id,
        )
        for versjon in bilde.versjoner
    )
