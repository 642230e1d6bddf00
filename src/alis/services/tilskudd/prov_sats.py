"""Try a rate set on the cases of the period that it was begun from, before anybody says yes to it."""

from dataclasses import dataclass
from uuid import UUID

from alis.domain.regel import Satssett
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.tilskudd.satsvirkning import Satsvirkning, regn_virkning
from alis.services.sats.aapne_sats import les_synlig
from alis.services.sats.finn_satssett import hent_satssett
from alis.services.sats.satsbok import les_satsversjon
from alis.services.tilskudd.les_provesaker import les_provesaker


@dataclass(frozen=True, kw_only=True)
class Satsprove:
    """`nytt` beside `gammelt`, on the cases that the actor may see. Amounts and numbers of cases only: nobody is named."""

    versjon_id: UUID
    gammelt: Satssett
    nytt: Satssett
    virkning: Satsvirkning


def prov_sats(*, aktor: Aktor, versjon_id: UUID) -> Satsprove:
    """The whole nation for the directorate, for an office the kommuner it serves.

    Raises `ManglerRettighet`, `FinnesIkke`, and `UkjentSatssett` where the set it was begun from is gone.
    """
    aktor.krev(Rettighet.SKRIV_SATS)
    rad = les_synlig(aktor=aktor, versjon_id=versjon_id)
    gammelt, nytt = hent_satssett(rad.basert_paa), les_satsversjon(rad)
    saker = les_provesaker(aktor=aktor, periode=gammelt.periode)
    return Satsprove(
        versjon_id=rad.pk,
        gammelt=gammelt,
        nytt=nytt,
        virkning=regn_virkning(saker, gammelt=gammelt, nytt=nytt),
    )
