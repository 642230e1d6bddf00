"""A service while it goes on and when it ends: confirmed and locked, goals, log, course days, prolonging and ending before time."""

from datetime import date, timedelta
from decimal import Decimal

import pytest
from django.db import DatabaseError, IntegrityError, transaction

from alis.domain.flyt import Behovsstatus, Tjenestestatus
from alis.domain.plassering.behov import Bortfall
from alis.domain.plassering.tjeneste import Kontaktmate, Kontakttema, Laeringsmal
from alis.domain.tilgang import Aktor, ManglerRettighet
from alis.domain.utdanning import Fravarstype
from alis.domain.varsel import Varselmal
from alis.domain.verdier.periode import EN_DAG
from alis.records.journal.models import Journallinje
from alis.records.plassering.models import Behov, Kursdag, Plasstilbud, Sykehustjeneste, Tjenestekontakt
from alis.records.utdanning.models import Fravar
from alis.services.felles import FinnesIkke
from alis.services.plassering.ledig_tid import HarPlassDa
from alis.services.plassering.les_kandidater import les_ventelegene
from alis.services.plassering.les_tjenestedager import Tjenestedagslag, les_tjenestedager
from alis.services.plassering.tjeneste.aapne_tjeneste import (
    TjenestenErBekreftet,
    TjenestenErEndret,
    TjenestenErIkkeIGang,
)
from alis.services.plassering.tjeneste.bekreft_tjeneste import (
    DageneErUtenfor,
    TjenestenErIkkeOver,
    UmuligProsent,
    VenterPaaKommunen,
    bekreft_tjeneste,
)
from alis.services.plassering.tjeneste.dokumenter_laeringsmal import (
    MaletErDokumentert,
    UmuligDokumentasjonsdag,
    dokumenter_laeringsmal,
)
from alis.services.plassering.tjeneste.folg_med_fravaret import FravaretErOpptatt
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from alis.services.plassering.tjeneste.foresla_forlengelse import (
    IkkeLenger,
    VenterAlt,
)
from alis.services.plassering.tjeneste.hent_tjeneste import hent_tjeneste
from alis.services.plassering.tjeneste.list_tjenester import list_tjenester
from alis.services.plassering.tjeneste.registrer_kontakt import (
    AltFort,
    Kontaktfakta,
    UmuligKontaktdag,
    registrer_kontakt,
)
from alis.services.plassering.tjeneste.registrer_kursdag import (
    AlleDageneErBrukt,
    DagenErFort,
    UtenforTjenesten,
    registrer_kursdag,
)
from alis.services.plassering.tjeneste.sluttdag import IkkeFoerTiden, KursdagEtter
from alis.services.plassering.tjeneste.stryk_kontakt import stryk_kontakt
from alis.services.plassering.tjeneste.stryk_kursdag import stryk_kursdag
from alis.services.plassering.tjeneste.svar_paa_forlengelse import IngenForlengelse, svar_paa_forlengelse
from factories.parter import lag_kommune, lag_koordinator
from factories.sykehusplass import START, Foretak, lag_behov, lag_foretak, lag_plass, lag_tilbud
from factories.tjeneste import SLUTT, Tjeneste, dagen, godta, lag_tjeneste
from factories.tjenestegang import ETTER, NY, avslutt, bekreft, foresla, fortalt, fravaret, lag_pagaende, svar
from factories.utdanning import lag_alis

pytestmark = pytest.mark.django_db
INSTITUSJON = Fravarstype.INSTITUSJONSTJENESTE


@pytest.fixture
def t() -> Tjeneste:
    return lag_pagaende()


def dokumenter(t: Tjeneste, *mal: Laeringsmal) -> None:
    for ett in mal:
        dokumenter_laeringsmal(
            aktor=t.foretak.kontakt, tjeneste_id=t.tjeneste.pk, laeringsmal=ett, dato=SLUTT, naa=ETTER
        )


# --- confirmed and fulfilled ------------------------------------------------------------------------------------


def test_confirmed_with_both_goals_fulfils_the_need_and_all_three_are_told(t: Tjeneste) -> None:
    dokumenter(t, *Laeringsmal)
    assert t.behov.status == Behovsstatus.I_TJENESTE
    bekreft(t)
    behov = t.behov
    assert (t.naa.status, behov.status) == (Tjenestestatus.FULLFORT, Behovsstatus.FULLFORT)
    assert behov.fullfort_av_id == t.foretak.kontakt.person_id
    assert fortalt(Varselmal.TJENESTE_BEKREFTET) == {"koordinator", "alis"}
    assert fortalt(Varselmal.BEHOV_FULLFORT) == {"koordinator", "alis"}
    handlinger = set(Journallinje.objects.filter(sak_id=behov.sak_id).values_list("handling", flat=True))
    assert {"begynn_tjeneste", "bekreft_tjeneste", "dokumenter_laeringsmal", "fullfor_behov"} <= handlinger


def test_a_goal_that_is_documented_after_the_confirmation_closes_it_too(t: Tjeneste) -> None:
    bekreft(t)
    dokumenter(t, Laeringsmal.SAMHANDLING)
    assert t.behov.status == Behovsstatus.I_TJENESTE
    dokumenter(t, Laeringsmal.SELEKTERTE_PASIENTER)
    assert t.behov.status == Behovsstatus.FULLFORT
    with pytest.raises(MaletErDokumentert):
        dokumenter(t, Laeringsmal.SAMHANDLING)


def test_the_absence_becomes_the_days_that_were_served(t: Tjeneste) -> None:
    bekreft(t, fom=date(2026, 9, 8), tom=date(2027, 2, 26))
    assert fravaret(t) == (date(2026, 9, 8), date(2027, 2, 26))


def test_what_is_confirmed_is_locked_in_service_and_database(t: Tjeneste) -> None:
    bekreft(t)
    for gjor in (
        lambda: bekreft(t),
        lambda: registrer_kursdag(aktor=t.lege, tjeneste_id=t.tjeneste.pk, dato=START, naa=ETTER),
    ):
        with pytest.raises(TjenestenErBekreftet):
            gjor()
    for felter in ({"bekreftet_tom": START}, {"tom": START}, {"laas": 9}, {"bekreftet_at": None}):
        with pytest.raises(DatabaseError), transaction.atomic():
            Sykehustjeneste.objects.filter(pk=t.tjeneste.pk).update(**felter)
    with pytest.raises(IntegrityError), transaction.atomic():
        Fravar.objects.filter(sak=t.behov.sak_id).update(tom=SLUTT - EN_DAG)
    with pytest.raises(IntegrityError), transaction.atomic():
        Kursdag.objects.create(
            tjeneste_id=t.tjeneste.pk, dato=START, fort_at=ETTER, fort_av_id=t.lege.person_id
        )


@pytest.mark.parametrize(
    ("felter", "feil"),
    [
        ({"fom": START - EN_DAG}, DageneErUtenfor),
        ({"tom": SLUTT + EN_DAG}, DageneErUtenfor),
        ({"fom": SLUTT, "tom": START}, DageneErUtenfor),
        ({"prosent": 0}, UmuligProsent),
        ({"prosent": 101}, UmuligProsent),
    ],
)
def test_what_cannot_have_been_served_is_not_confirmed(
    t: Tjeneste, felter: dict[str, object], feil: type[Exception]
) -> None:
    with pytest.raises(feil):
        bekreft(t, **felter)  # type: ignore[arg-type]


def test_nothing_is_confirmed_before_its_last_day_or_by_others(t: Tjeneste) -> None:
    felter = {"tjeneste_id": t.tjeneste.pk, "fom": START, "tom": SLUTT, "prosent": Decimal(100)}
    with pytest.raises(TjenestenErIkkeOver):
        bekreft_tjeneste(aktor=t.foretak.kontakt, laas=1, naa=dagen(SLUTT - EN_DAG), **felter)
    with pytest.raises(TjenestenErEndret):
        bekreft_tjeneste(aktor=t.foretak.kontakt, laas=7, naa=ETTER, **felter)
    with pytest.raises(FinnesIkke):
        bekreft_tjeneste(aktor=lag_foretak("Tromsø").kontakt, laas=1, naa=ETTER, **felter)
    for aktor in (t.lege, t.koordinator):
        with pytest.raises(ManglerRettighet):
            bekreft_tjeneste(aktor=aktor, laas=1, naa=ETTER, **felter)


def test_the_last_day_itself_is_enough(t: Tjeneste) -> None:
    felter = {"fom": START, "tom": SLUTT, "prosent": Decimal(80)}
    bekreft_tjeneste(aktor=t.foretak.kontakt, tjeneste_id=t.tjeneste.pk, laas=1, naa=dagen(SLUTT), **felter)
    assert t.naa.bekreftet_prosent == Decimal(80)


def test_a_goal_is_not_documented_before_the_service_or_ahead(t: Tjeneste) -> None:
    for dato in (START - EN_DAG, SLUTT + timedelta(days=9)):
        with pytest.raises(UmuligDokumentasjonsdag):
            dokumenter_laeringsmal(
                aktor=t.foretak.kontakt,
                tjeneste_id=t.tjeneste.pk,
                laeringsmal=Laeringsmal.SAMHANDLING,
                dato=dato,
                naa=ETTER,
            )


def test_three_and_three_is_fulfilled_with_the_second_part_and_shares_its_goals() -> None:
    foretak = lag_foretak()
    behov = lag_behov(foretak, deler=2, godtar_andre=True)
    forste = godta(lag_tilbud(foretak, behov, lag_plass(foretak, maneder=3)))
    andre = godta(lag_tilbud(foretak, behov, lag_plass(foretak, maneder=3, fom=date(2026, 12, 1)), del_nr=2))
    folg_tjenestene(naa=ETTER)
    to = [
        Tjeneste(tjeneste=ett, foretak=foretak, koordinator=lag_koordinator(), lege=lag_alis(behov.sak))
        for ett in (forste, andre)
    ]
    dokumenter(to[0], Laeringsmal.SAMHANDLING)
    with pytest.raises(MaletErDokumentert):
        dokumenter(to[1], Laeringsmal.SAMHANDLING)
    dokumenter(to[1], Laeringsmal.SELEKTERTE_PASIENTER)
    bekreft(to[0], tom=date(2026, 11, 30))
    assert to[0].behov.status == Behovsstatus.I_TJENESTE
    bekreft(to[1], fom=date(2026, 12, 1))
    assert to[0].behov.status == Behovsstatus.FULLFORT


# --- contact ----------------------------------------------------------------------------------------------------


def kontakt(t: Tjeneste, dato: date = START, aktor: Aktor | None = None) -> None:
    fakta = Kontaktfakta(dato=dato, mate=Kontaktmate.SAMTALE, tema=Kontakttema.LAERINGSMAL)
    registrer_kontakt(aktor=aktor or t.koordinator, tjeneste_id=t.tjeneste.pk, fakta=fakta, naa=ETTER)


def logg(t: Tjeneste, aktor: Aktor) -> list[date] | None:
    kontakter = hent_tjeneste(aktor=aktor, tjeneste_id=t.tjeneste.pk, naa=ETTER).kontakter
    return None if kontakter is None else [ett.dato for ett in kontakter]


def test_the_kommune_writes_the_log_the_doctor_reads_it_and_the_hospital_does_not(t: Tjeneste) -> None:
    kontakt(t)
    kontakt(t, SLUTT)
    assert logg(t, t.koordinator) == logg(t, t.lege) == [SLUTT, START]
    assert logg(t, t.foretak.kontakt) is None
    for aktor in (t.lege, t.foretak.kontakt):
        with pytest.raises(ManglerRettighet):
            kontakt(t, aktor=aktor)
    with pytest.raises(FinnesIkke):
        kontakt(t, aktor=lag_koordinator(lag_kommune("4601", "Bergen")))


def test_a_contact_is_logged_on_days_that_have_been_and_once(t: Tjeneste) -> None:
    for dato in (START - EN_DAG, SLUTT + timedelta(days=4)):
        with pytest.raises(UmuligKontaktdag):
            kontakt(t, dato)
    kontakt(t)
    with pytest.raises(AltFort):
        kontakt(t)


def test_a_contact_logged_by_mistake_is_struck_and_the_journal_remembers(t: Tjeneste) -> None:
    kontakt(t)
    rad = Tjenestekontakt.objects.get()
    stryk_kontakt(aktor=t.koordinator, tjeneste_id=t.tjeneste.pk, kontakt_id=rad.pk, naa=ETTER)
    assert logg(t, t.koordinator) == []
    assert Journallinje.objects.filter(handling="stryk_kontakt").count() == 1
    with pytest.raises(FinnesIkke):
        stryk_kontakt(aktor=t.koordinator, tjeneste_id=t.tjeneste.pk, kontakt_id=rad.pk, naa=ETTER)


def test_before_the_first_day_there_is_nothing_to_log() -> None:
    t = lag_tjeneste()
    fakta = Kontaktfakta(dato=START, mate=Kontaktmate.MOTE, tema=Kontakttema.KURS)
    with pytest.raises(TjenestenErIkkeIGang):
        registrer_kontakt(
            aktor=t.koordinator, tjeneste_id=t.tjeneste.pk, fakta=fakta, naa=dagen(START - EN_DAG)
        )


# --- course days ------------------------------------------------------------------------------------------------


def kursdag(t: Tjeneste, dato: date, aktor: Aktor | None = None) -> None:
    registrer_kursdag(aktor=aktor or t.lege, tjeneste_id=t.tjeneste.pk, dato=dato, naa=dagen())


def test_the_sixth_course_day_is_refused_with_the_rule_and_a_struck_one_gives_room(t: Tjeneste) -> None:
    for nummer in range(5):
        kursdag(t, START + timedelta(days=nummer), aktor=t.foretak.kontakt if nummer % 2 else t.lege)
    with pytest.raises(AlleDageneErBrukt) as feil:
        kursdag(t, SLUTT)
    assert feil.value.vurdering.kilde == "003/6-4"
    assert feil.value.vurdering.inndata == {"antall": 6, "hoyst": 5}
    dag = Kursdag.objects.order_by("dato")[0]
    stryk_kursdag(aktor=t.lege, tjeneste_id=t.tjeneste.pk, kursdag_id=dag.pk, naa=dagen())
    kursdag(t, SLUTT)
    bilde = hent_tjeneste(aktor=t.lege, tjeneste_id=t.tjeneste.pk, naa=dagen())
    assert (bilde.kursdager_fort, bilde.kurs.verdi) == (5, 5)


def test_a_course_day_is_in_the_service_and_once(t: Tjeneste) -> None:
    for dato in (START - EN_DAG, SLUTT + EN_DAG):
        with pytest.raises(UtenforTjenesten):
            kursdag(t, dato)
    kursdag(t, START)
    with pytest.raises(DagenErFort):
        kursdag(t, START)
    with pytest.raises(ManglerRettighet):
        kursdag(t, SLUTT, aktor=t.koordinator)


def test_both_parts_share_five_and_the_first_alone_has_three() -> None:
    foretak = lag_foretak()
    behov = lag_behov(foretak, deler=2, godtar_andre=True)
    forste = godta(lag_tilbud(foretak, behov, lag_plass(foretak, maneder=3)))
    lege = lag_alis(behov.sak)
    for nummer in range(3):
        registrer_kursdag(aktor=lege, tjeneste_id=forste.pk, dato=START + timedelta(days=nummer), naa=dagen())
    with pytest.raises(AlleDageneErBrukt):
        registrer_kursdag(aktor=lege, tjeneste_id=forste.pk, dato=date(2026, 11, 1), naa=dagen())
    plass = lag_plass(foretak, maneder=3, fom=date(2026, 12, 1))
    andre = godta(lag_tilbud(foretak, behov, plass, del_nr=2, svarfrist=date(2026, 10, 1)), dagen())
    for nummer in range(2):
        registrer_kursdag(
            aktor=lege, tjeneste_id=andre.pk, dato=plass.fom + timedelta(days=nummer), naa=dagen()
        )
    with pytest.raises(AlleDageneErBrukt):
        registrer_kursdag(aktor=lege, tjeneste_id=andre.pk, dato=date(2027, 2, 1), naa=dagen())


# --- longer, and before time ------------------------------------------------------------------------------------


@pytest.mark.parametrize("av", ["lege", "sykehus"])
def test_a_yes_from_the_kommune_moves_the_last_day_and_the_absence(t: Tjeneste, av: str) -> None:
    foresla(t, aktor=t.lege if av == "lege" else t.foretak.kontakt)
    assert fravaret(t) == (START, SLUTT)
    svar(t, godtar=True)
    assert (t.naa.tom, fravaret(t)) == (NY, (START, NY))
    assert "koordinator" in fortalt(Varselmal.FORLENGELSE_FORESLATT)
    assert fortalt(Varselmal.FORLENGELSE_GODTATT) == {"alis", "alis_kontakt"}
    with pytest.raises(IngenForlengelse):
        svar(t, godtar=True)


def test_a_no_moves_nothing_and_a_new_proposal_can_be_made(t: Tjeneste) -> None:
    foresla(t)
    with pytest.raises(VenterAlt):
        foresla(t)
    svar(t, godtar=False)
    assert (t.naa.tom, fravaret(t)) == (SLUTT, (START, SLUTT))
    assert fortalt(Varselmal.FORLENGELSE_AVSLATT) == {"alis", "alis_kontakt"}
    foresla(t, ny_tom=date(2027, 3, 31))


def test_a_proposal_is_later_by_at_most_a_year_and_only_the_kommune_answers(t: Tjeneste) -> None:
    for ny_tom in (SLUTT, date(2028, 2, 29)):
        with pytest.raises(IkkeLenger):
            foresla(t, ny_tom=ny_tom)
    with pytest.raises(ManglerRettighet):
        foresla(t, aktor=t.koordinator)
    foresla(t)
    with pytest.raises(ManglerRettighet):
        svar_paa_forlengelse(
            aktor=t.lege, tjeneste_id=t.tjeneste.pk, laas=t.naa.laas, godtar=True, naa=dagen()
        )


def test_leave_after_the_service_is_moved_before_it_is_prolonged(t: Tjeneste) -> None:
    Fravar.objects.create(
        sak=t.behov.sak, type=Fravarstype.PERMISJON, fom=date(2027, 5, 1), tom=date(2027, 5, 9)
    )
    foresla(t)
    with pytest.raises(FravaretErOpptatt), transaction.atomic():
        svar(t, godtar=True)
    assert t.naa.tom == SLUTT


def test_nothing_is_confirmed_or_ended_while_the_kommune_is_asked(t: Tjeneste) -> None:
    foresla(t)
    with pytest.raises(VenterPaaKommunen):
        bekreft(t, naa=dagen(SLUTT))
    with pytest.raises(VenterPaaKommunen):
        avslutt(t, date(2026, 12, 1))


def test_ended_before_time_cuts_the_absence_and_the_need_can_be_reported_anew(t: Tjeneste) -> None:
    avslutt(t, date(2026, 10, 31))
    behov = t.behov
    assert (t.naa.status, fravaret(t)) == (Tjenestestatus.AVBRUTT, (START, date(2026, 10, 31)))
    assert (behov.status, behov.bortfall) == (Behovsstatus.FALT_BORT, Bortfall.TJENESTEN_AVBRUTT)
    assert fortalt(Varselmal.TJENESTE_AVSLUTTET) == {"alis", "koordinator"}
    bekreft(t, tom=date(2026, 10, 31))
    assert (t.naa.status, t.naa.bekreftet_tom) == (Tjenestestatus.AVBRUTT, date(2026, 10, 31))
    lag_behov(t.foretak, sak=behov.sak)


def test_a_new_place_can_be_taken_after_one_that_ended_before_time(t: Tjeneste) -> None:
    avslutt(t, date(2026, 10, 31))
    behov = lag_behov(t.foretak, sak=t.behov.sak)
    plass = lag_plass(t.foretak, fom=date(2026, 12, 1))
    ny = godta(lag_tilbud(t.foretak, behov, plass, svarfrist=date(2026, 10, 1)), dagen())
    assert ny.fravar_id is not None
    assert Plasstilbud.objects.filter(status="godtatt").count() == 2


def test_before_time_is_in_the_service_and_before_its_end(t: Tjeneste) -> None:
    for tom in (START - EN_DAG, SLUTT):
        with pytest.raises(IkkeFoerTiden):
            avslutt(t, tom)
    kursdag(t, date(2026, 11, 2))
    with pytest.raises(KursdagEtter):
        avslutt(t, date(2026, 11, 1))


# --- who sees it ------------------------------------------------------------------------------------------------


def test_only_those_whom_it_concerns_find_it(t: Tjeneste) -> None:
    for aktor in (t.koordinator, t.lege, t.foretak.kontakt):
        bilde = hent_tjeneste(aktor=aktor, tjeneste_id=t.tjeneste.pk, naa=ETTER)
        assert bilde.kontaktpersoner == ("Aud Aliskontakt",)
        assert [rad.id for rad in list_tjenester(aktor=aktor, naa=ETTER)] == [t.tjeneste.pk]
    annet: Foretak = lag_foretak("Tromsø")
    for aktor in (annet.kontakt, lag_koordinator(lag_kommune("4601", "Bergen"))):
        with pytest.raises(FinnesIkke):
            hent_tjeneste(aktor=aktor, tjeneste_id=t.tjeneste.pk, naa=ETTER)
        assert list_tjenester(aktor=aktor, naa=ETTER) == ()


def test_the_second_part_is_looked_for_after_what_the_first_was_prolonged_by() -> None:
    foretak, koordinator = lag_foretak(), lag_koordinator()
    behov = lag_behov(foretak, deler=2, godtar_andre=True)
    forste = godta(lag_tilbud(foretak, behov, lag_plass(foretak, maneder=3)))
    folg_tjenestene(naa=dagen())
    t = Tjeneste(tjeneste=forste, foretak=foretak, koordinator=koordinator, lege=lag_alis(behov.sak))
    foresla(t, ny_tom=date(2026, 12, 31))
    svar(t, godtar=True)
    (lege,) = les_ventelegene(Behov.objects.filter(pk=behov.pk))
    assert lege.kandidat is not None
    assert lege.kandidat.tidligst == date(2027, 1, 1)
    andre = lag_tilbud(
        foretak,
        behov,
        lag_plass(foretak, maneder=3, fom=date(2026, 12, 1)),
        del_nr=2,
        svarfrist=date(2026, 10, 1),
    )
    with pytest.raises(HarPlassDa):
        godta(andre, dagen())


def test_the_calendar_ends_when_the_service_does(t: Tjeneste) -> None:
    foresla(t)
    svar(t, godtar=True)
    dager = {dag.slag: dag.dag for dag in les_tjenestedager(aktor=t.lege, idag=START)}
    assert dager == {Tjenestedagslag.BEGYNNER: START, Tjenestedagslag.SLUTTER: NY}
