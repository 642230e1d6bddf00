"""A signed version comes into force, and the one before it is replaced."""

from datetime import date, datetime, time

from django.db.models import Q

from alis.domain.avtale.avtalekrav import i_kraft_fra
from alis.domain.flyt import AVTALEVERSJON, Avtalehandling, Avtalestatus
from alis.domain.verdier.periode import EN_DAG
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import OSLO, lokal_dato
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse

HAR_VIRKNING = Q(status__in=[Avtalestatus.SIGNERT, Avtalestatus.I_KRAFT])


def sett_i_kraft(*, versjon: Avtaleversjon, dag: date) -> bool:
    """Return whether the version came into force: it is signed, and its first day is not after `dag`.

    The instant recorded is the lawful one, whatever day this runs. The version must be locked.
    """
    forste_dag = _first_day(versjon)
    if forste_dag is None or dag < forste_dag:
        return False
    ikraft_at = max(_signed_at(versjon), datetime.combine(forste_dag, time.min, tzinfo=OSLO))
    for eldre in versjon.avtale.versjoner.filter(HAR_VIRKNING, nummer__lt=versjon.nummer):
        _replace(eldre, av=versjon, fra=forste_dag, at=ikraft_at)
    versjon.status = AVTALEVERSJON.overgang(versjon.status, Avtalehandling.SETT_I_KRAFT)
    versjon.i_kraft_at = ikraft_at
    versjon.save(update_fields=["status", "i_kraft_at"])
    _date_the_agreement(versjon, forste_dag)
    skriv_avtalehendelse(
        aktor=None, versjon=versjon, handling="sett_i_kraft", naa=ikraft_at, innhold={"fra": forste_dag}
    )
    return True


def _first_day(versjon: Avtaleversjon) -> date | None:
    if versjon.signert_at is None or versjon.gjelder_fra is None:
        return None
    return i_kraft_fra(signert=lokal_dato(versjon.signert_at), gjelder_fra=versjon.gjelder_fra).verdi


def _signed_at(versjon: Avtaleversjon) -> datetime:
    assert versjon.signert_at is not None  # held by _first_day
    return versjon.signert_at


def _replace(eldre: Avtaleversjon, *, av: Avtaleversjon, fra: date, at: datetime) -> None:
    siste = av.signaturer.order_by("signert_at").last()
    eldre.status = AVTALEVERSJON.overgang(eldre.status, Avtalehandling.ERSTATT)
    eldre.gjelder_til = min(eldre.gjelder_til or date.max, fra - EN_DAG)
    eldre.avsluttet_at = at
    eldre.avsluttet_av_id = siste.person_id if siste else av.endret_av_id
    eldre.save(update_fields=["status", "gjelder_til", "avsluttet_at", "avsluttet_av"])
    skriv_avtalehendelse(
        aktor=None, versjon=eldre, handling="erstatt_avtale", naa=at, innhold={"av_versjon": av.nummer}
    )


def _date_the_agreement(versjon: Avtaleversjon, forste_dag: date) -> None:
    if versjon.avtale.dato_forste_versjon is None:
        versjon.avtale.dato_forste_versjon = forste_dag
        versjon.avtale.save(update_fields=["dato_forste_versjon"])
