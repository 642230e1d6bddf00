"""The days of a call: to apply by, until the kommune has, and to deliver the report by, for one that was granted something."""

from collections.abc import Collection, Iterator, Mapping
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q

from alis.domain.flyt import Soknadsstatus
from alis.domain.frist import Frist, Fristslag
from alis.domain.regel import Vurdering
from alis.domain.soknad import Utlysning
from alis.domain.soknad.frister import rapportfrist, soknadsfrist
from alis.domain.tilgang import Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.soknad.models import Soknad
from alis.records.utdanning.models import AlisSak, Stilling
from alis.services.soknad.finn_utlysning import begynte_utlysninger

Stander = Mapping[str, tuple[Soknadsstatus, datetime | None]]
"""By kommune: the status of its application, and when it was made ready."""


def soknadsfrister(*, kommuner: Collection[str] | None, idag: date) -> Iterator[Frist]:
    """Of these kommuner; None is the whole nation. Two questions for each call with a day that still counts.

    A call whose deadline is not known has none, and one that passed more than a year ago is not spoken of any more.
    """
    for utlysning in begynte_utlysninger(idag):
        if not (_is_open(utlysning, idag) or _is_reported(utlysning, idag)):
            continue
        stander = _stands(utlysning, kommuner)
        if _is_open(utlysning, idag):
            yield from _to_apply(utlysning, stander, _with_alis(utlysning, kommuner))
        if _is_reported(utlysning, idag):
            yield from _to_report(utlysning, stander)


def _is_open(utlysning: Utlysning, idag: date) -> bool:
    return utlysning.frist is not None and utlysning.huskes(idag)


def _is_reported(utlysning: Utlysning, idag: date) -> bool:
    return utlysning.rapportfrist is not None and idag <= utlysning.rapportfrist


def _stands(utlysning: Utlysning, kommuner: Collection[str] | None) -> Stander:
    rader = Soknad.objects.filter(_of(kommuner), tilskuddsperiode=utlysning.tilskuddsperiode)
    levende = rader.exclude(status=Soknadsstatus.TRUKKET).order_by()
    return {
        kommune: (Soknadsstatus(status), klar_at)
        for kommune, status, klar_at in levende.values_list("kommune", "status", "klar_at")
    }


def _with_alis(utlysning: Utlysning, kommuner: Collection[str] | None) -> list[str]:
    periode = utlysning.periode
    i_perioden = Stilling.objects.filter(
        Q(tom__isnull=True) | Q(tom__gte=periode.fom), sak=OuterRef("pk"), fom__lte=periode.last
    )
    saker = AlisSak.objects.filter(_of(kommuner), Exists(i_perioden)).order_by("kommune")
    return list(saker.values_list("kommune", flat=True).distinct())


def _of(kommuner: Collection[str] | None) -> Q:
    return Q() if kommuner is None else Q(kommune__in=kommuner)


def _to_apply(utlysning: Utlysning, stander: Stander, med_alis: Collection[str]) -> Iterator[Frist]:
    """The coordinator's until it is ready, and then the signatory's, who was told by the act."""
    if utlysning.frist is None:
        return
    regnet = soknadsfrist(frist=utlysning.frist)
    for kommune in sorted({*med_alis, *stander}):
        status, klar_at = stander.get(kommune, (None, None))
        if status in (None, Soknadsstatus.KLADD):
            yield _deadline(Fristslag.GJOR_SOKNAD_KLAR, utlysning, kommune, regnet)
        elif status is Soknadsstatus.TIL_SENDING and klar_at is not None:
            oppsto = lokal_dato(klar_at)
            yield _deadline(
                Fristslag.SEND_SOKNAD, utlysning, kommune, regnet, eier=Rolle.SIGNATAR, oppsto=oppsto
            )


def _to_report(utlysning: Utlysning, stander: Stander) -> Iterator[Frist]:
    if utlysning.rapportfrist is None:
        return
    regnet = rapportfrist(frist=utlysning.rapportfrist)
    for kommune, (status, _klar) in sorted(stander.items()):
        if status is Soknadsstatus.INNVILGET:
            yield _deadline(Fristslag.LEVER_RAPPORT, utlysning, kommune, regnet)


def _deadline(
    slag: Fristslag,
    utlysning: Utlysning,
    kommune: str,
    regnet: Vurdering[date],
    *,
    eier: Rolle = Rolle.KOORDINATOR,
    oppsto: date | None = None,
) -> Frist:
    return Frist(
        slag=slag,
        objekt_type="Soknad",
        objekt_id=utlysning.tilskuddsperiode,
        regnet=regnet,
        eier=eier,
        kommunenummer=kommune,
        sak_id=None,
        oppsto=oppsto,
        fortalt=oppsto is not None,
    )
