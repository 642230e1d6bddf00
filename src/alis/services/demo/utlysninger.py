"""The call of the demo: one case handler has written the deadlines of the newest period, and another has sent them back."""

from datetime import datetime, timedelta

from alis.domain.tilgang import Aktor
from alis.services.sats import nasjonale_satssett
from alis.services.soknad.foresla_utlysning import Utlysningsfelter, foresla_utlysning
from alis.services.soknad.returner_utlysning import returner_utlysning

KILDE = "Oppdiktet for demoen"
SOKNAD, SVAR, RAPPORT = timedelta(days=92), timedelta(days=183), timedelta(days=92)
GRUNN = (
    "Rapportfristen er satt til samme dag som søknadsfristen.\n"
    "Skriv også hvor fristene står, så kommunene kan lese det selv."
)


def sett_utlysninger(forfatter: Aktor, leser: Aktor, *, naa: datetime) -> None:
    siste = nasjonale_satssett()[-1]
    utlysning_id = foresla_utlysning(
        aktor=forfatter,
        tilskuddsperiode=siste.navn,
        felter=Utlysningsfelter(
            frist=siste.tom + SOKNAD,
            svar_ventet=siste.tom + SVAR,
            rapportfrist=siste.tom + RAPPORT,
            kilde=KILDE,
            adresse="",
            bekreftet=False,
        ),
        naa=naa,
    )
    returner_utlysning(aktor=leser, utlysning_id=utlysning_id, grunn=GRUNN, naa=naa)
