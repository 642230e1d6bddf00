"""What the books hold of the claim on a doctor: by the ending, whichever of its claims is the right one."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Case, F, Max, Q, QuerySet, Sum, When

from alis.domain.avtale import Element
from alis.domain.avtale.kravdeler import kravdeler
from alis.domain.regnskap import Bilagsart, Konto
from alis.domain.verdier import Belop
from alis.records.opphor.models import Tilbakebetalingskrav
from alis.records.regnskap.models import Bilag, Overforing
from alis.services.opphor.fakta_som_json import les_fakta
from alis.services.sats import nasjonale_satssett

NULL = Belop.null()
FORDRING = Konto.FORDRING_ALIS.value
MER_OG_MINDRE = Case(When(debet=FORDRING, then=F("belop")), default=-F("belop"))


@dataclass(frozen=True, order=True, slots=True, kw_only=True)
class Sted:
    """Where in the books an amount of the claim stands."""

    tilskuddsperiode: str
    element: Element


def kravets_deler(krav: Tilbakebetalingskrav) -> Mapping[Sted, Belop]:
    """What the claim is by period and element. Raises `DeleneErIkkeSummen`."""
    deler: dict[Sted, Belop] = {}
    for ett in kravdeler(
        les_fakta(krav.fakta),
        av_engangsbelop=Belop(krav.av_engangsbelop or 0),
        av_ubrukt=Belop(krav.av_ubrukt or 0),
    ):
        sted = Sted(tilskuddsperiode=bokforingsperiode(ett.dag), element=ett.element)
        deler[sted] = deler.get(sted, NULL) + ett.belop
    return deler


def bokforingsperiode(dag: date) -> str:
    """The grant period that holds the day; for a day that no rate set holds, the one nearest before it, or the first.

    The money was paid by the rates that were, and a claim cannot wait for those that come.
    """
    sett = nasjonale_satssett()
    begynt = [ett for ett in sett if ett.fom <= dag]
    return (begynt[-1] if begynt else sett[0]).navn


def staende_bilag(opphor_id: UUID) -> QuerySet[Bilag]:
    """The vouchers of the ending that nothing has turned around, the newest first."""
    return (
        Bilag.objects.filter(objekt_id=opphor_id, omgjort_av__isnull=True)
        .exclude(art=Bilagsart.OMGJORT)
        .annotate(siste=Max("overforinger__pk"))
        .order_by("-siste")
    )


def krevd_av_legen(opphor_id: UUID) -> Mapping[Sted, Belop]:
    """All that stands as claimed, whether it is paid or not."""
    krevd = Overforing.objects.filter(
        bilag__in=staende_bilag(opphor_id).filter(art=Bilagsart.TILBAKEKREVD).order_by().values("pk"),
        debet=FORDRING,
    )
    return _summed(krevd)


def skyldig_av_legen(opphor_id: UUID) -> Mapping[Sted, Belop]:
    """What is left to pay, in the order that payments are counted."""
    rader = Overforing.objects.filter(bilag__objekt_id=opphor_id).filter(
        Q(debet=FORDRING) | Q(kredit=FORDRING)
    )
    return {sted: belop for sted, belop in _summed(rader).items() if belop}


def _summed(rader: QuerySet[Overforing]) -> dict[Sted, Belop]:
    summer = (
        rader.order_by()
        .values_list("bilag__tilskuddsperiode", "element")
        .annotate(sum=Sum(MER_OG_MINDRE))
        .order_by("bilag__tilskuddsperiode", "element")
    )
    return {
        Sted(tilskuddsperiode=periode, element=Element(element)): Belop(ore)
        for periode, element, ore in summer
    }
