"""All that is done with a need is told once, in order, with what became of what; nothing of another need is."""

import re
from datetime import date
from decimal import Decimal
from pathlib import Path

import pytest

import alis.services
from alis.domain.plassering.behov import Arena
from alis.domain.plassering.tjeneste import Kontaktmate, Kontakttema, Laeringsmal
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import Periode
from alis.domain.verdier.periode import EN_DAG
from alis.records.journal.models import Journallinje
from alis.services.plassering.behovsfelter import Behovsonsker, Behovssted
from alis.services.plassering.behovslogg import Behovsfelt as F
from alis.services.plassering.behovslogg import Behovssteg as S
from alis.services.plassering.behovslogg import Steg
from alis.services.plassering.hent_behov import hent_behov
from alis.services.plassering.institusjon.avslutt_institusjonstjeneste import fullfor_institusjonstjeneste
from alis.services.plassering.institusjon.folg_institusjonene import folg_institusjonene
from alis.services.plassering.institusjon.for_institusjonsperioder import for_institusjonsperioder
from alis.services.plassering.lop_ut_tilbud import lop_ut_tilbud
from alis.services.plassering.meld_behov import meld_behov
from alis.services.plassering.prioriter_behov import prioriter_behov
from alis.services.plassering.tjeneste.avslutt_tjeneste import avslutt_tjeneste
from alis.services.plassering.tjeneste.bekreft_tjeneste import bekreft_tjeneste
from alis.services.plassering.tjeneste.dokumenter_laeringsmal import dokumenter_laeringsmal
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from alis.services.plassering.tjeneste.foresla_forlengelse import foresla_forlengelse
from alis.services.plassering.tjeneste.registrer_kontakt import Kontaktfakta, registrer_kontakt
from alis.services.plassering.tjeneste.registrer_kursdag import registrer_kursdag
from alis.services.plassering.tjeneste.rett_siste_dag import rett_siste_dag
from alis.services.plassering.tjeneste.stryk_laeringsmal import stryk_laeringsmal
from alis.services.plassering.tjeneste.svar_paa_forlengelse import svar_paa_forlengelse
from alis.services.plassering.tjeneste.trekk_forlengelse import trekk_forlengelse
from alis.services.sammenslaing import slaa_sammen_kommuner
from factories.behov import NAA, ONSKET, behovet, lag_innmeldt
from factories.behovslogg import NY_START, Forlop, klokken, lag_forlop, lag_helt_forlop
from factories.parter import lag_aktor_i, lag_kommune, lag_kontor, lag_koordinator
from factories.sykehusplass import START, lag_foretak
from factories.tjeneste import SLUTT, Tjeneste, dagen, lag_tjeneste
from factories.utdanning import lag_sak, legefakta

pytestmark = pytest.mark.django_db
KOMMUNEN, SYKEHUSET, LEGEN = "Koordinator Prøve", "Aud Aliskontakt", "Lege Prøve 1"
MEDISIN, KIRURGI = "Bodø, Medisin", "Bodø, Kirurgi"


def loggen(aktor: Aktor, behov_id) -> tuple[Steg, ...]:
    return hent_behov(aktor=aktor, behov_id=behov_id, naa=klokken(28)).steg


def endret(steg: Steg) -> dict[F, tuple[object, object]]:
    return {ett.felt: (ett.fra, ett.til) for ett in steg.endret}


def test_each_act_is_told_once_in_order_with_who_and_where():
    forlop = lag_helt_forlop()
    logg = loggen(forlop.innmeldt.koordinator, forlop.en)

    assert [(steg.at.day, steg.hva, steg.hvem, steg.om, steg.var_godtatt) for steg in logg] == [
        (1, S.MELDT, KOMMUNEN, "", False),
        (2, S.REGISTRERT, SYKEHUSET, "", False),
        (3, S.ENDRET, KOMMUNEN, "", False),
        (4, S.PRIORITERT, KOMMUNEN, "", False),
        (5, S.PRIORITERT, KOMMUNEN, "", False),
        (6, S.SPURT, KOMMUNEN, "", False),
        (7, S.TILBUDT, SYKEHUSET, MEDISIN, False),
        (8, S.AVSLATT, LEGEN, MEDISIN, False),
        (9, S.TILBUDT, SYKEHUSET, MEDISIN, False),
        (10, S.TRUKKET, SYKEHUSET, MEDISIN, False),
        (11, S.TILBUDT, SYKEHUSET, MEDISIN, True),
        (12, S.GODTATT, LEGEN, MEDISIN, True),
        (13, S.KONTRAKT, SYKEHUSET, MEDISIN, True),
        (14, S.KONTRAKT, SYKEHUSET, MEDISIN, True),
        (15, S.TRUKKET, SYKEHUSET, MEDISIN, True),
        (16, S.TILBUDT, SYKEHUSET, MEDISIN, True),
        (17, S.GODTATT, LEGEN, MEDISIN, True),
        (18, S.BORTE_MED_BEHOVET, KOMMUNEN, MEDISIN, True),
        (18, S.FALT_BORT, KOMMUNEN, "", False),
    ]


def test_wishes_number_and_contract_say_what_they_were_before():
    forlop = lag_helt_forlop()
    logg = loggen(forlop.innmeldt.koordinator, forlop.en)

    (onskene,) = (steg for steg in logg if steg.hva is S.ENDRET)
    assert endret(onskene) == {
        F.ONSKET_FOM: (ONSKET.onsket_fom, NY_START),
        F.MAKS_AVVIK: (6, 3),
        F.STEDER: ((MEDISIN,), (KIRURGI, MEDISIN)),
        F.GODTAR_ANDRE: (True, False),
    }
    assert [endret(steg) for steg in logg if steg.hva is S.PRIORITERT] == [
        {F.NUMMER: (1, 2)},
        {F.NUMMER: (2, 1)},
    ]
    assert [endret(steg) for steg in logg if steg.hva is S.KONTRAKT] == [
        {F.KONTRAKTDAG: (None, date(2026, 2, 12))},
        {F.KONTRAKTDAG: (date(2026, 2, 12), date(2026, 2, 13))},
    ]


def test_wishes_that_are_saved_as_they_were_change_nothing_and_a_second_change_is_held_against_the_first():
    forlop = lag_forlop()
    forlop.endre(klokken(2))
    forlop.endre(klokken(3))
    forste, andre = (steg for steg in loggen(forlop.innmeldt.koordinator, forlop.en) if steg.hva is S.ENDRET)
    assert len(forste.endret) == 4
    assert andre.endret == ()


def test_a_line_from_before_the_departments_were_named_tells_the_rest():
    forlop = lag_forlop()
    forlop.endre(klokken(2))
    linje = Journallinje.objects.get(handling="endre_behov")
    linje.sekvens, linje.hash, linje.tidspunkt = linje.sekvens + 1000, "0" * 64, klokken(3)
    linje.innhold = {navn: verdi for navn, verdi in linje.innhold.items() if navn != "steder"} | {
        "maks_avvik_maneder": 0
    }
    linje.save(force_insert=True)
    logg = loggen(forlop.innmeldt.koordinator, forlop.en)
    assert endret(logg[-1]) == {F.MAKS_AVVIK: (3, 0)}


def test_what_is_done_with_others_is_not_told_and_all_who_may_see_the_page_are_told_the_same():
    """Another kommune ranks its own; the kommune changes another doctor's wishes and ranks two that are not this one."""
    innmeldt = lag_innmeldt(3)
    en, to, tre = (innmeldt.meld(nummer) for nummer in range(3))
    bergen = lag_kommune("4601", "Bergen")
    bergens = lag_koordinator(bergen)
    saker = [lag_sak(bergens, lege=legefakta(f"Bergens Lege {nummer}")) for nummer in (1, 2)]
    deres = [
        meld_behov(aktor=bergens, sak_id=sak.pk, sted=innmeldt.sted, onsker=ONSKET, naa=NAA) for sak in saker
    ]
    helseforetak = innmeldt.foretak.sted.helseforetak_id
    prioriter_behov(aktor=bergens, helseforetak_id=helseforetak, sett=deres, ny=deres[::-1], naa=klokken(2))
    Forlop(innmeldt=innmeldt, en=en, annen=to).endre(klokken(3), to)
    prioriter_behov(
        aktor=innmeldt.koordinator,
        helseforetak_id=helseforetak,
        sett=[en, to, tre],
        ny=[en, tre, to],
        naa=klokken(4),
    )
    radgiver = lag_aktor_i(lag_kontor(dekker=(innmeldt.saker[0].kommune,)).organisasjon, Rolle.KONTORRADGIVER)
    for aktor in (innmeldt.koordinator, innmeldt.alis(), innmeldt.foretak.kontakt, radgiver):
        logg = loggen(aktor, en)
        assert [steg.hva for steg in logg] == [S.MELDT]
        assert "Lege Prøve 2" not in repr(logg) and "Bergen" not in repr(logg)
    assert [steg.hva for steg in loggen(innmeldt.foretak.kontakt, to)] == [S.MELDT, S.ENDRET, S.PRIORITERT]
    assert [steg.hva for steg in loggen(bergens, deres[0])] == [S.MELDT, S.PRIORITERT]


def test_what_she_has_with_another_trust_is_not_told_here_nor_which_trust_gave_her_a_place():
    forlop = lag_forlop()
    innmeldt, nabo = forlop.innmeldt, lag_foretak("Tromsø")
    sak = innmeldt.saker[0]
    der = meld_behov(
        aktor=innmeldt.koordinator,
        sak_id=sak.pk,
        sted=Behovssted(helseforetak_id=nabo.sted.helseforetak_id),
        onsker=ONSKET,
        naa=NAA,
    )
    forlop.registrer(klokken(2))
    forlop.godta(forlop.tilby(klokken(3)), klokken(4))

    logg = loggen(nabo.kontakt, der)
    assert [(steg.hva, steg.hvem) for steg in logg] == [(S.MELDT, KOMMUNEN), (S.FORLOT_KOEN, LEGEN)]
    assert "Bodø" not in repr(logg) and str(innmeldt.foretak.sted.helseforetak_id) not in repr(logg)
    her = [steg.hva for steg in loggen(innmeldt.foretak.kontakt, forlop.en)]
    assert her == [S.MELDT, S.REGISTRERT, S.TILBUDT, S.GODTATT]


def test_an_offer_that_was_not_answered_falls_with_the_need_or_runs_out():
    forlop = lag_forlop()
    forlop.registrer(klokken(2))
    utlopt = forlop.tilby(klokken(3))
    lop_ut_tilbud(naa=dagen(utlopt.svarfrist + EN_DAG))
    forlop.tilby(klokken(25))
    forlop.bort(klokken(26))

    logg = loggen(forlop.innmeldt.koordinator, forlop.en)[2:]
    assert [(steg.hva, steg.hvem, steg.var_godtatt) for steg in logg] == [
        (S.TILBUDT, SYKEHUSET, False),
        (S.UTLOPT, "", False),
        (S.TILBUDT, SYKEHUSET, False),
        (S.BORTE_MED_BEHOVET, KOMMUNEN, False),
        (S.FALT_BORT, KOMMUNEN, False),
    ]


class Sykehusliv:
    """A service that has begun, and what is done in it."""

    def __init__(self) -> None:
        self.t: Tjeneste = lag_tjeneste()
        folg_tjenestene(naa=dagen())

    def gjor(self, tjeneste_handling, av: Aktor, dag: date, *, laas: bool = True, **felter) -> None:
        laas_felt = {"laas": self.t.naa.laas} if laas else {}
        tjeneste_handling(aktor=av, tjeneste_id=self.t.tjeneste.pk, naa=dagen(dag), **laas_felt, **felter)

    def logg(self, aktor: Aktor | None = None) -> list[tuple[S, dict[F, tuple[object, object]], str]]:
        steg = hent_behov(aktor=aktor or self.t.koordinator, behov_id=self.t.behov.pk, naa=dagen(SLUTT)).steg
        return [(ett.hva, endret(ett), ett.hvem) for ett in steg]


def test_service_is_told_from_its_first_day_until_it_is_fulfilled():
    liv = Sykehusliv()
    sykehuset, legen, kommunen = liv.t.foretak.kontakt, liv.t.lege, liv.t.koordinator
    lenger, lengst = date(2027, 4, 30), date(2027, 5, 31)
    for dag, forslag, svar in ((1, lengst, False), (3, lenger, True)):
        liv.gjor(foresla_forlengelse, legen, date(2026, 10, dag), ny_tom=forslag)
        liv.gjor(svar_paa_forlengelse, kommunen, date(2026, 10, dag + 1), godtar=svar)
    liv.gjor(foresla_forlengelse, sykehuset, date(2026, 10, 5), ny_tom=lengst)
    liv.gjor(trekk_forlengelse, sykehuset, date(2026, 10, 6))
    liv.gjor(foresla_forlengelse, sykehuset, date(2026, 10, 7), ny_tom=lengst)
    folg_tjenestene(naa=dagen(date(2027, 5, 1)))
    liv.gjor(
        bekreft_tjeneste, sykehuset, date(2027, 5, 2), fom=START, tom=date(2027, 4, 29), prosent=Decimal(80)
    )
    for dag, mal in enumerate(Laeringsmal, 3):
        liv.gjor(
            dokumenter_laeringsmal,
            sykehuset,
            date(2027, 5, dag),
            laas=False,
            laeringsmal=mal,
            dato=date(2027, 4, 1),
        )

    sykehusets, legens, kommunens = sykehuset.navn, legen.navn, kommunen.navn
    assert liv.logg() == [
        (S.GODTATT, {}, legens),
        (S.BEGYNT, {F.FORSTE_DAG: (None, START)}, ""),
        (S.FORLENGELSE_FORESLATT, {F.SISTE_DAG: (SLUTT, lengst)}, legens),
        (S.FORLENGELSE_AVSLATT, {}, kommunens),
        (S.FORLENGELSE_FORESLATT, {F.SISTE_DAG: (SLUTT, lenger)}, legens),
        (S.FORLENGELSE_GODTATT, {F.SISTE_DAG: (SLUTT, lenger)}, kommunens),
        (S.FORLENGELSE_FORESLATT, {F.SISTE_DAG: (lenger, lengst)}, sykehusets),
        (S.FORLENGELSE_TRUKKET, {}, sykehusets),
        (S.FORLENGELSE_FORESLATT, {F.SISTE_DAG: (lenger, lengst)}, sykehusets),
        (S.FORLENGELSE_UTLOPT, {}, ""),
        (
            S.BEKREFTET,
            {
                F.FORSTE_DAG: (None, START),
                F.SISTE_DAG: (None, date(2027, 4, 29)),
                F.PROSENT: (None, Decimal(80)),
            },
            sykehusets,
        ),
        *((S.MAL_DOKUMENTERT, {F.LAERINGSMAL: (None, mal)}, sykehusets) for mal in Laeringsmal),
        (S.FULLFORT, {}, sykehusets),
    ]


def test_service_that_ends_early_says_so_and_the_log_of_contact_is_not_shown_to_the_trust():
    liv = Sykehusliv()
    sykehuset, kommunen = liv.t.foretak.kontakt, liv.t.koordinator
    fakta = Kontaktfakta(dato=START, mate=Kontaktmate.MOTE, tema=Kontakttema.PRAKTISK)
    liv.gjor(registrer_kontakt, kommunen, date(2026, 9, 2), laas=False, fakta=fakta)
    liv.gjor(registrer_kursdag, liv.t.lege, date(2026, 9, 3), laas=False, dato=date(2026, 9, 20))
    siste = date(2026, 11, 30)
    liv.gjor(avslutt_tjeneste, sykehuset, date(2026, 10, 1), tom=siste)
    rettet = date(2026, 10, 31)
    liv.gjor(rett_siste_dag, sykehuset, date(2026, 10, 2), tom=rettet)

    for aktor in (sykehuset, kommunen, liv.t.lege):
        assert liv.logg(aktor) == [
            (S.GODTATT, {}, liv.t.lege.navn),
            (S.BEGYNT, {F.FORSTE_DAG: (None, START)}, ""),
            (S.AVSLUTTET, {F.SISTE_DAG: (SLUTT, siste)}, sykehuset.navn),
            (S.AVBRUTT, {}, sykehuset.navn),
            (S.SISTE_DAG_RETTET, {F.SISTE_DAG: (siste, rettet)}, sykehuset.navn),
        ]


def test_a_goal_that_is_struck_is_told_with_its_name():
    liv, mal = Sykehusliv(), Laeringsmal.SAMHANDLING
    sykehuset = liv.t.foretak.kontakt
    liv.gjor(dokumenter_laeringsmal, sykehuset, SLUTT, laas=False, laeringsmal=mal, dato=START)
    liv.gjor(stryk_laeringsmal, sykehuset, SLUTT, laas=False, laeringsmal=mal)
    assert liv.logg()[-1] == (S.MAL_STROKET, {F.LAERINGSMAL: (None, mal)}, sykehuset.navn)


def test_days_in_an_institution_are_told_by_part_with_what_they_were():
    koordinator = lag_koordinator()
    behov_id = meld_behov(
        aktor=koordinator,
        sak_id=lag_sak(koordinator).pk,
        sted=Behovssted(arena=Arena.KOMMUNAL_INSTITUSJON, institusjon="Steigentunet"),
        onsker=Behovsonsker(tidligst=START, onsket_fom=START, deler=2, godtar_andre=True),
        naa=NAA,
    )

    def skriv(dag: date, del_nr: int, fom: date, tom: date) -> None:
        for_institusjonsperioder(
            aktor=koordinator,
            behov_id=behov_id,
            laas=behovet(behov_id).laas,
            perioder={del_nr: Periode(fom, tom)},
            naa=dagen(dag),
        )

    forst, slutt_en, slutt_to = date(2026, 11, 30), date(2026, 12, 15), date(2027, 3, 31)
    skriv(date(2026, 3, 1), 1, START, forst)
    skriv(date(2026, 3, 2), 2, date(2027, 1, 1), slutt_to)
    skriv(date(2026, 3, 3), 1, START, slutt_en)
    folg_institusjonene(naa=dagen(START))
    fullfor_institusjonstjeneste(
        aktor=koordinator, behov_id=behov_id, laas=behovet(behov_id).laas, naa=dagen(date(2027, 4, 1))
    )
    logg = hent_behov(aktor=koordinator, behov_id=behov_id, naa=dagen(date(2027, 4, 2))).steg
    assert [(steg.hva, steg.del_nr, endret(steg)) for steg in logg] == [
        (S.MELDT, None, {}),
        (S.DAGER_FORT, 1, {F.FORSTE_DAG: (None, START), F.SISTE_DAG: (None, forst)}),
        (S.DAGER_FORT, 2, {F.FORSTE_DAG: (None, date(2027, 1, 1)), F.SISTE_DAG: (None, slutt_to)}),
        (S.DAGER_FORT, 1, {F.SISTE_DAG: (forst, slutt_en)}),
        (S.BEGYNT_I_INSTITUSJONEN, None, {F.FORSTE_DAG: (None, START)}),
        (S.FULLFORT, None, {}),
    ]


def test_a_need_that_follows_its_case_says_so_and_its_number_only_if_that_is_another():
    forlop = lag_forlop()
    sorfold = lag_kommune("1845", "Sørfold")
    deres = lag_koordinator(sorfold)
    meld_behov(
        aktor=deres,
        sak_id=lag_sak(deres, lege=legefakta("Sørfolds Lege")).pk,
        sted=forlop.innmeldt.sted,
        onsker=ONSKET,
        naa=klokken(2),
    )
    ny = lag_kommune("1899", "Nordsalten")
    slaa_sammen_kommuner(aktor=None, fra=["1848", "1845"], til="1899", fom=date(2026, 2, 3), naa=klokken(4))
    koordinator = lag_koordinator(ny)
    forst, sist = (loggen(koordinator, pk) for pk in (forlop.en, forlop.annen))
    assert [steg.hva for steg in forst] == [S.MELDT, S.FULGTE_SAKEN]
    assert [(steg.hva, endret(steg)) for steg in sist] == [
        (S.MELDT, {}),
        (S.FULGTE_SAKEN, {}),
        (S.FLETTET, {F.NUMMER: (2, 3)}),
    ]


HENDELSE = re.compile(
    r"skriv_(?:behov|tilbud|tjeneste|saks)s?hendelse\([^()]*(?:\([^()]*\)[^()]*)*?handling=\"(\w+)\""
)
TIES = {
    *("plasser_behov", "sett_tjenestefravar", "la_tjeneste_falle_bort"),
    *("registrer_kontakt", "stryk_kontakt", "registrer_kursdag", "stryk_kursdag"),
}
"""What follows from another act that is told, and the diary of the service, which stands with it."""


def test_every_act_on_a_need_an_offer_or_a_service_is_told_or_is_known_not_to_be():
    tjenester = Path(alis.services.__path__[0])
    filer = [fil for del_ in ("plassering", "sammenslaing") for fil in (tjenester / del_).rglob("*.py")]
    skrevet = {navn for fil in filer for navn in HENDELSE.findall(fil.read_text("utf-8"))}
    assert skrevet - set(S) == TIES
    assert set(S) <= skrevet
