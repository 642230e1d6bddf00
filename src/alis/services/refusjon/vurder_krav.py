"""Judge a claim as it stands now, for its doctor."""

from datetime import date

from alis.domain.refusjon import Refusjonsvurdering, vurder_refusjon
from alis.domain.tilgang import Aktor
from alis.records.refusjon.models import Refusjonskrav
from alis.records.refusjon.queries import refusjonskrav_for
from alis.records.utdanning.models import AlisSak
from alis.services.refusjon.les_grunnlag import les_grunnlag
from alis.services.refusjon.les_utlegg import les_utlegg, like_krav
from alis.services.utdanning.les_saker import les_saker


def vurder_krav(*, aktor: Aktor, krav: Refusjonskrav, idag: date) -> Refusjonsvurdering | None:
    """None while the day or the cost is not written."""
    utlegg = les_utlegg(krav, krav.bilag.values_list("mottatt_sha256", flat=True))
    if utlegg is None:
        return None
    (sak,) = les_saker(aktor=aktor, saker=AlisSak.objects.filter(pk=krav.sak_id))
    like = like_krav(krav, utlegg, refusjonskrav_for(aktor, dag=idag))
    return vurder_refusjon(utlegg, les_grunnlag(krav=krav, sak=sak), like=like, idag=idag)
