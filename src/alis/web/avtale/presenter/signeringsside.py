"""The page where a party reads and signs: the document itself, word for word."""

from dataclasses import dataclass
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import part_for
from alis.domain.dokument import Avtaledokument
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.integrations.dokument.visning import visning
from alis.services.avtale.avtalebilde import Avtalebilde
from alis.web.avtale.presenter.adresser import til_avtale
from alis.web.avtale.presenter.nedlasting import Nedlastingslenke, lag_nedlastinger
from alis.web.avtale.presenter.signaturrad import Signaturrad, lag_signaturrader

GJELDENDE = (Avtalestatus.SIGNERT, Avtalestatus.I_KRAFT)


@dataclass(frozen=True, kw_only=True)
class Signeringsside:
    """`dokument` is the same words as in the PDF; `bekreftelser` say what signing means.

    `fullmakt` says whom she signs for, and `til_forskjell` leads to what is new; empty where there is none.
    """

    bilde: Avtalebilde
    dokument: dict[str, Any]
    dokument_hash: str
    bekreftelser: tuple[str, ...]
    knapp: str
    dokumenter: tuple[Nedlastingslenke, ...]
    signaturer: tuple[Signaturrad, ...]
    fullmakt: str
    til_forskjell: str
    til_avtale: str
    adresse: str


def lag_signeringsside(bilde: Avtalebilde, aktor: Aktor) -> Signeringsside:
    dokument = Avtaledokument(innhold=bilde.innhold)
    return Signeringsside(
        bilde=bilde,
        dokument=visning(dokument, bilde.mal),
        dokument_hash=bilde.dokument_hash,
        bekreftelser=_confirmations(bilde, aktor),
        knapp=_("Signer for kommunen") if part_for(aktor) is Part.KOMMUNE else _("Signer avtalen"),
        dokumenter=lag_nedlastinger(bilde)[:1],
        signaturer=lag_signaturrader(bilde),
        fullmakt=_power(bilde),
        til_forskjell=_difference(bilde),
        til_avtale=til_avtale(bilde.versjon_id),
        adresse=reverse("avtale:signer", args=[bilde.versjon_id]),
    )


def _confirmations(bilde: Avtalebilde, aktor: Aktor) -> tuple[str, ...]:
    if part_for(aktor) is Part.KOMMUNE:
        binder = _("Du binder %(kommune)s til avtalen.") % {"kommune": bilde.innhold.fakta.kommune.navn}
    else:
        binder = _("Du binder deg til avtalen.")
    return (
        binder,
        _("Avtalen gjelder når alle har signert, og tidligst fra dagen som står i den."),
        _("Navnet ditt, tidspunktet og kontrollsummen under blir skrevet i dokumentet."),
        _("Du kan ikke trekke signaturen selv. Kommunen kan trekke avtalen tilbake til alle har signert."),
    )


def _power(bilde: Avtalebilde) -> str:
    """The one she signs for is the one who is named in the place."""
    if bilde.din is None or bilde.din.fullmakt is None or bilde.din.krav is None:
        return ""
    plass = next(s for s in bilde.signaturer if s.nummer == bilde.din.krav.nummer)
    return _("Du signerer for %(navn)s, etter fullmakt.") % {"navn": plass.navn}


def _difference(bilde: Avtalebilde) -> str:
    """From the version in force to this one."""
    gjelder = [v for v in bilde.sak.versjoner if v.avtale_id == bilde.avtale_id and v.status in GJELDENDE]
    if not gjelder:
        return ""
    adresse = reverse("versjoner:sammenlign", args=[bilde.avtale_id])
    return f"{adresse}?fra={gjelder[-1].nummer}&til={bilde.nummer}"
