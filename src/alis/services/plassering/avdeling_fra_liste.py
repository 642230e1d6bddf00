"""Departments that a pasted list names and the trust does not have: made with the list, put away when it is taken back."""

from datetime import datetime

from django.db.models import Exists, OuterRef

from alis.domain.flyt import Plasstatus
from alis.domain.tilgang import Aktor
from alis.records.journal.models import Journallinje
from alis.records.plassering.models import Avdeling, Behovsonske, Ledigplass
from alis.services.journal import skriv_linje
from alis.services.plassering.avdelinger import list_steder


def lag_avdeling(*, aktor: Aktor, navn: str, sted: str, naa: datetime) -> int:
    """One that was taken out of use is in use again. Return its id."""
    sykehussted = next(rad for rad in list_steder(aktor=aktor) if rad.navn == sted)
    avdeling, ny = Avdeling.objects.get_or_create(sykehussted=sykehussted, navn=navn)
    if not ny and not avdeling.i_bruk:
        avdeling.i_bruk = True
        avdeling.save(update_fields=["i_bruk"])
    _write(aktor, avdeling, handling="opprett_avdeling_fra_liste", naa=naa)
    return avdeling.pk


def legg_bort_avdelinger(*, aktor: Aktor, at: datetime, naa: datetime) -> None:
    """Out of use: those that the paste of that moment made, or put in use again, and that nothing else stands at or is wished at."""
    andre = Ledigplass.objects.filter(avdeling=OuterRef("pk")).exclude(meldt_at=at, status=Plasstatus.TRUKKET)
    onsket = Behovsonske.objects.filter(avdeling=OuterRef("pk"))
    tomme = Avdeling.objects.filter(
        ~Exists(andre),
        ~Exists(onsket),
        sykehussted__helseforetak=aktor.organisasjon_id,
        plasser__meldt_at=at,
        i_bruk=True,
    )
    for avdeling in tomme.distinct().order_by("pk"):
        if _was_made(avdeling, at):
            avdeling.i_bruk = False
            avdeling.save(update_fields=["i_bruk"])
            _write(aktor, avdeling, handling="angre_avdeling_fra_liste", naa=naa)


def _was_made(avdeling: Avdeling, at: datetime) -> bool:
    return Journallinje.objects.filter(
        handling="opprett_avdeling_fra_liste", objekt_id=str(avdeling.pk), tidspunkt=at
    ).exists()


def _write(aktor: Aktor, avdeling: Avdeling, *, handling: str, naa: datetime) -> None:
    skriv_linje(
        aktor=aktor,
        handling=handling,
        objekt_type="Avdeling",
        objekt_id=avdeling.pk,
        innhold={"navn": avdeling.navn, "sykehussted_id": avdeling.sykehussted_id},
        naa=naa,
    )
