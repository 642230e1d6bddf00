"""Judge a claim as it stands now, for its doctor."""

from collections.abc import Sequence
from datetime import date

from alis.domain.refusjon import Likhet, Refusjonsvurdering, Utlegg, vurder_refusjon
from alis.domain.tilgang import Aktor
from alis.records.refusjon.models import Refusjonskrav
from alis.records.refusjon.queries import refusjonskrav_for
from alis.services.refusjon.les_grunnlag import les_grunnlag
from alis.services.refusjon.les_utlegg import les_utlegg, like_krav


def vurder_krav(*, aktor: Aktor, krav: Refusjonskrav, idag: date) -> Refusjonsvurdering | None:
    """None while the day or the cost is not written."""
    utlegg = les_utlegg(krav, krav.bilag.values_list("mottatt_sha256", flat=True))
    like = like_krav(krav, utlegg, refusjonskrav_for(aktor, dag=idag))
    return vurder_det_leste(krav=krav, utlegg=utlegg, like=[likhet for likhet, _rad in like], idag=idag)


def vurder_det_leste(
    *, krav: Refusjonskrav, utlegg: Utlegg | None, like: Sequence[Likhet], idag: date
) -> Refusjonsvurdering | None:
    """As above, where its receipts and those that are like it are read already."""
    return vurder_refusjon(utlegg, les_grunnlag(krav), like=like, idag=idag) if utlegg else None
