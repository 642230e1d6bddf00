"""The tab of documents names each file, says where it stands, and leads to it."""

import re
from typing import Any

import pytest
from django.test import Client

from alis.domain.verdier import Belop
from alis.services.opphor.registrer_innbetaling import registrer_innbetaling
from factories.avtaleforlop import lag_forlop
from factories.innlogging import klient_for
from factories.opphor import NAA, Opphorsforlop, lag_sendt_krav
from factories.veilederforlop import lag_sendt_veilederavtale
from web.sporringstelling import antall_sporringer
from web.test_sporringer import TILLATT

pytestmark = pytest.mark.django_db
FANEN = "/alis/{sak}/dokumenter/"


@pytest.fixture
def sak() -> Opphorsforlop:
    forlop = lag_forlop()
    opphor = lag_sendt_krav(forlop=forlop)
    lag_sendt_veilederavtale(forlop)
    return opphor


def rader(svar: Any) -> dict[str, tuple[str, str]]:
    """Where each document leads, and its state, by its name."""
    return {rad.navn: (rad.lenke, rad.status.tekst) for rad in svar.context["rader"]}


def test_each_document_is_named_and_every_link_gives_a_file(sak: Opphorsforlop) -> None:
    klient = klient_for(sak.forlop.koordinator)
    funnet = rader(klient.get(FANEN.format(sak=sak.forlop.sak.pk)))
    assert set(funnet) == {
        "Avtale versjon 1, PDF",
        "Veilederavtale med Vera Veileder, versjon 1, PDF",
        "Krav nr. 1 om tilbakebetaling, PDF",
        "Brev om at avtalen slutter, PDF",
    }
    assert funnet["Krav nr. 1 om tilbakebetaling, PDF"][1] == "Sendt, ikke betalt"
    for lenke in filter(None, (lenke for lenke, _ in funnet.values())):
        assert klient.get(lenke).content.startswith(b"%PDF")


def test_the_doctor_reads_the_states_in_her_own_words_and_no_name_of_a_supervisors_agreement(
    sak: Opphorsforlop,
) -> None:
    svar = klient_for(sak.forlop.alis).get(FANEN.format(sak=sak.forlop.sak.pk))
    assert rader(svar)["Krav nr. 1 om tilbakebetaling, PDF"][1] == "Skal betales"
    fanen = re.search(r"<table.*</table>", svar.content.decode(), re.S)
    assert fanen and "Veilederavtale" not in fanen[0]


def test_letters_and_supervisors_agreements_cost_no_question_more(sak: Opphorsforlop) -> None:
    """Paid, the claim is no one's task, and is not read for that."""
    registrer_innbetaling(
        aktor=sak.forlop.koordinator,
        opphor_id=sak.opphor_id,
        laas=sak.krav.laas,
        dato=NAA.date(),
        belop=Belop(3_500_000),
        naa=NAA,
    )
    klient: Client = klient_for(sak.forlop.koordinator)
    assert antall_sporringer(klient, FANEN.format(sak=sak.forlop.sak.pk)) == TILLATT[FANEN]
