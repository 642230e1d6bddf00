"""A place that the doctor has said yes to becomes a service, and the absence of her case, at once."""

from datetime import datetime

from alis.domain.tilgang import Aktor
from alis.domain.verdier import add_months
from alis.domain.verdier.periode import EN_DAG
from alis.records.plassering.models import Plasstilbud, Sykehustjeneste
from alis.services.plassering.tjeneste.folg_med_fravaret import sett_fravaret
from alis.services.plassering.tjeneste.fortell_andre_kommuner import fortell_andre_kommuner


def opprett_tjeneste(*, aktor: Aktor | None, tilbud: Plasstilbud, naa: datetime) -> Sykehustjeneste:
    """The offer must be accepted and locked. Both have bound themselves, so it is certain, and the grants ahead count by it."""
    tjeneste = Sykehustjeneste.objects.create(
        tilbud=tilbud,
        behov=tilbud.behov,
        fom=tilbud.plass.fom,
        tom=add_months(tilbud.plass.fom, tilbud.plass.maneder) - EN_DAG,
        opprettet_at=naa,
    )
    sett_fravaret(aktor=aktor, tjeneste=tjeneste, naa=naa)
    fortell_andre_kommuner(tjeneste=tjeneste, naa=naa)
    return tjeneste
