"""A scan sent in by mistake is set aside: kept as it came, never used, and for good."""

from uuid import UUID

import pytest

from alis.domain.avtale.part import Part
from alis.domain.tilgang import ManglerRettighet
from alis.records.avtale.models import Papirregistrering, Skann, Tilsidelegging
from alis.records.journal.models import Journallinje
from alis.services.felles import FinnesIkke
from alis.services.papir.aapne_til_signering import PapiretGjelderIkke
from alis.services.papir.aapne_ventende_skann import AlleredeRegistrert, ErLagtTilSide
from alis.services.papir.hent_papir import hent_papir
from alis.services.papir.hent_skann import hent_skann
from alis.services.papir.hent_skannfil import hent_skannfil
from alis.services.papir.legg_til_side import legg_til_side
from alis.services.papir.registrer_papirsignaturer import registrer_papirsignaturer
from factories.avtaleforlop import Forlop, lag_forlop, lag_sendt
from factories.papir import (
    REGISTRERT,
    lag_signert_pa_papir,
    last_opp,
    pa_papir,
    send_pa_nytt,
    skannet,
)
from factories.parter import lag_kommune, lag_koordinator

pytestmark = pytest.mark.django_db


def lag_ventende(forlop: Forlop) -> tuple[UUID, UUID, bytes]:
    versjon_id, _ = lag_sendt(forlop)
    fil = skannet(forlop, versjon_id)
    return versjon_id, last_opp(forlop, versjon_id, fil), fil


def legg_bort(forlop: Forlop, versjon_id: UUID, skann_id: UUID) -> None:
    legg_til_side(aktor=forlop.koordinator, versjon_id=versjon_id, skann_id=skann_id, naa=REGISTRERT)


def test_it_is_kept_with_who_and_when_and_every_page() -> None:
    forlop = lag_forlop()
    versjon_id, skann_id, fil = lag_ventende(forlop)
    legg_bort(forlop, versjon_id, skann_id)
    rad = Tilsidelegging.objects.get(skann=skann_id)
    assert (rad.lagt_til_side_at, rad.lagt_til_side_av_id) == (REGISTRERT, forlop.koordinator.person_id)
    hentet = hent_skannfil(
        aktor=forlop.koordinator, versjon_id=versjon_id, skann_id=skann_id, nummer=1, naa=REGISTRERT
    )
    assert hentet.innhold == fil
    linje = Journallinje.objects.get(handling="legg_til_side_skann")
    assert linje.innhold["skann_id"] == str(skann_id)


def test_it_no_longer_waits_but_is_still_to_be_found() -> None:
    forlop = lag_forlop()
    versjon_id, skann_id, _ = lag_ventende(forlop)
    legg_bort(forlop, versjon_id, skann_id)
    papir = hent_papir(aktor=forlop.koordinator, versjon_id=versjon_id, naa=REGISTRERT)
    assert papir.ventende == ()
    assert [en.skann_id for en in papir.lagt_til_side] == [skann_id]
    bilde = hent_skann(aktor=forlop.koordinator, versjon_id=versjon_id, skann_id=skann_id, naa=REGISTRERT)
    assert bilde.plasser == ()
    assert bilde.lagt_til_side and bilde.lagt_til_side.av == forlop.koordinator.navn


def test_nothing_on_it_can_be_registered() -> None:
    forlop = lag_forlop()
    versjon_id, skann_id, _ = lag_ventende(forlop)
    legg_bort(forlop, versjon_id, skann_id)
    with pytest.raises(ErLagtTilSide):
        registrer_papirsignaturer(
            aktor=forlop.koordinator,
            versjon_id=versjon_id,
            skann_id=skann_id,
            signaturer=[pa_papir(forlop, versjon_id, Part.ALIS, forlop.alis)],
            naa=REGISTRERT,
        )
    assert not Papirregistrering.objects.exists()


def test_the_same_files_sent_in_anew_are_a_new_scan() -> None:
    forlop = lag_forlop()
    versjon_id, skann_id, fil = lag_ventende(forlop)
    legg_bort(forlop, versjon_id, skann_id)
    assert last_opp(forlop, versjon_id, fil) != skann_id
    assert Skann.objects.count() == 2


def test_it_is_set_aside_once() -> None:
    forlop = lag_forlop()
    versjon_id, skann_id, _ = lag_ventende(forlop)
    legg_bort(forlop, versjon_id, skann_id)
    with pytest.raises(ErLagtTilSide):
        legg_bort(forlop, versjon_id, skann_id)
    assert Journallinje.objects.filter(handling="legg_til_side_skann").count() == 1


def test_a_registered_one_stands() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    skann_id = lag_signert_pa_papir(forlop, versjon_id)
    with pytest.raises(AlleredeRegistrert):
        legg_bort(forlop, versjon_id, skann_id)
    assert not Tilsidelegging.objects.exists()


def test_one_of_what_was_taken_back_is_of_no_use_already() -> None:
    forlop = lag_forlop()
    versjon_id, skann_id, _ = lag_ventende(forlop)
    send_pa_nytt(forlop, versjon_id)
    with pytest.raises(PapiretGjelderIkke):
        legg_bort(forlop, versjon_id, skann_id)


def test_only_the_kommunes_coordinator_sets_aside_and_only_its_own() -> None:
    forlop = lag_forlop()
    versjon_id, skann_id, _ = lag_ventende(forlop)
    for aktor in (forlop.alis, forlop.signatar, forlop.veileder):
        with pytest.raises(ManglerRettighet):
            legg_til_side(aktor=aktor, versjon_id=versjon_id, skann_id=skann_id, naa=REGISTRERT)
    fremmed = lag_koordinator(lag_kommune("5001", "Annen"))
    with pytest.raises(FinnesIkke):
        legg_til_side(aktor=fremmed, versjon_id=versjon_id, skann_id=skann_id, naa=REGISTRERT)
    annet_id, _ = lag_sendt(lag_forlop())
    with pytest.raises(FinnesIkke):
        legg_bort(forlop, annet_id, skann_id)
