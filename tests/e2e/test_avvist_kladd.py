"""A draft that a signer sent back says who wrote in it last, who sent it back, and why."""

import pytest

from alis.services.signering.avvis_avtale import avvis_avtale
from e2e.conftest import NyttBesok
from factories.avtaleforlop import lag_forlop, lag_sendt
from factories.innlogging import innehav
from factories.veilederforlop import lag_sendt_veilederavtale

GRUNN = "Stillingsprosenten i punkt 2 er feil.\nDen skal være 80."


@pytest.mark.parametrize("bredde", ["bred", "smal"])
def test_the_draft_of_an_agreement(besok: NyttBesok, bredde: str) -> None:
    forlop = lag_forlop()
    versjon_id, sjekksum = lag_sendt(forlop)
    avvis_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=sjekksum, grunn=GRUNN)
    vindu = besok(som=innehav(forlop.koordinator), bredde=bredde)
    vindu.ga_til(f"/avtaler/{versjon_id}/utkast/")
    siden = vindu.side.inner_text("main")
    assert "av Koordinator Prøve" in siden
    assert "Anne Åsheim avviste avtalen" in siden and "Den skal være 80." in siden
    vindu.krev_god_side()


def test_the_draft_of_an_agreement_with_a_supervisor(besok: NyttBesok) -> None:
    forlop = lag_forlop()
    versjon_id, sjekksum = lag_sendt_veilederavtale(forlop)
    avvis_avtale(aktor=forlop.veileder, versjon_id=versjon_id, dokument_hash=sjekksum, grunn=GRUNN)
    vindu = besok(som=innehav(forlop.koordinator), bredde="smal", sprak="nn")
    vindu.ga_til(f"/veilederavtaler/{versjon_id}/utkast/")
    assert "Vera Veileder avviste avtala" in vindu.side.inner_text("main")
    vindu.krev_god_side()
