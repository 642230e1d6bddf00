"""Cost that is documented after the unspent grant was booked lessens what the kommune owes the state."""

from collections.abc import Mapping

from django.db.models import Case, F, Sum, When

from alis.domain.avtale import Element
from alis.domain.regel import Satssett
from alis.domain.regnskap import Bilagsart, Konto, Saldo, udekket_tilskudd
from alis.domain.verdier import Belop
from alis.records.regnskap.models import Overforing
from alis.services.regnskap.les_saldo import Saldonokkel

NULL = Belop.null()
MER_OG_MINDRE = Case(When(kredit=Konto.GJELD_STAT.value, then=F("belop")), default=-F("belop"))


def for_mye_skyldig(saldoer: Mapping[Saldonokkel, Saldo], *, sett: Satssett) -> Mapping[Saldonokkel, Belop]:
    """How much of the unspent that is booked, and not paid back, is covered by cost now. `saldoer` are of one grant period.

    What a cut has made owed stays owed: what is paid back is counted as unspent first. One query, and none where there is no such cost.
    """
    plass = {
        nokkel: min(NULL - udekket_tilskudd(saldo, egenandel=sett.egenandel), saldo.skyldig_stat)
        for nokkel, saldo in saldoer.items()
    }
    mulige = {nokkel: belop for nokkel, belop in plass.items() if belop > NULL}
    if not mulige:
        return {}
    bokfort = _booked_as_unspent(mulige)
    svar = {
        nokkel: min(belop, bokfort.get(nokkel, NULL) - saldoer[nokkel].tilbake_til_staten)
        for nokkel, belop in mulige.items()
    }
    return {nokkel: belop for nokkel, belop in svar.items() if belop > NULL}


def _booked_as_unspent(nokler: Mapping[Saldonokkel, Belop]) -> Mapping[Saldonokkel, Belop]:
    perioden = next(iter(nokler)).tilskuddsperiode
    rader = (
        Overforing.objects.filter(
            bilag__sak__in={nokkel.sak_id for nokkel in nokler},
            bilag__tilskuddsperiode=perioden,
            bilag__art__in=(Bilagsart.SKYLDIG_STAT, Bilagsart.IKKE_SKYLDIG),
        )
        .exclude(bilag__nokkel__startswith="avkortet:")
        .order_by()
        .values_list("bilag__sak", "element")
        .annotate(sum=Sum(MER_OG_MINDRE))
    )
    return {
        Saldonokkel(sak_id=sak_id, tilskuddsperiode=perioden, element=Element(element)): Belop(ore)
        for sak_id, element, ore in rader
    }
