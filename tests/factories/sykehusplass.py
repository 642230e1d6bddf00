"""A trust with departments and a contact, and needs, vacancies and offers put straight into the tables."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any
from uuid import UUID

from alis.domain.flyt import Behovsstatus, Tilbudsstatus
from alis.domain.parter import Organisasjonstype
from alis.domain.tilgang import Aktor, Rolle
from alis.records.parter.models import Kommune, Organisasjon, Sykehussted
from alis.records.plassering.models import Avdeling, Behov, Behovsonske, Ledigplass, Plasstilbud
from alis.records.utdanning.models import AlisSak
from alis.services.plassering.faller_med_ja import faller_med_ja
from factories.parter import lag_aktor_i, lag_koordinator, lag_person
from factories.utdanning import lag_sak, legefakta

NAA = datetime(2026, 2, 1, 9, tzinfo=UTC)
START = date(2026, 9, 1)


@dataclass(frozen=True, kw_only=True)
class Foretak:
    """A trust with one place, two departments and the one who answers for it."""

    sted: Sykehussted
    medisin: Avdeling
    kirurgi: Avdeling
    kontakt: Aktor


def lag_foretak(navn: str = "Bodø") -> Foretak:
    """The place names the trust: each has its own."""
    helseforetak, _ny = Organisasjon.objects.get_or_create(
        type=Organisasjonstype.HELSEFORETAK, navn=f"Prøvesykehuset {navn} HF"
    )
    sted, _ny = Sykehussted.objects.get_or_create(helseforetak=helseforetak, navn=navn)
    return Foretak(
        sted=sted,
        medisin=Avdeling.objects.get_or_create(sykehussted=sted, navn="Medisin")[0],
        kirurgi=Avdeling.objects.get_or_create(sykehussted=sted, navn="Kirurgi")[0],
        kontakt=lag_aktor_i(sted.helseforetak, Rolle.ALIS_KONTAKT, lag_person("Aud Aliskontakt")),
    )


def lag_behov(
    foretak: Foretak,
    *,
    sak: AlisSak | None = None,
    status: Behovsstatus = Behovsstatus.REGISTRERT,
    prioritet: int = 1,
    **felter: Any,
) -> Behov:
    """Reported, and by default registered, with medicine as the one wish."""
    sak = sak or lag_sak(lag_koordinator())
    behov = Behov.objects.create(
        sak=sak,
        kommune=sak.kommune,
        helseforetak=foretak.sted.helseforetak,
        prioritet=prioritet,
        meldt_av=sak.opprettet_av,
        endret_at=NAA,
        **{"meldt_at": NAA, "tidligst": START, "onsket_fom": START} | felter,
    )
    Behovsonske.objects.create(behov=behov, nummer=1, avdeling=foretak.medisin)
    if status is not Behovsstatus.MELDT:
        behov.status, behov.registrert_at = Behovsstatus.REGISTRERT, NAA
        behov.registrert_av_id = foretak.kontakt.person_id
        behov.save()
    return behov


def lag_plass(foretak: Foretak, *, avdeling: Avdeling | None = None, **felter: Any) -> Ledigplass:
    """One vacancy in medicine for six months from the wished start."""
    return Ledigplass.objects.create(
        helseforetak=foretak.sted.helseforetak,
        avdeling=avdeling or foretak.medisin,
        meldt_at=NAA,
        meldt_av_id=foretak.kontakt.person_id,
        **{"fom": START, "maneder": 6} | felter,
    )


def lag_tilbud(
    foretak: Foretak, behov: Behov, plass: Ledigplass, *, nummer: int = 1, **felter: Any
) -> Plasstilbud:
    return Plasstilbud.objects.create(
        behov=behov,
        plass=plass,
        nummer=nummer,
        sendt_at=NAA,
        sendt_av_id=foretak.kontakt.person_id,
        **{"svarfrist": NAA.date() + timedelta(days=14)} | felter,
    )


def det_som_faller(tilbud: Plasstilbud, naa: datetime = NAA) -> list[UUID]:
    """What the doctor is shown that she gives up with a yes."""
    return [ett.tilbud_id for ett in faller_med_ja(tilbud, naa)]


def svar(tilbud: Plasstilbud, status: Tilbudsstatus, av: UUID) -> Plasstilbud:
    tilbud.status, tilbud.svart_at, tilbud.svart_av_id = status, NAA, av
    tilbud.save()
    return tilbud


def lag_kandidater(kommune: Kommune, antall: int) -> list[AlisSak]:
    """So many doctors of one kommune, each with a case."""
    koordinator = lag_koordinator(kommune)
    return [lag_sak(koordinator, lege=legefakta(f"Lege Prøve {nummer}")) for nummer in range(1, antall + 1)]
