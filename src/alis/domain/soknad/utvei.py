"""What can be done for a cost that the application for its grant period was sent without."""

from datetime import date
from enum import StrEnum

from alis.domain.flyt import SOKNAD, Soknadshandling, Soknadsstatus
from alis.domain.soknad.utlysning import Utlysning


class Utvei(StrEnum):
    """`NY_SOKNAD`: withdraw it and send another before the deadline. `FRIST_UKJENT`: the deadline has not been found.

    `FRIST_UTE`: to withdraw it now may lose what is sought. `BESVART`: the state has answered, so it stands.
    """

    NY_SOKNAD = "ny_soknad"
    FRIST_UKJENT = "frist_ukjent"
    FRIST_UTE = "frist_ute"
    BESVART = "besvart"


def finn_utvei(*, status: Soknadsstatus, utlysning: Utlysning, idag: date) -> Utvei:
    """`status` is that of the application that was sent. The day of the deadline is in time."""
    if not SOKNAD.kan(status, Soknadshandling.TREKK):
        return Utvei.BESVART
    if utlysning.frist is None:
        return Utvei.FRIST_UKJENT
    return Utvei.NY_SOKNAD if idag <= utlysning.frist else Utvei.FRIST_UTE
