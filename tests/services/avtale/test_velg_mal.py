"""Which template a new agreement is made from."""

from datetime import UTC, datetime, timedelta

import pytest

from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.lagre_frie_punkter import PunktetErLaast, lagre_frie_punkter
from alis.services.avtale.list_malvalg_for_sak import list_malvalg_for_sak
from alis.services.avtale.opprett_avtale import MalenPasserIkke, opprett_avtale
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.mal.la_mal_utga import la_mal_utga
from factories.avtaleforlop import alle_deler, lag_forlop, lagre
from factories.mal import lag_kontorfolk, lag_publisert_mal, rad

pytestmark = pytest.mark.django_db

ETTER = datetime(2026, 5, 4, 9, 0, tzinfo=UTC)
"""When the office's template is in use."""
REGIONAL = ("alis-kontor-nord", "2026-03")


def test_the_national_one_comes_first_and_the_one_of_2021_cannot_be_chosen() -> None:
    forlop = lag_forlop()
    lag_publisert_mal(lag_kontorfolk())
    valg = list_malvalg_for_sak(aktor=forlop.koordinator, sak_id=forlop.sak.pk, naa=ETTER)

    assert [(v.mal.navn, v.kan_velges) for v in valg] == [
        ("alis-avtale-nasjonal", True),
        ("alis-kontor-nord", True),
        ("alis-avtale-ost", False),
    ]


def test_a_draft_is_made_from_the_template_that_was_chosen() -> None:
    forlop = lag_forlop()
    lag_publisert_mal(lag_kontorfolk())
    versjon_id = opprett_avtale(aktor=forlop.koordinator, sak_id=forlop.sak.pk, mal=REGIONAL, naa=ETTER)
    versjon = Avtaleversjon.objects.get(pk=versjon_id)

    assert (versjon.mal, versjon.mal_versjon) == REGIONAL


def test_a_retired_template_cannot_be_chosen_any_more() -> None:
    forlop, folk = lag_forlop(), lag_kontorfolk()
    versjon_id = lag_publisert_mal(folk)
    la_mal_utga(aktor=folk.forfatter, versjon_id=versjon_id, laas=rad(versjon_id).laas, naa=ETTER)

    with pytest.raises(MalenPasserIkke):
        opprett_avtale(aktor=forlop.koordinator, sak_id=forlop.sak.pk, mal=REGIONAL, naa=ETTER)


@pytest.mark.parametrize("mal", [("alis-avtale-ost", "2021-04"), ("finnes-ikke", "1"), ("", "")], ids=str)
def test_what_does_not_fit_is_refused_although_it_is_asked_for(mal: tuple[str, str]) -> None:
    forlop = lag_forlop()
    with pytest.raises(MalenPasserIkke):
        opprett_avtale(aktor=forlop.koordinator, sak_id=forlop.sak.pk, mal=mal, naa=ETTER)


def test_the_template_of_an_office_that_does_not_serve_the_kommune_is_not_offered() -> None:
    forlop = lag_forlop()
    lag_publisert_mal(lag_kontorfolk("Sør", dekker=False))
    valg = list_malvalg_for_sak(aktor=forlop.koordinator, sak_id=forlop.sak.pk, naa=ETTER)

    assert "alis-kontor-sor" not in {v.mal.navn for v in valg}


def test_an_agreement_from_a_regional_template_has_its_clauses_and_hash_and_so_has_the_next_version() -> None:
    forlop, folk = lag_forlop(), lag_kontorfolk()
    versjon_id = lag_publisert_mal(folk)
    avtale_id = opprett_avtale(aktor=forlop.koordinator, sak_id=forlop.sak.pk, mal=REGIONAL, naa=ETTER)
    for endring in alle_deler(forlop):
        lagre(forlop, avtale_id, endring, naa=ETTER)
    laas = forlop.versjon(avtale_id).laas
    dokument_hash = send_til_signering(aktor=forlop.koordinator, versjon_id=avtale_id, laas=laas, naa=ETTER)
    versjon = Avtaleversjon.objects.get(pk=avtale_id)

    assert versjon.mal_hash == rad(versjon_id).sha256
    assert "Legen møter i nettverket." in str(versjon.innhold["avtale"]["punkter"])
    assert versjon.dokumenter.exists()

    for aktor in (forlop.alis, forlop.signatar):
        signer_avtale(aktor=aktor, versjon_id=avtale_id, dokument_hash=dokument_hash, naa=ETTER)
    neste = opprett_avtale(aktor=forlop.koordinator, sak_id=forlop.sak.pk, naa=ETTER + timedelta(days=9))
    assert Avtaleversjon.objects.get(pk=neste).mal == "alis-kontor-nord"


def test_the_parties_reword_a_free_clause_and_never_a_locked_one() -> None:
    forlop = lag_forlop()
    lag_publisert_mal(lag_kontorfolk())
    avtale_id = opprett_avtale(aktor=forlop.koordinator, sak_id=forlop.sak.pk, mal=REGIONAL, naa=ETTER)
    for endring in alle_deler(forlop):
        lagre(forlop, avtale_id, endring, naa=ETTER)

    def skriv(tekster: dict[str, str]) -> None:
        lagre_frie_punkter(
            aktor=forlop.koordinator,
            versjon_id=avtale_id,
            laas=forlop.versjon(avtale_id).laas,
            tekster=tekster,
            naa=ETTER,
        )

    with pytest.raises(PunktetErLaast):
        skriv({"formal": "Noe annet."})
    skriv({"nettverk": "Legen leder nettverket.\nHver måned."})
    laas = forlop.versjon(avtale_id).laas
    send_til_signering(aktor=forlop.koordinator, versjon_id=avtale_id, laas=laas, naa=ETTER)
    punkter = {p["id"]: p for p in forlop.versjon(avtale_id).innhold["avtale"]["punkter"]}
    assert punkter["nettverk"]["avsnitt"] == ["Legen leder nettverket.", "Hver måned."]


def test_a_free_clause_that_says_what_the_template_says_follows_the_template() -> None:
    forlop = lag_forlop()
    lag_publisert_mal(lag_kontorfolk())
    avtale_id = opprett_avtale(aktor=forlop.koordinator, sak_id=forlop.sak.pk, mal=REGIONAL, naa=ETTER)
    lagre_frie_punkter(
        aktor=forlop.koordinator,
        versjon_id=avtale_id,
        laas=1,
        tekster={"nettverk": "Legen møter i nettverket."},
        naa=ETTER,
    )

    assert forlop.versjon(avtale_id).innhold["utkast"]["egne_punkter"] == {}
