"""What a signature on paper must satisfy before it counts."""

from datetime import date, datetime, time

from alis.domain.regel import Utfall, regel
from alis.domain.regel.tekst import _


@regel(
    kilde="valg/papirdato",
    oppfylt=_("Underskriften er datert {dag}. Avtalen ble sendt til signering {sendt}."),
    ikke_oppfylt=_(
        "Underskriften kan ikke være datert {dag}. Avtalen ble sendt til signering {sendt}, og i dag er {idag}."
    ),
)
def papirdagen_er_mulig(*, dag: date, sendt: date, idag: date) -> Utfall:
    """Nobody signs a content before it was sent, or tomorrow. The grant counts from the day that stands on the paper."""
    return Utfall.OPPFYLT if sendt <= dag <= idag else Utfall.IKKE_OPPFYLT


@regel(
    kilde="valg/papirkontroll",
    oppfylt=_("Hver side av avtalen er med i det skannede dokumentet."),
    ikke_oppfylt=_("Det mangler sider i det skannede dokumentet."),
    uavklart=_("Noen sider kunne ikke leses. De må bekreftes med kontrollkoden på papiret."),
)
def skannet_er_helt(*, mangler: int, uten_kode: int, kode_skrevet: bool) -> Utfall:
    """Every page was read, or someone has read the control code of those that could not be.

    `mangler` pages were not read, and `uten_kode` sheets had no code: a page can be on one of them, else it is not there.
    """
    if mangler == 0:
        return Utfall.OPPFYLT
    if mangler > uten_kode:
        return Utfall.IKKE_OPPFYLT
    return Utfall.OPPFYLT if kode_skrevet else Utfall.UAVKLART


def siste_oyeblikk(dag: date, *, naa: datetime) -> datetime:
    """The latest that a signature of the day can have been given: of today now, else the end of the day.

    `naa` bears the Norwegian clock's zone.
    """
    return min(naa, datetime.combine(dag, time(23, 59), tzinfo=naa.tzinfo))
