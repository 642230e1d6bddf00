"""Agreement versions put straight into the tables, in any state."""

from datetime import UTC, date, datetime
from typing import Any

from alis.domain.avtale.avtaleslag import PARTER, Avtaleslag
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtale, Avtaleversjon, Signaturkrav
from alis.records.parter.models import Person
from alis.records.utdanning.models import AlisSak

TIDSPUNKT = datetime(2025, 5, 20, 12, 0, tzinfo=UTC)

_ETTER_SENDING = frozenset(Avtalestatus) - {Avtalestatus.KLADD, Avtalestatus.FORKASTET}
_ETTER_SIGNERING = _ETTER_SENDING - {Avtalestatus.SENDT}
_UTE = {Avtalestatus.AVSLUTTET, Avtalestatus.ERSTATTET}


def lag_versjon(
    sak: AlisSak, status: Avtalestatus = Avtalestatus.I_KRAFT, *, nummer: int = 1, **felter: Any
) -> Avtaleversjon:
    """A version that the constraints accept in that state, to be signed in a free order. `felter` overrule."""
    avtale, _ = Avtale.objects.get_or_create(sak=sak, slag=Avtaleslag.ALIS_AVTALE)
    if status is Avtalestatus.SENDT:
        return _sendt(avtale, nummer, sak.opprettet_av, felter)
    return Avtaleversjon.objects.create(
        avtale=avtale, nummer=nummer, status=status, **{**versjonsfelter(sak.opprettet_av, status), **felter}
    )


def _sendt(avtale: Avtale, nummer: int, person: Person, felter: dict[str, Any]) -> Avtaleversjon:
    """The signing plan is written while it is a draft: later the database refuses it."""
    kladd = versjonsfelter(person, Avtalestatus.KLADD)
    versjon = Avtaleversjon.objects.create(avtale=avtale, nummer=nummer, **kladd)
    for krav, part in enumerate(PARTER[Avtaleslag.ALIS_AVTALE], start=1):
        Signaturkrav.objects.create(versjon=versjon, nummer=krav, trinn=1, part=part)
    for navn, verdi in {**versjonsfelter(person, Avtalestatus.SENDT), **felter}.items():
        setattr(versjon, navn, verdi)
    versjon.status = Avtalestatus.SENDT
    versjon.save()
    return versjon


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
    if status is Avtalestatus.BORTFALT:
        felter |= {"avsluttet_at": TIDSPUNKT, "avsluttet_av": person}
    if status in _UTE:
        felter |= {"avsluttet_at": TIDSPUNKT, "avsluttet_av": person, "gjelder_til": date(2026, 5, 31)}
    return felter
