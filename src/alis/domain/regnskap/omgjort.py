"""What was booked wrong stands, and is turned around by a voucher of its own."""

from datetime import date

from alis.domain.regnskap.bilag import Bilag, Bilagsart


class KanIkkeOmgjores(ValueError):
    """A voucher that turns another around is not itself turned around: what is right is booked anew."""


def omgjort(bilag: Bilag, *, dato: date, begrunnelse: str) -> Bilag:
    """Every transfer back again, about the same thing. There is one for each voucher. Raises `KanIkkeOmgjores`."""
    if bilag.art is Bilagsart.OMGJORT:
        raise KanIkkeOmgjores(bilag.nokkel)
    return Bilag(
        art=Bilagsart.OMGJORT,
        sak_id=bilag.sak_id,
        tilskuddsperiode=bilag.tilskuddsperiode,
        dato=dato,
        nokkel=f"omgjort:{bilag.nokkel}",
        overforinger=tuple(overforing.snudd() for overforing in bilag.overforinger),
        objekt_type=bilag.objekt_type,
        objekt_id=bilag.objekt_id,
        grunnlag={"begrunnelse": begrunnelse},
    )
