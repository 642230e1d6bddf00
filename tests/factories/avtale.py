"""Agreement versions put straight into the tables, in any state."""

from datetime import UTC, date, datetime
from typing import Any

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtale, Avtaleversjon
from alis.records.parter.models import Person
from alis.records.utdanning.models import AlisSak

TIDSPUNKT = datetime(2025, 5, 20, 12, 0, tzinfo=UTC)

_ETTER_SENDING = frozenset(Avtalestatus) - {Avtalestatus.KLADD, Avtalestatus.FORKASTET}
_ETTER_SIGNERING = _ETTER_SENDING - {Avtalestatus.SENDT}
_UTE = {Avtalestatus.AVSLUTTET, Avtalestatus.ERSTATTET}


def lag_versjon(
    sak: AlisSak, status: Avtalestatus = Avtalestatus.I_KRAFT, *, nummer: int = 1, **felter: Any
) -> Avtaleversjon:
    """A version that the constraints accept in that state. `felter` overrule."""
    avtale, _ = Avtale.objects.get_or_create(sak=sak, slag=Avtaleslag.ALIS_AVTALE)
    return Avtaleversjon.objects.create(
        avtale=avtale, nummer=nummer, status=status, **{**versjonsfelter(sak.opprettet_av, status), **felter}
    )


def versjonsfelter(person: Person, status: Avtalestatus) -> dict[str, Any]:
    felter: dict[str, Any] = {
        "mal": "alis-avtale",
        "mal_versjon": "2023-06",
        "driftsform": "naeringsdrivende",
        "opprettet_at": TIDSPUNKT,
        "opprettet_av": person,
        "endret_at": TIDSPUNKT,
        "endret_av": person,
    }
    if status in _ETTER_SENDING:
        felter |= {
            "mal_hash": "a" * 64,
            "gjelder_fra": date(2025, 6, 15),
            "sendt_at": TIDSPUNKT,
            "sendt_av": person,
        }
    if status in _ETTER_SIGNERING:
        felter |= {"signert_at": TIDSPUNKT}
    if status is Avtalestatus.I_KRAFT:
        felter |= {"i_kraft_at": TIDSPUNKT}
    if status in _UTE:
        felter |= {"avsluttet_at": TIDSPUNKT, "avsluttet_av": person, "gjelder_til": date(2026, 5, 31)}
    return felter
