"""What one who stands in a trust's queue can know: who is before her and by which rule, which free places would do, and
how long others have waited. Nobody else is named.
"""

from dataclasses import dataclass
from datetime import date

from alis.domain.flyt import Tilbudsstatus
from alis.domain.plassering.innmeldingsregler import nummer_etter_meldedagen, nummer_i_kommunens_rekkefolge
from alis.domain.plassering.problem import Kandidat
from alis.domain.plassering.utsikt import Utsikt, finn_utsikt
from alis.domain.plassering.ventetid import Ventetid
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Aktor
from alis.records.plassering.models import Behov, Ledigplass
from alis.services.plassering.ledige_plasser import ledige_plasser
from alis.services.plassering.les_kandidater import les_koen, som_ventelege
from alis.services.plassering.les_ventetid import les_ventetid


@dataclass(frozen=True, kw_only=True)
class Ventebilde:
    """`i_kommunen` and `etter_dag` are her numbers, by each rule. Neither says who gets the next place.

    `kandidat` is what the places are held against, and `utsikt` what came of it: both None while an offer binds her.
    `stedet_er_gitt`: the first part of her service decides the place of the second.
    """

    i_kommunen: Vurdering[int | None]
    etter_dag: Vurdering[int | None]
    kandidat: Kandidat | None
    utsikt: Utsikt | None
    stedet_er_gitt: bool
    ventetid: Ventetid

    @property
    def plassen(self) -> tuple[Vurdering[int | None], ...]:
        return self.i_kommunen, self.etter_dag


def les_ventingen(behov: Behov, *, aktor: Aktor, idag: date) -> tuple[Behov, Ventebilde] | None:
    """Five queries, however long the queue is. The need comes back with its wishes and offers read. None where it has left
    the queue just now.
    """
    assert behov.helseforetak_id is not None
    koen = les_koen(Behov.objects.filter(helseforetak=behov.helseforetak_id))
    nummer = next((nr for nr, rad in enumerate(koen) if rad.pk == behov.pk), None)
    if nummer is None:
        return None
    lest = koen[nummer]
    kommunens = [rad.prioritet or 0 for rad in koen if rad.kommune_id == behov.kommune_id]
    stedet_er_gitt = lest.samme_avdeling and any(
        tilbud.status == Tilbudsstatus.GODTATT for tilbud in lest.tilbud.all()
    )
    kandidatene = {rad.pk: som_ventelege(rad).kandidat for rad in koen}
    hun = kandidatene[behov.pk]
    return lest, Ventebilde(
        i_kommunen=nummer_i_kommunens_rekkefolge(
            foran=sum(prioritet < (lest.prioritet or 0) for prioritet in kommunens), antall=len(kommunens)
        ),
        etter_dag=nummer_etter_meldedagen(foran=nummer, antall=len(koen)),
        kandidat=hun,
        utsikt=finn_utsikt(
            hun=hun,
            koen=[en for en in kandidatene.values() if en is not None],
            plasser=ledige_plasser(Ledigplass.objects.filter(helseforetak=behov.helseforetak_id), idag=idag),
            stedet_er_gitt=stedet_er_gitt,
        )
        if hun
        else None,
        stedet_er_gitt=stedet_er_gitt,
        ventetid=les_ventetid(aktor=aktor, helseforetak_id=behov.helseforetak_id, idag=idag),
    )
