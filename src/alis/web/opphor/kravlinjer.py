"""The sum of a claim, line by line."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from alis.domain.verdier import Belop


@dataclass(frozen=True, kw_only=True)
class Kravlinje:
    navn: str
    belop: Belop | None
    er_sum: bool = False


def lag_kravlinjer(engangs: Belop | None, ubrukt: Belop | None, sum_: Belop | None) -> tuple[Kravlinje, ...]:
    return (
        Kravlinje(navn=_("Av engangsbeløpet for kortere liste"), belop=engangs),
        Kravlinje(navn=_("Av penger som ikke er brukt"), belop=ubrukt),
        Kravlinje(navn=_("Legen betaler tilbake"), belop=sum_, er_sum=True),
    )
