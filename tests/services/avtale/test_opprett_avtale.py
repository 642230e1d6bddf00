"""A new version begins with what is known."""

from datetime import UTC, date, datetime

import pytest

from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import ManglerRettighet
from alis.integrations.dokument import gjeldende_mal
from alis.records.avtale.models import Avtaleversjon
from alis.records.journal.models import Journallinje
from alis.services.avtale.hent_utkast import hent_utkast
from alis.services.avtale.opprett_avtale import AvtaleUnderArbeid, opprett_avtale
from alis.services.felles import FinnesIkke
from factories.avtaleforlop import BELOP, NAA, lag_forlop, lag_kladd, lag_signert
from factories.parter import lag_kommune, lag_koordinator
from factories.utdanning import lag_veileder

pytestmark = pytest.mark.django_db


def test_a_first_draft_is_filled_in_from_the_case() -> None:
    forlop = lag_forlop()
    veileder = lag_veileder(forlop.koordinator, forlop.sak, "Valgt Veileder")
    bilde = hent_utkast(aktor=forlop.koordinator, versjon_id=lag_kladd(forlop))
    assert bilde.nummer == 1
    assert bilde.utkast.start_spesialisering == date(2023, 9, 1)
    assert bilde.utkast.forventet_slutt == date(2029, 6, 30)
    assert bilde.utkast.veileder == veileder.navn
    assert bilde.utkast.driftsform == forlop.sak.driftsform


def test_it_proposes_to_begin_today_when_the_position_has_begun() -> None:
    forlop = lag_forlop()
    versjon = forlop.versjon(lag_kladd(forlop, naa=NAA))
    assert versjon.gjelder_fra == date(2025, 6, 15)


def test_it_proposes_the_first_day_of_a_position_to_come() -> None:
    forlop = lag_forlop()
    versjon = forlop.versjon(lag_kladd(forlop, naa=datetime(2025, 3, 1, 12, tzinfo=UTC)))
    assert versjon.gjelder_fra == date(2025, 6, 1)


def test_the_next_version_carries_the_elements_of_the_last() -> None:
    forlop = lag_forlop()
    lag_signert(forlop)
    ny = forlop.versjon(lag_kladd(forlop, naa=datetime(2026, 1, 2, 12, tzinfo=UTC)))
    assert ny.nummer == 2
    carried = {rad.element: rad.belop_per_ar for rad in ny.elementer.all()}
    assert carried == {**{e.value: ore for e, ore in BELOP.items()}, "sentralitetstillegg": 0}
    assert ny.elementer.get(element="laeringsaktiviteter").avtalt_tekst == "Slik partene er enige om."


def test_there_is_never_more_than_one_version_under_work() -> None:
    forlop = lag_forlop()
    first = lag_kladd(forlop)
    with pytest.raises(AvtaleUnderArbeid) as caught:
        lag_kladd(forlop)
    assert caught.value.versjon_id == first
    assert Avtaleversjon.objects.count() == 1


def test_the_act_stands_in_the_journal() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    linje = Journallinje.objects.get(handling="opprett_avtale")
    assert linje.objekt_id == str(versjon_id)
    assert linje.person_id == forlop.koordinator.person_id
    mal = gjeldende_mal()
    assert linje.innhold == {"versjon": 1, "mal": f"{mal.navn}/{mal.versjon}", "mal_hash": mal.hash}


def test_another_kommune_cannot_begin_one() -> None:
    forlop = lag_forlop()
    fremmed = lag_koordinator(lag_kommune("1804", "Bodø", klasse=3))
    with pytest.raises(FinnesIkke):
        opprett_avtale(aktor=fremmed, sak_id=forlop.sak.pk)


def test_a_signatory_does_not_write_agreements() -> None:
    forlop = lag_forlop()
    with pytest.raises(ManglerRettighet):
        opprett_avtale(aktor=forlop.signatar, sak_id=forlop.sak.pk)


def test_a_draft_is_pinned_to_a_template_version() -> None:
    forlop = lag_forlop()
    versjon = forlop.versjon(lag_kladd(forlop))
    assert (versjon.mal, versjon.mal_versjon) == ("alis-avtale-nasjonal", "2023-06")
    assert versjon.status == Avtalestatus.KLADD
