"""An ending before a signed version's first day: it falls away, and where nothing has been in force it never begins."""

import subprocess
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

import pytest

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.opphorsvirkning import SluttForSignering
from alis.domain.flyt import Avtalestatus, Kravstatus, UlovligOvergang
from alis.domain.verdier import Belop
from alis.records.journal.models import Journallinje
from alis.records.opphor.models import Opphor
from alis.records.varsel.models import Varsel
from alis.services.avtale.avslutt_avtale import NyVersjonPaVei, avslutt_avtale
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.felles import EndretAvAndre
from alis.services.opphor.angre_opphor import AvtaltPaNytt, DagenErForbi, angre_opphor
from alis.services.opphor.hent_opphor import hent_opphor
from alis.services.opphor.rett_krav import rett_krav
from alis.services.utdanning.list_hendelser import list_hendelser
from factories.avtaleforlop import GJELDER_FRA, STILLINGEN, Forlop, lag_ferdig_kladd, lag_sendt
from factories.bortfall import (
    TRUKKET,
    avslutt,
    lag_ikke_begynt,
    lag_to_versjoner,
    trekk_seg,
    valg,
)
from factories.malrunde import signer_begge
from factories.opphor import FAKTA, NAA, SISTE_DAG

pytestmark = pytest.mark.django_db
BORTFALT = Avtalestatus.BORTFALT


def angre(forlop: Forlop, opphor_id: UUID, *, naa: datetime) -> None:
    angre_opphor(aktor=forlop.koordinator, opphor_id=opphor_id, fordi="Legen blir.", naa=naa)


def stand(forlop: Forlop, *versjoner: UUID) -> list[tuple[str, date | None]]:
    return [(v.status, v.gjelder_til) for v in map(forlop.versjon, versjoner)]


def handlinger() -> Sequence[str]:
    return list(Journallinje.objects.order_by("sekvens").values_list("handling", flat=True))


def test_the_version_in_force_ends_and_the_one_to_come_falls_away() -> None:
    forlop, forste, andre = lag_to_versjoner()
    opphor_id = avslutt(forlop, forste, siste_dag=SISTE_DAG, naa=NAA)
    assert stand(forlop, forste, andre) == [(Avtalestatus.I_KRAFT, SISTE_DAG), (BORTFALT, None)]
    assert Opphor.objects.get(pk=opphor_id).versjon_id == forste
    folg_kalenderen(naa=datetime(2026, 5, 1, 9, tzinfo=UTC))
    assert stand(forlop, forste, andre) == [(Avtalestatus.AVSLUTTET, SISTE_DAG), (BORTFALT, None)]


def test_it_is_the_same_ending_from_the_page_of_the_version_to_come() -> None:
    forlop, forste, andre = lag_to_versjoner()
    opphor_id = avslutt(forlop, andre, siste_dag=SISTE_DAG, naa=NAA)
    assert stand(forlop, forste, andre) == [(Avtalestatus.I_KRAFT, SISTE_DAG), (BORTFALT, None)]
    assert Opphor.objects.get(pk=opphor_id).versjon_id == forste
    for versjon_id in (forste, andre):
        assert hent_avtale(aktor=forlop.koordinator, versjon_id=versjon_id, naa=NAA).opphor_id == opphor_id


def test_a_doctor_who_withdraws_before_her_first_day_leaves_an_agreement_that_never_begins() -> None:
    forlop, versjon_id = lag_ikke_begynt()
    opphor_id = trekk_seg(forlop, versjon_id)
    versjon = forlop.versjon(versjon_id)
    assert (versjon.status, versjon.gjelder_til, versjon.avsluttet_av_id) == (
        BORTFALT,
        None,
        forlop.koordinator.person_id,
    )
    assert hent_opphor(aktor=forlop.koordinator, opphor_id=opphor_id).begynner_aldri == GJELDER_FRA
    assert folg_kalenderen(naa=TRUKKET + timedelta(days=60)) == 0
    assert forlop.versjon(versjon_id).avtale.dato_forste_versjon is None


def test_the_whole_lump_sum_is_claimed_and_still_when_the_claim_is_put_right() -> None:
    forlop, versjon_id = lag_ikke_begynt()
    assert FAKTA.engangsbelop is not None
    fakta = replace(FAKTA, bruk=())
    opphor_id = trekk_seg(forlop, versjon_id, fakta=fakta)
    krav = Opphor.objects.get(pk=opphor_id).krav.get()
    assert (krav.status, krav.belop, krav.av_engangsbelop) == (Kravstatus.BEREGNET, 12_000_000, 12_000_000)
    assert "ingen tolvdel av engangsbeløpet er brukt" in str(krav.vurderinger)
    mindre = replace(FAKTA.engangsbelop, belop=Belop(6_000_000))
    rett_krav(
        aktor=forlop.koordinator,
        opphor_id=opphor_id,
        laas=krav.laas,
        valg=valg(replace(fakta, engangsbelop=mindre), siste_dag=TRUKKET.date()),
        naa=TRUKKET,
    )
    assert Opphor.objects.get(pk=opphor_id).krav.get(nummer=2).belop == 6_000_000


def test_the_journal_tells_of_each_version_and_of_the_ending() -> None:
    forlop, forste, andre = lag_to_versjoner()
    avslutt(forlop, forste, siste_dag=SISTE_DAG, naa=NAA)
    assert handlinger()[-3:] == ["bortfall_avtale", "avslutt_avtale", "gjennomfor_opphor"]
    falt = Journallinje.objects.get(handling="bortfall_avtale")
    assert (falt.objekt_id, falt.innhold["versjon"]) == (str(andre), 2)
    assert Journallinje.objects.get(handling="gjennomfor_opphor").innhold["bortfalt"] == [2]
    assert list_hendelser(aktor=forlop.koordinator, sak_id=forlop.sak.pk)


def test_both_parties_the_supervisor_and_the_signer_are_told_that_it_never_begins() -> None:
    forlop, versjon_id = lag_ikke_begynt()
    trekk_seg(forlop, versjon_id)
    fortalt = Varsel.objects.filter(mal="avtale_bortfalt")
    assert sorted(fortalt.values_list("person__navn", flat=True)) == [
        "Anne Åsheim",
        "Sigurd Signatar",
        "Vera Veileder",
    ]
    assert {varsel.innhold["dato"] for varsel in fortalt} == {GJELDER_FRA.isoformat()}
    assert not Varsel.objects.filter(mal="avtale_avsluttet").exists()


def brevtekst(opphor_id: UUID) -> str:
    brev = bytes(Opphor.objects.get(pk=opphor_id).brev.get(slag="opphor").innhold)
    lest = subprocess.run(["pdftotext", "-", "-"], input=brev, capture_output=True, check=True)
    return " ".join(lest.stdout.decode().split())


def test_the_letter_says_that_it_never_begins_and_why() -> None:
    forlop, versjon_id = lag_ikke_begynt()
    tekst = brevtekst(trekk_seg(forlop, versjon_id))
    for ventet in (
        "begynner ikke å gjelde",
        "skulle gjelde fra 1. juli 2025",
        "Du skal ikke være i stillingen",
        "Det er et valg i Felles ALIS",
    ):
        assert ventet in tekst
    assert "gjelder til og med" not in tekst


def test_the_letter_of_an_agreement_that_ends_names_the_version_that_falls_away() -> None:
    forlop, forste, _ = lag_to_versjoner()
    tekst = brevtekst(avslutt(forlop, forste, siste_dag=SISTE_DAG, naa=NAA))
    assert "gjelder til og med 28. februar 2026" in tekst
    assert "Versjon 2, som skulle gjelde fra 1. april 2026, faller bort." in tekst


def test_regretted_in_time_it_stands_again_with_its_signatures_and_begins_on_its_day() -> None:
    forlop, versjon_id = lag_ikke_begynt()
    opphor_id = trekk_seg(forlop, versjon_id)
    angre(forlop, opphor_id, naa=TRUKKET)
    versjon = forlop.versjon(versjon_id)
    assert (versjon.status, versjon.avsluttet_at, versjon.gjelder_til) == (Avtalestatus.SIGNERT, None, None)
    assert versjon.signaturer.count() == 2
    assert handlinger()[-2:] == ["gjenoppta_avtale", "angre_opphor"]
    assert folg_kalenderen(naa=datetime(2025, 7, 1, 9, tzinfo=UTC)) == 1
    assert forlop.versjon(versjon_id).status == Avtalestatus.I_KRAFT


def test_regretted_beside_an_older_version_both_go_on_as_before() -> None:
    forlop, forste, andre = lag_to_versjoner()
    opphor_id = avslutt(forlop, forste, siste_dag=SISTE_DAG, naa=NAA)
    angre(forlop, opphor_id, naa=NAA + timedelta(days=27))
    assert stand(forlop, forste, andre) == [(Avtalestatus.I_KRAFT, None), (Avtalestatus.SIGNERT, None)]
    folg_kalenderen(naa=datetime(2026, 4, 1, 9, tzinfo=UTC))
    assert stand(forlop, forste, andre) == [
        (Avtalestatus.ERSTATTET, date(2026, 3, 31)),
        (Avtalestatus.I_KRAFT, None),
    ]


def test_after_the_last_day_it_cannot_be_regretted() -> None:
    forlop, versjon_id = lag_ikke_begynt()
    opphor_id = trekk_seg(forlop, versjon_id)
    with pytest.raises(DagenErForbi):
        angre(forlop, opphor_id, naa=TRUKKET + timedelta(days=1))


def test_a_regret_is_refused_when_a_new_version_is_out_to_be_signed_but_not_for_a_draft() -> None:
    forlop, versjon_id = lag_ikke_begynt()
    opphor_id = trekk_seg(forlop, versjon_id)
    lag_sendt(forlop, naa=TRUKKET)
    with pytest.raises(AvtaltPaNytt):
        angre(forlop, opphor_id, naa=TRUKKET)
    med_kladd, versjon_id = lag_ikke_begynt()
    opphor_id = trekk_seg(med_kladd, versjon_id)
    lag_ferdig_kladd(med_kladd, naa=TRUKKET)
    angre(med_kladd, opphor_id, naa=TRUKKET)
    assert med_kladd.versjon(versjon_id).status == Avtalestatus.SIGNERT


def test_an_earlier_endings_version_stays_away_when_a_later_is_regretted() -> None:
    forlop, forste = lag_ikke_begynt()
    trekk_seg(forlop, forste)
    andre, dokument_hash = lag_sendt(forlop, naa=TRUKKET, endringer=[STILLINGEN])
    signer_begge(forlop, andre, dokument_hash, naa=TRUKKET)
    senere = TRUKKET + timedelta(days=2)
    opphor_id = avslutt(forlop, andre, siste_dag=senere.date(), naa=senere)
    angre(forlop, opphor_id, naa=senere)
    assert [status for status, _ in stand(forlop, forste, andre)] == [BORTFALT, Avtalestatus.SIGNERT]


def test_a_double_click_and_a_stale_page_change_nothing() -> None:
    forlop, versjon_id = lag_ikke_begynt()
    laas = forlop.versjon(versjon_id).laas
    trekk_seg(forlop, versjon_id)
    for sett, feil in ((laas, EndretAvAndre), (forlop.versjon(versjon_id).laas, UlovligOvergang)):
        with pytest.raises(feil):
            avslutt_avtale(
                aktor=forlop.koordinator,
                versjon_id=versjon_id,
                laas=sett,
                siste_dag=TRUKKET.date(),
                grunn=Avslutningsgrunn.ENIGHET,
                naa=TRUKKET,
            )
    assert Opphor.objects.count() == 1


def test_it_is_not_ended_before_it_was_signed_nor_while_a_version_is_out_to_be_signed() -> None:
    forlop, versjon_id = lag_ikke_begynt()
    with pytest.raises(SluttForSignering):
        avslutt(forlop, versjon_id, siste_dag=date(2025, 6, 14), naa=TRUKKET)
    annen, forste, andre = lag_to_versjoner(signert=False)
    with pytest.raises(NyVersjonPaVei) as feil:
        avslutt(annen, forste, siste_dag=SISTE_DAG, naa=NAA)
    assert feil.value.versjon_id == andre
    assert not Opphor.objects.exists()
