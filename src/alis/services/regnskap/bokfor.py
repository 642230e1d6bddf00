"""Book a voucher, once."""

from datetime import datetime
from uuid import UUID

from django.db import transaction

from alis.domain.regnskap import Bilag, Bilagsart
from alis.records.regnskap.bilagshash import bilagshash
from alis.records.regnskap.models import Bilag as Bilagsrad
from alis.records.regnskap.models import Overforing as Overforingsrad
from alis.services.journal import UtenforTransaksjon
from alis.services.regnskap.dekning_av import dekning_av


class AnnetInnhold(Exception):
    """The same thing is booked already, as something else. Carries its key."""

    def __init__(self, nokkel: str) -> None:
        super().__init__(nokkel)
        self.nokkel = nokkel


def bokfor(
    *,
    bilag: Bilag,
    kommunenummer: str,
    bokfort_av: UUID | None,
    naa: datetime,
    omgjor_id: UUID | None = None,
) -> UUID:
    """Return the voucher in the books. The same again is the one that stands, and adds nothing. An approved claim covers
    what the doctor has had in advance, by a voucher of its own. The books of a case and a grant period stay in the kommune
    where they began, also when it has become part of another.

    Part of an act, in its transaction: the case is locked by the act, so two never book the same at once. The journal's
    line is the act's. Raises `UtenforTransaksjon`, and `AnnetInnhold` where the key stands for something else.
    """
    if not transaction.get_connection().in_atomic_block:
        raise UtenforTransaksjon(bilag.nokkel)
    kommunenummer = _where_they_began(bilag) or kommunenummer
    staende = Bilagsrad.objects.filter(nokkel=bilag.nokkel).first()
    if staende is not None:
        return _the_same(staende, bilag, kommunenummer)
    bilag_id = _write(bilag, kommunenummer, bokfort_av, naa, omgjor_id)
    folger = dekning_av(bilag) if bilag.art is Bilagsart.GODKJENT else None
    if folger is not None:
        _write(folger, kommunenummer, bokfort_av, naa, None)
    return bilag_id


def _where_they_began(bilag: Bilag) -> str | None:
    forste = Bilagsrad.objects.filter(sak=bilag.sak_id, tilskuddsperiode=bilag.tilskuddsperiode)
    return forste.order_by("pk").values_list("kommune", flat=True).first()


def _the_same(staende: Bilagsrad, bilag: Bilag, kommunenummer: str) -> UUID:
    if (staende.sha256, staende.kommune_id) != (bilagshash(bilag), kommunenummer):
        raise AnnetInnhold(bilag.nokkel)
    return staende.pk


def _write(
    bilag: Bilag, kommunenummer: str, bokfort_av: UUID | None, naa: datetime, omgjor_id: UUID | None
) -> UUID:
    rad = Bilagsrad.objects.create(
        kommune_id=kommunenummer,
        sak_id=bilag.sak_id,
        tilskuddsperiode=bilag.tilskuddsperiode,
        art=bilag.art,
        dato=bilag.dato,
        nokkel=bilag.nokkel,
        antall=len(bilag.overforinger),
        objekt_type=bilag.objekt_type,
        objekt_id=bilag.objekt_id,
        grunnlag=dict(bilag.grunnlag),
        omgjor_id=omgjor_id,
        sha256=bilagshash(bilag),
        bokfort_at=naa,
        bokfort_av_id=bokfort_av,
    )
    Overforingsrad.objects.bulk_create(
        Overforingsrad(
            bilag=rad,
            linje=linje,
            debet=overforing.debet,
            kredit=overforing.kredit,
            belop=overforing.belop.ore,
            element=overforing.element,
        )
        for linje, overforing in enumerate(bilag.overforinger, start=1)
    )
    return rad.pk
