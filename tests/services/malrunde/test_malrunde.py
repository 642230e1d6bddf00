"""From a new template version to the last signature."""

from datetime import timedelta
from typing import Any
from uuid import UUID

import pytest

from alis.domain.avtale.malrunde import Rundestatus
from alis.domain.dokument import innholdshash
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import ManglerRettighet, Rolle
from alis.records.avtale.models import Avtaleversjon, Dokument
from alis.records.journal.models import Journallinje
from alis.services.avtale.delendring import Partene
from alis.services.avtale.les_avtaleinnhold import les_avtaleinnhold
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.felles import FinnesIkke
from alis.services.malrunde import send_kladder as sending
from alis.services.malrunde.hent_malrunde import hent_malrunde
from alis.services.malrunde.hopp_over import ErBegynt, hopp_over, ta_med_igjen
from alis.services.malrunde.lag_kladder import lag_kladder
from alis.services.malrunde.list_malrunder import list_malrunder
from alis.services.malrunde.radsvar import Radsvar, Radutfall
from alis.services.malrunde.se_over import se_over
from alis.services.malrunde.send_kladder import send_kladder
from factories.avtaleforlop import PARTENE, Forlop, lag_forlop, lag_kladd, lag_signert, lagre
from factories.mal import NAA as MALTID
from factories.mal import lag_kontorfolk, lag_neste_mal, lag_publisert_mal, rad
from factories.malrunde import ELDRE, MAL, NY, RUNDEN, RUNDETID, lag_paa_eldre_mal, signer_begge
from factories.parter import lag_aktor_i, lag_kommune, lag_kontor, lag_koordinator

pytestmark = pytest.mark.django_db


def avtale(forlop: Forlop) -> UUID:
    return forlop.sak.avtaler.get().pk


def status(forlop: Forlop) -> Rundestatus | None:
    runde = hent_malrunde(aktor=forlop.koordinator, **RUNDEN, naa=RUNDETID + timedelta(days=20))
    return next((rad.status for rad in runde.rader if rad.avtale_id == avtale(forlop)), None)


def lag(*alle: Forlop) -> tuple[Radutfall, ...]:
    return lag_kladder(aktor=alle[0].koordinator, **RUNDEN, avtaler=[avtale(en) for en in alle], naa=RUNDETID)


def sett_over(*alle: Forlop) -> dict[UUID, Radutfall]:
    svar = se_over(aktor=alle[0].koordinator, **RUNDEN, avtaler=[avtale(en) for en in alle], naa=RUNDETID)
    return {utfall.avtale_id: utfall for utfall in svar}


def send(*alle: Forlop) -> tuple[Radutfall, ...]:
    laaser = {avtale_id: utfall.laas for avtale_id, utfall in sett_over(*alle).items()}
    return send_kladder(aktor=alle[0].koordinator, **RUNDEN, laaser=laaser, naa=RUNDETID)


def test_an_agreement_goes_the_whole_way_from_touched_to_in_force() -> None:
    forlop = lag_paa_eldre_mal()
    gang = [status(forlop)]
    [laget] = lag(forlop)
    gang.append(status(forlop))
    send(forlop)
    gang.append(status(forlop))
    versjon = forlop.versjon(laget.versjon_id)
    dokument_hash = innholdshash(les_avtaleinnhold(versjon))
    signer_avtale(aktor=forlop.alis, versjon_id=versjon.pk, dokument_hash=dokument_hash, naa=RUNDETID)
    gang.append(status(forlop))
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon.pk, dokument_hash=dokument_hash, naa=RUNDETID)
    gang.append(status(forlop))
    assert gang == [
        Rundestatus.IKKE_BEGYNT,
        Rundestatus.KLADD,
        Rundestatus.SENDT,
        Rundestatus.SIGNERT_AV_EN,
        Rundestatus.I_KRAFT,
    ]


def test_the_amendment_carries_all_that_was_agreed_on_the_new_template() -> None:
    forlop = lag_paa_eldre_mal()
    [laget] = lag(forlop)
    eldre, ny = forlop.sak.avtaler.get().versjoner.order_by("nummer")
    assert (laget.svar, ny.pk, eldre.mal_versjon, ny.mal_versjon) == (
        Radsvar.LAGET,
        laget.versjon_id,
        ELDRE,
        NY,
    )

    def agreed(versjon: Avtaleversjon) -> list[Any]:
        return sorted(versjon.elementer.values_list("element", "avtalt_tekst", "belop_per_ar"))

    assert agreed(eldre) == agreed(ny)


def test_only_agreements_that_hold_on_an_older_version_are_touched() -> None:
    berort, ny, uten = lag_paa_eldre_mal(), lag_forlop(), lag_forlop()
    lag_signert(ny)
    lag_kladd(uten)
    runde = hent_malrunde(aktor=berort.koordinator, **RUNDEN, naa=RUNDETID)
    assert [rad.avtale_id for rad in runde.rader] == [avtale(berort)]
    assert [
        (linje.mal.versjon, linje.antall) for linje in list_malrunder(aktor=berort.koordinator, naa=RUNDETID)
    ] == [(NY, {Rundestatus.IKKE_BEGYNT: 1})]


def test_a_bad_row_says_what_is_wrong_and_the_rest_go_on() -> None:
    god, opptatt, mangler = lag_paa_eldre_mal(), lag_paa_eldre_mal(), lag_paa_eldre_mal()
    lag(god, mangler)
    lag_kladd(opptatt, naa=RUNDETID)
    Avtaleversjon.objects.filter(avtale=avtale(opptatt), status=Avtalestatus.KLADD).update(mal_versjon=ELDRE)
    kladd = mangler.sak.avtaler.get().versjoner.get(nummer=2)
    lagre(mangler, kladd.pk, Partene(**{**vars(PARTENE), "arbeidssted": ""}), naa=RUNDETID)
    svar = {utfall.avtale_id: utfall for utfall in send(god, opptatt, mangler)}
    assert {avtale_id: utfall.svar for avtale_id, utfall in svar.items()} == {
        avtale(god): Radsvar.SENDT,
        avtale(opptatt): Radsvar.OPPTATT,
        avtale(mangler): Radsvar.MANGLER,
    }
    assert [punkt.felt for punkt in svar[avtale(mangler)].mangler] == ["arbeidssted"]
    assert Dokument.objects.filter(versjon__avtale=avtale(god), versjon__nummer=2).count() == 1


def test_a_double_click_makes_one_draft_and_sends_once() -> None:
    forlop = lag_paa_eldre_mal()
    assert [lag(forlop)[0].svar, lag(forlop)[0].svar] == [Radsvar.LAGET, Radsvar.FANTES]
    assert [send(forlop)[0].svar, send(forlop)[0].svar] == [Radsvar.SENDT, Radsvar.VAR_SENDT]
    linjer = Journallinje.objects.filter(sak_id=forlop.sak.pk, innhold__versjon=2)
    assert sorted(linjer.values_list("handling", flat=True)) == ["opprett_avtale", "send_til_signering"]


def test_a_draft_that_was_changed_after_it_was_looked_over_is_not_sent() -> None:
    forlop = lag_paa_eldre_mal()
    lag(forlop)
    sett = sett_over(forlop)[avtale(forlop)]
    lagre(forlop, sett.versjon_id, PARTENE, naa=RUNDETID)
    [svar] = send_kladder(
        aktor=forlop.koordinator, **RUNDEN, laaser={avtale(forlop): sett.laas}, naa=RUNDETID
    )
    assert (svar.svar, svar.hvem) == (Radsvar.ENDRET, forlop.koordinator.navn)


def test_no_more_are_sent_than_one_request_can_bear_and_the_rest_wait(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(sending, "MAKS_OM_GANGEN", 1)
    en, to = lag_paa_eldre_mal(), lag_paa_eldre_mal()
    lag(en, to)
    assert [utfall.svar for utfall in send(en, to)] == [Radsvar.SENDT]
    assert sorted([status(en), status(to)]) == [Rundestatus.KLADD, Rundestatus.SENDT]


def test_what_is_skipped_has_a_reason_and_a_name_and_can_be_taken_back() -> None:
    forlop = lag_paa_eldre_mal()
    hopp_over(
        aktor=forlop.koordinator, **RUNDEN, avtale_id=avtale(forlop), grunn="Slutter i august.", naa=RUNDETID
    )
    hopp_over(
        aktor=forlop.koordinator, **RUNDEN, avtale_id=avtale(forlop), grunn="En annen grunn.", naa=RUNDETID
    )
    [rad] = hent_malrunde(aktor=forlop.koordinator, **RUNDEN, naa=RUNDETID).rader
    assert rad.hopp and (rad.hopp.grunn, rad.hopp.hvem) == ("Slutter i august.", forlop.koordinator.navn)
    assert lag(forlop)[0].svar is Radsvar.HOPPET_OVER
    for _ in range(2):
        ta_med_igjen(aktor=forlop.koordinator, **RUNDEN, avtale_id=avtale(forlop), naa=RUNDETID)
    assert status(forlop) is Rundestatus.IKKE_BEGYNT
    linjer = Journallinje.objects.filter(objekt_type="Avtale").order_by("sekvens")
    assert [(linje.handling, linje.innhold) for linje in linjer] == [
        ("hopp_over_malendring", {"mal": MAL, "mal_versjon": NY}),
        ("ta_med_i_malendring", {"mal": MAL, "mal_versjon": NY}),
    ]


def test_an_amendment_under_way_is_not_skipped() -> None:
    forlop = lag_paa_eldre_mal()
    lag(forlop)
    with pytest.raises(ErBegynt):
        hopp_over(aktor=forlop.koordinator, **RUNDEN, avtale_id=avtale(forlop), grunn="Nei.", naa=RUNDETID)


def test_another_kommunes_agreement_is_neither_seen_nor_drafted_nor_skipped() -> None:
    forlop = lag_paa_eldre_mal()
    fremmed = lag_koordinator(lag_kommune("4601", "Bergen"))
    assert hent_malrunde(aktor=fremmed, **RUNDEN, naa=RUNDETID).rader == ()
    assert lag_kladder(aktor=fremmed, **RUNDEN, avtaler=[avtale(forlop)], naa=RUNDETID) == ()
    with pytest.raises(FinnesIkke):
        hopp_over(aktor=fremmed, **RUNDEN, avtale_id=avtale(forlop), grunn="Nei.", naa=RUNDETID)


def test_the_adviser_sees_figures_by_kommune_and_changes_nothing() -> None:
    forlop = lag_paa_eldre_mal()
    kontor = lag_kontor("Nord", dekker=(forlop.sak.kommune,))
    radgiver = lag_aktor_i(kontor.organisasjon, Rolle.KONTORRADGIVER)
    runde = hent_malrunde(aktor=radgiver, **RUNDEN, naa=RUNDETID)
    assert runde.rader == ()
    assert [(tall.kommune, tall.antall) for tall in runde.kommuner] == [
        ("Steigen", {Rundestatus.IKKE_BEGYNT: 1})
    ]
    with pytest.raises(ManglerRettighet):
        lag_kladder(aktor=radgiver, **RUNDEN, avtaler=[avtale(forlop)])


@pytest.mark.parametrize(
    ("mal", "versjon"), [("alis-avtale-nasjonal", ELDRE), ("alis-avtale-nasjonal", "2099"), ("x", NY)]
)
def test_a_template_that_nothing_comes_before_has_no_round(mal: str, versjon: str) -> None:
    with pytest.raises(FinnesIkke):
        hent_malrunde(aktor=lag_koordinator(), mal=mal, versjon=versjon)


def test_another_offices_template_has_no_round_for_those_it_does_not_serve() -> None:
    folk = lag_kontorfolk("Sør", dekker=False)
    forste = lag_publisert_mal(folk, naa=MALTID)
    nyeste = rad(lag_neste_mal(folk, forste, naa=MALTID + timedelta(days=60)))
    runden = {"mal": nyeste.serie.navn, "versjon": nyeste.versjon}
    nord = lag_kontorfolk("Nord")
    for fremmed in (lag_koordinator(), nord.forfatter):
        with pytest.raises(FinnesIkke):
            hent_malrunde(aktor=fremmed, **runden)
    assert hent_malrunde(aktor=folk.forfatter, **runden).rundemal.mal.versjon == nyeste.versjon


def test_the_kommune_that_is_done_sees_that_it_is_done() -> None:
    forlop = lag_paa_eldre_mal()
    [laget] = lag(forlop)
    send(forlop)
    dokument_hash = innholdshash(les_avtaleinnhold(forlop.versjon(laget.versjon_id)))
    signer_begge(forlop, laget.versjon_id, dokument_hash, naa=RUNDETID)
    runde = hent_malrunde(aktor=forlop.koordinator, **RUNDEN, naa=RUNDETID)
    assert runde.antall == {Rundestatus.I_KRAFT: 1}
    assert runde.rader[0].eldre_versjon == ELDRE
