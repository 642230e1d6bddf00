"""The frame that the rules give, booked as the difference from what is booked already."""

from collections.abc import Mapping
from datetime import date
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.regnskap.bilag import Bilag, Bilagsart
from alis.domain.regnskap.konto import Konto
from alis.domain.regnskap.overforing import Overforing
from alis.domain.verdier import Belop


def ramme(
    *,
    sak_id: UUID,
    tilskuddsperiode: str,
    dato: date,
    nokkel: str,
    bokfort: Mapping[Element, Belop],
    regnet: Mapping[Element, Belop],
    grunnlag: Mapping[str, object],
) -> Bilag | None:
    """The voucher that brings the frame from `bokfort` to `regnet`; None where they are the same."""
    overforinger = tuple(
        _difference(element, regnet.get(element, Belop.null()) - bokfort.get(element, Belop.null()))
        for element in Element
        if regnet.get(element, Belop.null()) != bokfort.get(element, Belop.null())
    )
    if not overforinger:
        return None
    return Bilag(
        art=Bilagsart.RAMME,
        sak_id=sak_id,
        tilskuddsperiode=tilskuddsperiode,
        dato=dato,
        nokkel=nokkel,
        overforinger=overforinger,
        grunnlag=grunnlag,
    )


def _difference(element: Element, mer: Belop) -> Overforing:
    """More frame is debit on what is left of it; less is the way back."""
    full = Overforing(debet=Konto.DISPONIBELT, kredit=Konto.RAMME, belop=Belop(abs(mer.ore)), element=element)
    return full if mer > Belop.null() else full.snudd()
