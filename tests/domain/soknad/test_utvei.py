"""What can be done for a cost that the application went without: by where it stands and the day."""

from datetime import date

import pytest

from alis.domain.flyt import Soknadsstatus
from alis.domain.soknad import Utlysning, Utvei, finn_utvei
from alis.domain.verdier import Periode

FRISTEN = date(2025, 8, 31)


def utlysning(frist: date | None) -> Utlysning:
    return Utlysning(
        tilskuddsperiode="nasjonal-alis/2024-09",
        periode=Periode(date(2024, 9, 1), date(2025, 5, 31)),
        frist=frist,
        svar_ventet=None,
        rapportfrist=None,
        kilde="",
        adresse="",
    )


@pytest.mark.parametrize(
    ("frist", "idag", "ventet"),
    [
        (FRISTEN, date(2025, 8, 30), Utvei.NY_SOKNAD),
        (FRISTEN, FRISTEN, Utvei.NY_SOKNAD),
        (FRISTEN, date(2025, 9, 1), Utvei.FRIST_UTE),
        (None, date(2025, 9, 1), Utvei.FRIST_UKJENT),
    ],
)
def test_until_the_state_has_answered_the_deadline_decides(
    frist: date | None, idag: date, ventet: Utvei
) -> None:
    assert finn_utvei(status=Soknadsstatus.SENDT, utlysning=utlysning(frist), idag=idag) is ventet


@pytest.mark.parametrize("status", [Soknadsstatus.INNVILGET, Soknadsstatus.AVSLATT])
def test_what_the_state_has_answered_is_not_withdrawn(status: Soknadsstatus) -> None:
    svar = finn_utvei(status=status, utlysning=utlysning(FRISTEN), idag=date(2025, 8, 1))
    assert svar is Utvei.BESVART
