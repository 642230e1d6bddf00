"""The days of a call: to apply by, until the kommune has, and to deliver the report by, until one that was granted something
has."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Exists, OuterRef, Q

from alis.domain.flyt import Soknadsstatus
from alis.domain.frist import Frist, Fristslag
from alis.domain.regel import Vurdering
from alis.domain.soknad import Utlysning
from alis.domain.soknad.frister import rapportfrist, soknadsfrist
from alis.domain.tilgang import Rolle
from alis.records.felles.dato import lokal_dato
from alis.records.soknad.models import Rapportlevering, Soknad
from alis.records.utdanning.models import AlisSak, Stilling
from alis.services.soknad.finn_utlysning import begynte_utlysninger


@dataclass(frozen=True, slots=True)
class Stand:
    """Where the application of a kommune is, when it was made ready, and when the answer was registered."""

    status: Soknadsstatus | None = None
    klar_at: datetime | None = None
    vedtak_at: datetime | None = None
    er_rapportert: bool = False


Stander = Mapping[str, Stand]
"""By kommune."""


def soknadsfrister(*, kommuner: Collection[str] | None, idag: date) -> Iterator[Frist]:
    """Of these kommuner; None is the whole nation. Two questions for each call with a day that still counts.

    A call whose deadline is not known has none, and one that passed more than a year ago is not spoken of any more.
    """
    for utlysning in begynte_utlysninger(idag):
        if not (_is_open(utlysning, idag) or utlysning.rapporten_huskes(idag)):
            continue
        stander = _stands(utlysning, kommuner)
        if _is_open(utlysning, idag):
            yield from _to_apply(utlysning, stander, _with_alis(utlysning, kommuner))
        if utlysning.rapporten_huskes(idag):
            yield from _to_report(utlysning, stander)


def _is_open(utlysning: Utlysning, idag: date) -> bool:
    return utlysning.frist is not None and utlysning.huskes(idag)


def _stands(utlysning: Utlysning, kommuner: Collection[str] | None) -> Stander:
    rader = Soknad.objects.filter(_of(kommuner), tilskuddsperiode=utlysning.tilskuddsperiode)
    levende = rader.exclude(status=Soknadsstatus.TRUKKET).order_by()
    leveringer = Rapportlevering.objects.filter(soknad=OuterRef("pk"))
    felter = levende.values_list("kommune", "status", "klar_at", "vedtak_at", Exists(leveringer))
    return {kommune: Stand(Soknadsstatus(status), *resten) for kommune, status, *resten in felter}


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
        stand = stander.get(kommune, Stand())
        if stand.status in (None, Soknadsstatus.KLADD):
            yield _deadline(Fristslag.GJOR_SOKNAD_KLAR, utlysning, kommune, regnet)
        elif stand.status is Soknadsstatus.TIL_SENDING and stand.klar_at is not None:
            yield _deadline(
                Fristslag.SEND_SOKNAD,
                utlysning,
                kommune,
                regnet,
                eier=Rolle.SIGNATAR,
                oppsto=lokal_dato(stand.klar_at),
                fortalt=True,
            )


def _to_report(utlysning: Utlysning, stander: Stander) -> Iterator[Frist]:
    """Nobody is late with it before the answer was registered; the act of registering tells nobody of it."""
    if utlysning.rapportfrist is None:
        return
    regnet = rapportfrist(frist=utlysning.rapportfrist)
    for kommune, stand in sorted(stander.items(), key=lambda rad: rad[0]):
        if (
            stand.status is Soknadsstatus.INNVILGET
            and stand.vedtak_at is not None
            and not stand.er_rapportert
        ):
            oppsto = lokal_dato(stand.vedtak_at)
            yield _deadline(Fristslag.LEVER_RAPPORT, utlysning, kommune, regnet, oppsto=oppsto)


def _deadline(
    slag: Fristslag,
    utlysning: Utlysning,
    kommune: str,
    regnet: Vurdering[date],
    *,
    eier: Rolle = Rolle.KOORDINATOR,
    oppsto: date | None = None,
    fortalt: bool = False,
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
        fortalt=fortalt,
    )
