"""The supervisor gets a copy of what has been signed (000, «Annet»)."""

from datetime import date, datetime

from alis.domain.tilgang import Aktor
from alis.domain.verdier.periode import EN_DAG
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import Veilederforhold
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.avtale.utkastfelter import les_felter


def gi_veileder_kopi(*, aktor: Aktor, versjon: Avtaleversjon, naa: datetime) -> None:
    """Make the supervisor that the agreement names the case's own: from then on she sees it and its documents."""
    felter = les_felter(versjon.innhold)
    if felter.veileder_id is None:
        return
    apent = Veilederforhold.objects.filter(sak=versjon.avtale.sak, tom__isnull=True).first()
    if apent is None or apent.person_id != felter.veileder_id:
        fom = _first_day(apent, versjon.gjelder_fra or lokal_dato(naa))
        _end(apent, fom)
        Veilederforhold.objects.create(sak=versjon.avtale.sak, person_id=felter.veileder_id, fom=fom)
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="gi_veileder_kopi",
        naa=naa,
        innhold={"veileder": felter.veileder, "person_id": felter.veileder_id},
    )


def _first_day(apent: Veilederforhold | None, dag: date) -> date:
    """The agreement's first day, or the day after the one before began, where she began later."""
    return dag if apent is None else max(dag, apent.fom + EN_DAG)


def _end(apent: Veilederforhold | None, fom: date) -> None:
    if apent is not None:
        apent.tom = fom - EN_DAG
        apent.save(update_fields=["tom"])
