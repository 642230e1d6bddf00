"""The nation's queue at its size: a need for each doctor there is, in three trusts, with a place for each third."""

from datetime import date

from alis.domain.verdier import add_months
from alis.records.plassering.models import Behov, Behovsonske, Ledigplass
from alis.records.utdanning.models import AlisSak
from factories.sykehusplass import NAA, Foretak, lag_foretak

FORSTE = date(2027, 1, 1)


def lag_plassmasse() -> Foretak:
    """Return the first of the trusts."""
    foretak = [lag_foretak(navn) for navn in ("Bodø", "Tromsø", "Alta")]
    saker = list(AlisSak.objects.order_by("kommune_id", "prosjektnummer"))
    behov = [
        Behov(
            sak=sak,
            kommune_id=sak.kommune_id,
            helseforetak=foretak[nummer % 3].sted.helseforetak,
            prioritet=nummer + 1,
            tidligst=add_months(FORSTE, nummer % 24),
            onsket_fom=add_months(FORSTE, nummer % 24),
            meldt_at=NAA,
            meldt_av_id=sak.opprettet_av_id,
            endret_at=NAA,
        )
        for nummer, sak in enumerate(saker)
    ]
    Behov.objects.bulk_create(behov)
    Behovsonske.objects.bulk_create(
        Behovsonske(behov=ett, nummer=1, avdeling=foretak[nummer % 3].medisin)
        for nummer, ett in enumerate(behov)
    )
    Ledigplass.objects.bulk_create(
        Ledigplass(
            helseforetak=en.sted.helseforetak,
            avdeling=en.kirurgi,
            fom=add_months(FORSTE, maned),
            maneder=6,
            antall=50,
            meldt_at=NAA,
            meldt_av_id=en.kontakt.person_id,
        )
        for en in foretak
        for maned in range(24)
    )
    return foretak[0]
