"""How a version is named where one is chosen or pointed to."""

from dataclasses import dataclass
from uuid import UUID

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.tilgang import Aktor
from alis.services.sammenligning.versjonsoversikt import Versjonslinje
from alis.web.avtale.presenter.ord import gjeldstid, statusnavn


@dataclass(frozen=True, kw_only=True)
class Versjonsvalg:
    nummer: int
    tekst: str


def versjonsnavn(linje: Versjonslinje) -> str:
    return _("Versjon %(nummer)s") % {"nummer": linje.nummer}


def lag_valg(linje: Versjonslinje, aktor: Aktor) -> Versjonsvalg:
    """`Versjon 2: I kraft, fra 1.6.2025`."""
    return Versjonsvalg(
        nummer=linje.nummer, tekst=f"{versjonsnavn(linje)}: {', '.join(status_og_tid(linje, aktor))}"
    )


def status_og_tid(linje: Versjonslinje, aktor: Aktor) -> list[str]:
    """The days are left out where they are not known."""
    tid = gjeldstid(linje.status, linje.gjelder_fra, linje.gjelder_til)
    return [str(statusnavn(linje.status, aktor)), *([tid] if tid else [])]


def til_sammenligning(avtale_id: UUID, fra: int, til: int, *, alt: bool = False) -> str:
    adresse = reverse("versjoner:sammenlign", args=[avtale_id])
    return f"{adresse}?fra={fra}&til={til}" + ("&vis=alt" if alt else "")
