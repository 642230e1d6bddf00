"""Lets a test database be emptied between tests, although it refuses to lose a line of the journal."""

from collections.abc import Iterator

import pytest
from django.db import connection

from alis.records.avtale.vern import slipp_avtalen, vern_avtalen
from alis.records.avtale.vern_signaturer import slipp_signaturene, vern_signaturene
from alis.records.avtale.vern_tilsidelagt import slipp_tilsidelagte, vern_tilsidelagte
from alis.records.budsjett.vern import slipp_budsjettet, vern_budsjettet
from alis.records.egenkostnad.vern import slipp_egenkostnadene, vern_egenkostnadene
from alis.records.forhandling.vern import slipp_forslagene, vern_forslagene
from alis.records.journal.vern import slipp_journalen, vern_journalen
from alis.records.mal.vern import slipp_malene, slipp_wordmalene, vern_malene, vern_wordmalene
from alis.records.opphor.vern import slipp_opphoret, vern_opphoret
from alis.records.plassering.vern import slipp_plasseringen, vern_plasseringen
from alis.records.plassering.vern_endret_plass import slipp_endret_plass, vern_endret_plass
from alis.records.plassering.vern_foretaksavtale import slipp_foretaksavtalene, vern_foretaksavtalene
from alis.records.plassering.vern_forlengelse import slipp_forlengelsen, vern_forlengelsen
from alis.records.plassering.vern_gjenstar import slipp_det_som_gjenstar, vern_det_som_gjenstar
from alis.records.plassering.vern_institusjon import slipp_institusjonen, vern_institusjonen
from alis.records.plassering.vern_maskinnokkel import slipp_maskinnoklene, vern_maskinnoklene
from alis.records.plassering.vern_sammenslaing import slipp_behovets_kommune, vern_behovets_kommune
from alis.records.plassering.vern_samtidig import slipp_samtidig, vern_samtidig
from alis.records.plassering.vern_tjeneste import slipp_tjenesten, vern_tjenesten
from alis.records.refusjon.vern import slipp_refusjonen, vern_refusjonen
from alis.records.regnskap.vern import slipp_regnskapet, vern_regnskapet
from alis.records.sats.vern import slipp_satsene, vern_satsene
from alis.records.signering.vern import slipp_signeringen, vern_signeringen
from alis.records.soknad.vern import slipp_soknaden, vern_soknaden
from alis.records.soknad.vern_rapport import slipp_rapportene, vern_rapportene
from alis.records.soknad.vern_utlysning import slipp_utlysningene, vern_utlysningene
from alis.records.soknad.vern_utlysningsretur import slipp_utlysningsreturen, vern_utlysningsreturen
from alis.records.utbetaling.vern import slipp_utbetalingen, vern_utbetalingen
from alis.records.utdanning.vern_sammenslaing import slipp_sakens_kommune, vern_sakens_kommune
from alis.records.veiledning.vern import slipp_veiledningen, vern_veiledningen

sluppet_av: set[str] = set()
"""The tests that have left the database without its triggers; none where they stand."""


def slipp_vernet() -> None:
    slipp_journalen(connection)
    slipp_regnskapet(connection)
    slipp_avtalen(connection)
    slipp_forslagene(connection)
    slipp_malene(connection)
    slipp_budsjettet(connection)
    slipp_opphoret(connection)
    slipp_refusjonen(connection)
    slipp_egenkostnadene(connection)
    slipp_wordmalene(connection)
    slipp_signaturene(connection)
    slipp_tilsidelagte(connection)
    slipp_signeringen(connection)
    slipp_utbetalingen(connection)
    slipp_veiledningen(connection)
    slipp_utbetalingen(connection)
    slipp_satsene(connection)
    slipp_soknaden(connection)
    slipp_utlysningene(connection)
    slipp_utlysningsreturen(connection)
    slipp_rapportene(connection)
    slipp_plasseringen(connection)
    slipp_endret_plass(connection)
    slipp_samtidig(connection)
    slipp_behovets_kommune(connection)
    slipp_det_som_gjenstar(connection)
    slipp_sakens_kommune(connection)
    slipp_foretaksavtalene(connection)
    slipp_tjenesten(connection)
    slipp_institusjonen(connection)
    slipp_forlengelsen(connection)
    slipp_maskinnoklene(connection)


def sett_vernet() -> None:
    vern_journalen(connection)
    vern_regnskapet(connection)
    vern_avtalen(connection)
    vern_forslagene(connection)
    vern_malene(connection)
    vern_budsjettet(connection)
    vern_opphoret(connection)
    vern_refusjonen(connection)
    vern_egenkostnadene(connection)
    vern_wordmalene(connection)
    vern_signaturene(connection)
    vern_tilsidelagte(connection)
    vern_signeringen(connection)
    vern_veiledningen(connection)
    vern_utbetalingen(connection)
    vern_satsene(connection)
    vern_soknaden(connection)
    vern_utlysningene(connection)
    vern_utlysningsreturen(connection)
    vern_rapportene(connection)
    vern_plasseringen(connection)
    vern_endret_plass(connection)
    vern_samtidig(connection)
    vern_behovets_kommune(connection)
    vern_det_som_gjenstar(connection)
    vern_sakens_kommune(connection)
    vern_foretaksavtalene(connection)
    vern_tjenesten(connection)
    vern_institusjonen(connection)
    vern_forlengelsen(connection)
    vern_maskinnoklene(connection)


@pytest.fixture(autouse=True)
def tomming_uten_vern(request: pytest.FixtureRequest) -> Iterator[None]:
    """Tests that commit are emptied row by row on SQLite: the triggers stand during the test and not after it.

    A test that does not commit gets them back for as long as it lasts, whatever ran before it.
    """
    mark = request.node.get_closest_marker("django_db")
    transaksjon = "transactional_db" in request.fixturenames or (
        mark is not None and mark.kwargs.get("transaction")
    )
    if not transaksjon:
        if mark is not None and sluppet_av:
            request.getfixturevalue("db")
            sett_vernet()
        yield
        return
    request.getfixturevalue("transactional_db")
    slipp_vernet()
    sett_vernet()
    yield
    slipp_vernet()
    sluppet_av.add(request.node.nodeid)
