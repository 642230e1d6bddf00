"""The cases of kommuner that become part of another follow, with numbers in its own series."""

from collections.abc import Sequence
from datetime import datetime

from django.db.models import BooleanField, Exists, ExpressionWrapper, Max, OuterRef, QuerySet

from alis.domain.flyt import LEVENDE_BEHOV
from alis.domain.flyt import Avtalestatus as S
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.records.parter.models import Kommune
from alis.records.plassering.models import Behov
from alis.records.utdanning.models import AlisSak
from alis.services.utdanning.skriv_sakshendelse import skriv_sakshendelse

LEVENDE_AVTALE = (S.KLADD, S.SENDT, S.SIGNERT, S.I_KRAFT)


def flytt_sakene(
    *, fra: Sequence[Kommune], til: Kommune, aktor: Aktor | None, naa: datetime
) -> tuple[int, list[AlisSak]]:
    """Return how many followed, and those that stay: a doctor has one case in a kommune.

    The cases must be locked. Of a doctor with several, the one follows that has an agreement or a need; of equals the newest.
    """
    opptatt = set(til.saker.values_list("lege", flat=True))
    nummer = til.saker.aggregate(siste=Max("prosjektnummer"))["siste"] or 0
    flyttet, staar_igjen = 0, []
    for sak in _living_first(fra):
        if sak.lege_id in opptatt:
            staar_igjen.append(sak)
            continue
        opptatt.add(sak.lege_id)
        flyttet += 1
        _move(sak, til, nummer + flyttet, aktor, naa)
    return flyttet, staar_igjen


def _living_first(fra: Sequence[Kommune]) -> QuerySet[AlisSak]:
    avtaler = Avtaleversjon.objects.filter(avtale__sak=OuterRef("pk"), status__in=LEVENDE_AVTALE)
    behov = Behov.objects.filter(sak=OuterRef("pk"), status__in=LEVENDE_BEHOV)
    lever = ExpressionWrapper(Exists(avtaler) | Exists(behov), output_field=BooleanField())
    return AlisSak.objects.filter(kommune__in=fra).order_by(lever.desc(), "-opprettet_at", "pk")


def _move(sak: AlisSak, til: Kommune, nummer: int, aktor: Aktor | None, naa: datetime) -> None:
    innhold = {"fra": sak.kommune_id, "til": til.pk, "prosjektkode_for": sak.prosjektkode}
    sak.kommune, sak.prosjektnummer = til, nummer
    sak.laas += 1
    sak.endret_at = naa
    if aktor:
        sak.endret_av_id = aktor.person_id
    sak.save()
    innhold["prosjektkode"] = sak.prosjektkode
    skriv_sakshendelse(
        aktor=aktor, sak=sak, handling="flytt_sak_til_ny_kommune", objekt=sak, innhold=innhold, naa=naa
    )
