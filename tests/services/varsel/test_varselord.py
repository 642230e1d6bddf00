"""The words of a notice, as they are said to the one who reads them."""

import pytest

from alis.domain.tilgang import Rolle
from alis.domain.varsel import Varselmal
from alis.services.varsel.varselord import varselord

INNHOLD = {"dato": "2026-09-01", "siste": "2027-02-28"}
TIL_LEGEN = (
    Varselmal.BEHOV_MELDT_FOR_DEG,
    Varselmal.BEHOV_ENDRET,
    Varselmal.BEHOV_FALT_BORT,
    Varselmal.BEHOV_FULLFORT,
    Varselmal.PLASS_GITT_FRA_SEG,
    Varselmal.PLASS_MISTET,
    Varselmal.PLASS_MISTET_I_KOEN,
    Varselmal.PLASSTILBUD_SENDT,
    Varselmal.PLASSTILBUD_TRUKKET,
    Varselmal.PLASSTILBUD_UTLOPT,
    Varselmal.TJENESTE_BEKREFTET,
    Varselmal.TJENESTE_AVSLUTTET,
    Varselmal.TJENESTE_RETTET,
    Varselmal.FORLENGELSE_FORESLATT,
    Varselmal.FORLENGELSE_GODTATT,
    Varselmal.FORLENGELSE_AVSLATT,
    Varselmal.FORLENGELSE_TRUKKET,
    Varselmal.FORLENGELSE_UTLOPT,
    Varselmal.INSTITUSJONSPERIODE_FORT,
    Varselmal.INSTITUSJONSTJENESTE_FULLFORT,
)
TIL_FORETAKET = (
    Varselmal.BEHOV_MELDT,
    Varselmal.BEHOV_ENDRET,
    Varselmal.BEHOV_SPURT_PAA_NYTT,
    Varselmal.BEHOV_FALT_BORT,
    Varselmal.BEHOV_FALT_UT,
    Varselmal.BEHOV_FULLFORT,
    Varselmal.PLASS_GITT_FRA_SEG,
    Varselmal.PLASS_LEDIG_IGJEN,
    Varselmal.PLASS_LEDIG_FOR_INGEN,
    Varselmal.PLASSTILBUD_GODTATT,
    Varselmal.PLASSTILBUD_GODTATT_SENT,
    Varselmal.PLASSTILBUD_FALT,
    Varselmal.TJENESTE_BEKREFTET,
    Varselmal.TJENESTE_AVSLUTTET,
    Varselmal.FORLENGELSE_FORESLATT,
    Varselmal.FORLENGELSE_GODTATT,
    Varselmal.FORLENGELSE_AVSLATT,
    Varselmal.FORLENGELSE_TRUKKET,
    Varselmal.FORLENGELSE_UTLOPT,
)


@pytest.mark.parametrize("mal", TIL_LEGEN)
def test_the_doctor_is_spoken_to_and_not_of(mal: Varselmal) -> None:
    til_henne = varselord(mal=mal, innhold=INNHOLD, rolle=Rolle.ALIS)
    assert "legen" not in f"{til_henne.tittel} {til_henne.melding}".lower()


def test_the_kommune_reads_of_its_doctor() -> None:
    ord_ = varselord(mal=Varselmal.PLASS_MISTET, innhold=INNHOLD, rolle=Rolle.KOORDINATOR)
    assert "Legen står i køen igjen" in ord_.melding


@pytest.mark.parametrize("mal", TIL_FORETAKET)
def test_the_trust_reads_nothing_of_the_absence_that_the_kommune_keeps(mal: Varselmal) -> None:
    ord_ = varselord(mal=mal, innhold=INNHOLD, rolle=Rolle.ALIS_KONTAKT)
    assert "fravær" not in ord_.melding.lower()


@pytest.mark.parametrize("mal", [Varselmal.PLASSTILBUD_GODTATT, Varselmal.PLASSTILBUD_GODTATT_SENT])
def test_of_a_yes_the_kommune_reads_of_the_absence_and_the_trust_of_the_contract(mal: Varselmal) -> None:
    til_kommunen = varselord(mal=mal, innhold=INNHOLD, rolle=Rolle.KOORDINATOR)
    til_foretaket = varselord(mal=mal, innhold=INNHOLD, rolle=Rolle.ALIS_KONTAKT)
    assert til_kommunen.melding.endswith("kommunen trenger ikke registrere det.")
    assert "rbeidsavtalen" in til_foretaket.melding and "ommunen" not in til_foretaket.melding
    assert til_foretaket.tittel == til_kommunen.tittel
