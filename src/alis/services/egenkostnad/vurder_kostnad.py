"""Judge a cost as it stands now, before it is sent."""

from collections.abc import Sequence
from datetime import date

from alis.domain.avtale import Element
from alis.domain.egenkostnad import Kostnadsfakta, Kostnadsvurdering, vurder_egenkostnad
from alis.domain.verdier import Belop, Periode
from alis.records.egenkostnad.models import Egenkostnad
from alis.services.egenkostnad.les_grunnlag import les_grunnlag
from alis.services.egenkostnad.les_like import Kostnadslike, les_like


def vurder_kostnad(*, kostnad: Egenkostnad, idag: date) -> Kostnadsvurdering:
    filer = list(kostnad.filer.values_list("mottatt_sha256", flat=True))
    like = les_like(kostnad, filer)
    return vurder_det_leste(kostnad=kostnad, antall_filer=len(filer), like=like, idag=idag)


def vurder_det_leste(
    *, kostnad: Egenkostnad, antall_filer: int, like: Sequence[Kostnadslike], idag: date
) -> Kostnadsvurdering:
    """As above, where its files and those that are like it are read already."""
    fakta = Kostnadsfakta(
        element=Element(kostnad.element),
        dager=Periode(kostnad.fom, kostnad.tom),
        belop=Belop(kostnad.belop),
        antall_filer=antall_filer,
    )
    hvordan = [ett.likhet for ett in like]
    return vurder_egenkostnad(fakta, les_grunnlag(kostnad), like=hvordan, idag=idag)
