"""States and acts, one table per thing that has states."""

from alis.domain.flyt.avtaleversjon import AVTALEVERSJON, Avtalehandling, Avtalestatus
from alis.domain.flyt.behov import BEHOV, I_KOEN, LEVENDE_BEHOV, Behovshandling, Behovsstatus
from alis.domain.flyt.egenkostnad import EGENKOSTNAD, Egenkostnadshandling, Egenkostnadsstatus
from alis.domain.flyt.forslag import FORSLAG, Forslagshandling, Forslagstatus
from alis.domain.flyt.ledigplass import LEDIGPLASS, Plasshandling, Plasstatus
from alis.domain.flyt.malversjon import MALVERSJON, Malhandling, Malstatus
from alis.domain.flyt.maskin import Maskin, Overgang, Tilstand, UlovligOvergang
from alis.domain.flyt.plasstilbud import BINDENDE, PLASSTILBUD, Tilbudshandling, Tilbudsstatus
from alis.domain.flyt.refusjonskrav import REFUSJONSKRAV, Refusjonshandling, Refusjonsstatus
from alis.domain.flyt.satsversjon import SATSVERSJON, Satshandling, Satsversjonsstatus
from alis.domain.flyt.soknad import SOKNAD, Soknadshandling, Soknadsstatus
from alis.domain.flyt.sykehustjeneste import (
    HAR_TJENESTE,
    SYKEHUSTJENESTE,
    TJENESTEN_ER_SLUTT,
    Tjenestehandling,
    Tjenestestatus,
)
from alis.domain.flyt.tilbakebetalingskrav import TILBAKEBETALINGSKRAV, Kravhandling, Kravstatus
from alis.domain.flyt.utbetaling import (
    UTBETALING,
    UTBETALINGSLINJE,
    Linjehandling,
    Linjestatus,
    Utbetalingshandling,
    Utbetalingsstatus,
)
from alis.domain.flyt.utlysningsversjon import UTLYSNINGSVERSJON, Utlysningshandling, Utlysningsstatus
from alis.domain.flyt.utsending import UTSENDING, Utsendingshandling, Utsendingsstatus
from alis.domain.flyt.veiledningsattest import VEILEDNINGSATTEST, Attesthandling, Atteststatus

__all__ = [
    "AVTALEVERSJON",
    "BEHOV",
    "BINDENDE",
    "EGENKOSTNAD",
    "FORSLAG",
    "HAR_TJENESTE",
    "I_KOEN",
    "LEDIGPLASS",
    "LEVENDE_BEHOV",
    "MALVERSJON",
    "PLASSTILBUD",
    "REFUSJONSKRAV",
    "SATSVERSJON",
    "SOKNAD",
    "SYKEHUSTJENESTE",
    "TILBAKEBETALINGSKRAV",
    "TJENESTEN_ER_SLUTT",
    "UTBETALING",
    "UTBETALINGSLINJE",
    "UTLYSNINGSVERSJON",
    "UTSENDING",
    "VEILEDNINGSATTEST",
    "Attesthandling",
    "Atteststatus",
    "Avtalehandling",
    "Avtalestatus",
    "Behovshandling",
    "Behovsstatus",
    "Egenkostnadshandling",
    "Egenkostnadsstatus",
    "Forslagshandling",
    "Forslagstatus",
    "Kravhandling",
    "Kravstatus",
    "Linjehandling",
    "Linjestatus",
    "Malhandling",
    "Malstatus",
    "Maskin",
    "Overgang",
    "Plasshandling",
    "Plasstatus",
    "Refusjonshandling",
    "Refusjonsstatus",
    "Satshandling",
    "Satsversjonsstatus",
    "Soknadshandling",
    "Soknadsstatus",
    "Tilbudshandling",
    "Tilbudsstatus",
    "Tilstand",
    "Tjenestehandling",
    "Tjenestestatus",
    "UlovligOvergang",
    "Utbetalingshandling",
    "Utbetalingsstatus",
    "Utlysningshandling",
    "Utlysningsstatus",
    "Utsendingshandling",
    "Utsendingsstatus",
]
