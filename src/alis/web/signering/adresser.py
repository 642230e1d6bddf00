"""Where the pages of signing lead back to, whichever kind of agreement it is."""

from uuid import UUID

from django.urls import reverse

from alis.domain.avtale.part import Part
from alis.services.signering.hent_signeringsplan import Signeringsplanbilde


def til_kladden(bilde: Signeringsplanbilde) -> str:
    """The page where the draft is looked over and sent."""
    app = "veilederavtale" if Part.VEILEDER in bilde.parter else "avtale"
    return reverse(f"{app}:oppsummering", args=[bilde.versjon_id])


def til_versjonen(versjon_id: UUID) -> str:
    return reverse("avtale:vis", args=[versjon_id])
