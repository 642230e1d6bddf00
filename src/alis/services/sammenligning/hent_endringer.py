"""What a version that waits for signatures changes from the one that holds: shown before anybody signs."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.dokument.forskjell import Innholdsforskjell, innholdsforskjell
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.queries import versjoner_for
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.les_avtaleinnhold import IkkeSendt, les_avtaleinnhold
from alis.services.sammenligning.les_innhold_av import i_skriftsprak

GJELDER = (Avtalestatus.SIGNERT, Avtalestatus.I_KRAFT)


@dataclass(frozen=True, kw_only=True)
class Endringer:
    """From the signed version number `gammel` to number `ny`."""

    avtale_id: UUID
    gammel: int
    ny: int
    forskjell: Innholdsforskjell


def hent_endringer(*, aktor: Aktor, versjon_id: UUID, naa: datetime | None = None) -> Endringer | None:
    """None where no version holds that it would replace, or that one has no text here. The page that shows it logs the
    reading. Raises `ManglerRettighet`, `FinnesIkke`, and `IkkeSendt` for a draft."""
    aktor.krev(Rettighet.SE_AVTALE)
    naa = naa or timezone.now()
    ny = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, for_endring=False)
    nytt = les_avtaleinnhold(ny)
    gammel = (
        versjoner_for(aktor, dag=lokal_dato(naa))
        .filter(avtale_id=ny.avtale_id, nummer__lt=ny.nummer, status__in=GJELDER)
        .order_by("nummer")
        .last()
    )
    if gammel is None:
        return None
    try:
        gammelt = i_skriftsprak(les_avtaleinnhold(gammel), nytt.skriftsprak)
    except IkkeSendt:
        return None  # brought in signed, without its text
    return Endringer(
        avtale_id=ny.avtale_id,
        gammel=gammel.nummer,
        ny=ny.nummer,
        forskjell=innholdsforskjell(gammelt=gammelt, nytt=nytt),
    )
