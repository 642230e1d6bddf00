"""The notices of the demo: the old ones read and delivered, those of this month new, and a mail that did not get through."""

from datetime import datetime, timedelta

from django.db.models import F

from alis.domain.flyt import Utsendingsstatus
from alis.domain.tilgang import Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.varsel.models import Utsending, Varsel
from alis.services.demo.scene import Kommunescene
from alis.services.frist import varsle_frister
from alis.services.varsel.nevn_stedfortreder import kollegaer, nevn_stedfortreder
from alis.services.varsel.varsle import fortell_koordinator

NYLIG = timedelta(days=30)
BORTE_OM = timedelta(days=21)
BORTE_I = timedelta(days=7)


def sett_varsler(scene: Kommunescene, *, naa: datetime) -> None:
    """What lies in the outbox afterwards is real: the first round of `alis jobber` delivers it to the folder of mails."""
    _substitute(scene, naa)
    Varsel.objects.filter(opprettet_at__lt=naa - NYLIG).update(lest_at=F("opprettet_at"))
    varsle_frister(naa=naa)
    Utsending.objects.filter(varsel__opprettet_at__lt=naa - NYLIG).update(
        status=Utsendingsstatus.LEVERT,
        forsok=1,
        levert_at=F("neste_forsok_at"),
        neste_forsok_at=None,
        kvittering="tatt imot av post.felles-alis.example",
    )
    _one_that_was_refused(scene, naa)


def _substitute(scene: Kommunescene, naa: datetime) -> None:
    fom = lokal_dato(naa) + BORTE_OM
    (kollega, _navn), *_ = kollegaer(aktor=scene.koordinator, dag=fom)
    nevn_stedfortreder(
        aktor=scene.koordinator, stedfortreder_id=kollega, fom=fom, tom=fom + BORTE_I, naa=naa - BORTE_OM
    )


def _one_that_was_refused(scene: Kommunescene, naa: datetime) -> None:
    """A doctor of the kommune whose address is wrong."""
    i_ko = Utsending.objects.filter(
        varsel__organisasjon=scene.organisasjon_id, varsel__rolle=Rolle.ALIS, status=Utsendingsstatus.VENTER
    )
    utsending = i_ko.select_related("varsel").order_by("neste_forsok_at", "pk").first()
    if utsending is None:
        return
    utsending.status = Utsendingsstatus.GITT_OPP
    utsending.forsok, utsending.neste_forsok_at = 1, None
    utsending.feil = "avvist av e-posttjeneren (550)"
    utsending.save()
    fortell_koordinator(varsel=utsending.varsel, mal=Varselmal.EPOST_KOM_IKKE_FRAM, naa=naa)
