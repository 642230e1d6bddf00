"""What is written about a session, and whether it can be one."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from django.db.models import Q

from alis.domain.regel import Utfall
from alis.domain.veiledning.mote import Motetid, motet_er_innenfor_dagen, motet_teller_en_gang
from alis.domain.veiledning.tema import Tema
from alis.records.utdanning.models import AlisSak, Veilederforhold
from alis.records.veiledning.models import Veiledningsmote


class IngenVeilederDenDagen(Exception):
    """Nobody, or someone else than the actor, supervised the doctor on the day."""


class IkkeHoldt(Exception):
    """The day is still to come."""


class IkkeInnenforDagen(Exception):
    """The session takes no time, or runs past midnight."""


class AnnetMotePaSammeTid(Exception):
    """The doctor has another session that takes some of the same time."""


class UtenBeskrivelse(Exception):
    """The topic is «annet», and it is not written what it was."""


@dataclass(frozen=True, kw_only=True)
class Motefakta:
    tid: Motetid
    tema: Tema
    beskrivelse: str = ""


def sett_fakta(mote: Veiledningsmote, fakta: Motefakta, *, idag: date, veileder: UUID | None) -> None:
    """`veileder` is the actor where she is the one who supervises. The doctor's cases must be locked.

    Raises `IngenVeilederDenDagen`, `IkkeHoldt`, `IkkeInnenforDagen`, `AnnetMotePaSammeTid` and `UtenBeskrivelse`.
    """
    tid = fakta.tid
    if tid.dag > idag:
        raise IkkeHoldt
    if motet_er_innenfor_dagen(start=tid.start, timer=tid.timer).utfall is Utfall.IKKE_OPPFYLT:
        raise IkkeInnenforDagen
    if fakta.tema is Tema.ANNET and not fakta.beskrivelse.strip():
        raise UtenBeskrivelse
    _count_once(mote, tid)
    mote.veileder_id = _supervisor_on(mote.sak, tid.dag, veileder)
    mote.dag, mote.start, mote.hundredeler = tid.dag, tid.start, tid.hundredeler
    mote.tema, mote.beskrivelse = fakta.tema, fakta.beskrivelse.strip()


def _count_once(mote: Veiledningsmote, tid: Motetid) -> None:
    andre = Veiledningsmote.objects.filter(lege_id=mote.lege_id, dag=tid.dag).exclude(pk=mote.pk)
    overlapper = sum(
        tid.overlapper(Motetid(dag=tid.dag, start=start, hundredeler=hundredeler))
        for start, hundredeler in andre.values_list("start", "hundredeler")
    )
    if motet_teller_en_gang(overlapper=overlapper).utfall is Utfall.IKKE_OPPFYLT:
        raise AnnetMotePaSammeTid


def _supervisor_on(sak: AlisSak, dag: date, veileder: UUID | None) -> UUID:
    forhold = Veilederforhold.objects.filter(
        Q(tom__isnull=True) | Q(tom__gte=dag), sak=sak, fom__lte=dag
    ).exclude(person_id=sak.lege_id)
    if veileder is not None:
        forhold = forhold.filter(person_id=veileder)
    funnet = forhold.order_by("fom").values_list("person_id", flat=True).last()
    if funnet is None:
        raise IngenVeilederDenDagen
    return funnet
