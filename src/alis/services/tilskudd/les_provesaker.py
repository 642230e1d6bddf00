"""Read what the grant of many cases depends on, and nothing of who they are, in four queries however many they are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date
from fractions import Fraction
from typing import Any, TypeVar
from uuid import UUID

from django.db.models import Exists, OuterRef, Q, QuerySet

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.parter import Driftsform
from alis.domain.tilgang import Aktor
from alis.domain.tilskudd import HELE_RAMMEN, Avtalefakta, Gjelder, Tilskuddssak
from alis.domain.utdanning import Stilling as Lovstilling
from alis.domain.verdier import Andel, Periode
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.parter.queries import nyeste_klasse
from alis.records.utdanning.models import Fravar, Stilling
from alis.records.utdanning.queries import saker_for
from alis.services.utdanning.bilder import fravarsbilde, stillingsbilde
from alis.services.utdanning.lovfakta import fravar_fra, stilling_fra
from alis.services.utdanning.saksstand import SIGNERTE

Rad = TypeVar("Rad")


def les_provesaker(*, aktor: Aktor, periode: Periode) -> list[Tilskuddssak]:
    """Every case that the actor may see with a position in the period, with costs above every ceiling."""
    saker = _cases(aktor, periode)
    ider = saker.order_by().values("pk")
    stillinger = _by_case((rad.sak_id, rad) for rad in Stilling.objects.filter(sak__in=ider).order_by("fom"))
    fravar = _by_case(
        (rad.sak_id, rad)
        for rad in Fravar.objects.filter(sak__in=ider).select_related("sykehussted").order_by("fom")
    )
    versjoner = _by_case((rad.avtale.sak_id, rad) for rad in _signed(ider))
    return [
        _facts(sak, stillinger[sak.pk], fravar[sak.pk], _newest_line(versjoner[sak.pk]), periode)
        for sak in saker
    ]


def _cases(aktor: Aktor, periode: Periode) -> QuerySet[Any]:
    i_perioden = Stilling.objects.filter(
        Q(tom__isnull=True) | Q(tom__gte=periode.fom), sak=OuterRef("pk"), fom__lte=periode.last
    )
    return (
        saker_for(aktor)
        .filter(Exists(i_perioden))
        .annotate(sentralitetsklasse=nyeste_klasse("kommune_id"))
        .only("start_spesialisering", "forste_dato_fastlege", "vikarbyra")
    )


def _signed(saker: QuerySet[Any, Any]) -> QuerySet[Avtaleversjon]:
    return (
        Avtaleversjon.objects.filter(
            avtale__sak__in=saker, avtale__slag=Avtaleslag.ALIS_AVTALE, status__in=SIGNERTE
        )
        .select_related("avtale")
        .only(
            "avtale__sak",
            "nummer",
            "signert_at",
            "gjelder_fra",
            "gjelder_til",
            "driftsform",
            "fordeling_alis",
        )
    )


def _by_case(rader: Iterable[tuple[UUID, Rad]]) -> dict[UUID, list[Rad]]:
    av_sak: dict[UUID, list[Rad]] = defaultdict(list)
    for sak_id, rad in rader:
        av_sak[sak_id].append(rad)
    return av_sak


def _newest_line(versjoner: Sequence[Avtaleversjon]) -> list[Avtaleversjon]:
    """The signed versions of the newest agreement, in order."""
    if not versjoner:
        return []
    nyeste = max(versjoner, key=lambda v: (v.gjelder_fra or date.min, v.nummer))
    return sorted((v for v in versjoner if v.avtale_id == nyeste.avtale_id), key=lambda v: v.nummer)


def _facts(
    sak: Any,
    stillinger: Sequence[Stilling],
    fravar: Sequence[Fravar],
    linje: Sequence[Avtaleversjon],
    periode: Periode,
) -> Tilskuddssak:
    """As in the application: for the agreement if one that is signed meets the period, else for supervision alone."""
    avtale = _agreement(linje, periode) if linje else None
    return Tilskuddssak(
        gjelder=Gjelder.ALIS_AVTALE if avtale else Gjelder.VEILEDNING,
        sentralitetsklasse=sak.sentralitetsklasse,
        start_spesialisering=sak.start_spesialisering,
        forste_dato_fastlege=sak.forste_dato_fastlege,
        avtale=avtale,
        vikarbyra=sak.vikarbyra,
        stillinger=tuple(_position(rad) for rad in stillinger),
        fravar=tuple(fravar_fra(fravarsbilde(rad)) for rad in fravar),
        kostnader=HELE_RAMMEN,
    )


def _agreement(linje: Sequence[Avtaleversjon], periode: Periode) -> Avtalefakta | None:
    forste, siste = linje[0], linje[-1]
    gjelder_fra = forste.gjelder_fra or periode.fom
    if not Periode(gjelder_fra, siste.gjelder_til).overlaps(periode):
        return None
    return Avtalefakta(
        signert=lokal_dato(forste.signert_at) if forste.signert_at else None,
        gjelder_fra=gjelder_fra,
        gjelder_til=siste.gjelder_til,
        driftsform=Driftsform(siste.driftsform),
        fordeling_alis=None if siste.fordeling_alis is None else Andel(Fraction(siste.fordeling_alis)),
    )


def _position(rad: Stilling) -> Lovstilling:
    return stilling_fra(stillingsbilde(rad))
