"""One claim of the demo that the bank has paid: the doctor's account, an order by one, approved by another, and the answer."""

from datetime import datetime
from uuid import uuid5

from alis.domain.tilgang import Aktor
from alis.records.felles.dato import lokal_dato
from alis.records.refusjon.models import Refusjonskrav
from alis.records.utbetaling.models import Utbetaling, Utbetalingskonto
from alis.services.demo.scene import Kommunescene
from alis.services.utbetaling.avslutt_utbetaling import avslutt_utbetaling
from alis.services.utbetaling.bekreft_konto import bekreft_konto
from alis.services.utbetaling.lag_utbetaling import lag_utbetaling
from alis.services.utbetaling.registrer_konto import registrer_konto
from alis.services.utbetaling.send_utbetaling import send_utbetaling

LEGENS_KONTO, KOMMUNENS_KONTO = "86011117947", "15064312348"


def betal(krav: Refusjonskrav, *, alis: Aktor, scene: Kommunescene, naa: datetime) -> None:
    registrer_konto(aktor=alis, sak_id=krav.sak_id, kontonummer=LEGENS_KONTO, naa=naa)
    konto = Utbetalingskonto.objects.get(sak=krav.sak_id)
    bekreft_konto(aktor=scene.koordinator, konto_id=konto.pk, naa=naa)
    ordre_id, idag = uuid5(krav.pk, "utbetaling"), lokal_dato(naa)
    lag_utbetaling(
        aktor=scene.koordinator,
        utbetaling_id=ordre_id,
        krav_ider=[krav.pk],
        fra_konto=KOMMUNENS_KONTO,
        betalingsdag=idag,
        naa=naa,
    )
    ordre = Utbetaling.objects.get(pk=ordre_id)
    send_utbetaling(aktor=scene.attestant, utbetaling_id=ordre_id, laas=ordre.laas, naa=naa)
    ordre.refresh_from_db()
    avslutt_utbetaling(
        aktor=scene.attestant, utbetaling_id=ordre_id, laas=ordre.laas, dag=idag, avvist={}, naa=naa
    )
