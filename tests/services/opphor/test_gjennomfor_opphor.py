"""Ending an agreement: last day, claim, letter, telling, journal; and what is refused."""

import io
from dataclasses import replace
from datetime import date, timedelta

import pytest

from alis.domain.avtale import Element
from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.opphorsvirkning import SluttForStart
from alis.domain.avtale.ubrukt import Elementbruk
from alis.domain.flyt import Avtalestatus, Kravstatus
from alis.domain.tilgang import ManglerRettighet
from alis.domain.verdier import Belop
from alis.records.journal.models import Journallinje
from alis.records.opphor.models import Opphor
from alis.records.varsel.models import Varsel
from alis.services.avtale.avslutt_avtale import AlleredeAvsluttet
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.felles import EndretAvAndre, FinnesIkke
from alis.services.opphor.angre_opphor import (
    AlleredeAngret,
    DagenErForbi,
    KravetErSendt,
    angre_opphor,
)
from alis.services.opphor.gjennomfor_opphor import gjennomfor_opphor
from alis.services.opphor.sett_krav import ManglerBegrunnelse
from alis.services.opphor.si_imot_krav import UtenOrd
from factories.opphor import (
    FAKTA,
    NAA,
    SISTE_DAG,
    VALG,
    Opphorsforlop,
    lag_avtale_i_kraft,
    lag_opphor,
    lag_sendt_krav,
)
from factories.parter import lag_kommune, lag_koordinator

pytestmark = pytest.mark.django_db
UTEN_KRAV = replace(VALG, fakta=replace(FAKTA, engangsbelop=None, bruk=()))


def angre(opphor: Opphorsforlop, dager: int = 0, fordi: str = "Legen blir.") -> None:
    angre_opphor(
        aktor=opphor.forlop.koordinator,
        opphor_id=opphor.opphor_id,
        fordi=fordi,
        naa=NAA + timedelta(days=dager),
    )


def test_the_agreement_holds_until_its_last_day_and_the_claim_waits_for_another() -> None:
    opphor = lag_opphor()
    versjon = opphor.forlop.versjon(opphor.versjon_id)
    assert (versjon.status, versjon.gjelder_til) == (Avtalestatus.I_KRAFT, SISTE_DAG)
    krav = opphor.krav
    assert (krav.status, krav.belop, krav.av_engangsbelop, krav.av_ubrukt) == (
        Kravstatus.BEREGNET,
        3_500_000,
        3_000_000,
        500_000,
    )


def test_who_decided_about_unspent_money_and_why_is_kept_with_the_reasons() -> None:
    krav = lag_opphor().krav
    assert (krav.bestemt_av, krav.begrunnelse) == (VALG.bestemt_av, VALG.begrunnelse)
    assert [rad["regel"] for rad in krav.vurderinger][-1] == "samlet_krav"


def test_one_line_of_the_ending_stands_in_the_journal() -> None:
    opphor = lag_opphor()
    linje = Journallinje.objects.get(handling="gjennomfor_opphor")
    assert linje.objekt_id == str(opphor.opphor_id)
    assert linje.innhold["krav"] == 3_500_000


def test_the_doctor_the_supervisor_and_the_kommune_are_told_once_each() -> None:
    opphor = lag_opphor()
    fortalt = Varsel.objects.filter(mal="avtale_avsluttet").values_list("person__navn", flat=True)
    assert sorted(fortalt) == ["Anne Åsheim", "Sigurd Signatar", "Vera Veileder"]
    assert set(Varsel.objects.filter(mal="avtale_avsluttet").values_list("objekt_type", flat=True)) == {
        "Avtaleversjon"
    }
    venter = Varsel.objects.get(mal="krav_til_godkjenning", person_id=opphor.attestant.person_id)
    assert "35" not in str(venter.innhold)


def test_the_letter_is_kept_and_says_when_and_why() -> None:
    brev = lag_opphor().opphor.brev.get()
    assert bytes(brev.innhold).startswith(b"%PDF")
    assert len(brev.sha256) == 64


def test_nothing_to_pay_back_leaves_no_claim() -> None:
    assert not lag_opphor(valg=UTEN_KRAV).opphor.krav.exists()


def test_what_is_not_known_gives_a_claim_that_cannot_be_sent_yet() -> None:
    ukjent = Elementbruk(element=Element.LAERINGSAKTIVITETER, utbetalt=Belop(100), brukt=None)
    krav = lag_opphor(valg=replace(VALG, fakta=replace(FAKTA, bruk=(ukjent,)))).krav
    assert (krav.status, krav.belop, krav.av_engangsbelop) == (Kravstatus.UAVKLART, None, 3_000_000)


def test_a_rule_for_unspent_money_is_not_chosen_without_saying_who_and_why() -> None:
    forlop, versjon_id = lag_avtale_i_kraft()
    for tomt in ("bestemt_av", "begrunnelse"):
        with pytest.raises(ManglerBegrunnelse):
            gjennomfor_opphor(
                aktor=forlop.koordinator,
                versjon_id=versjon_id,
                laas=forlop.versjon(versjon_id).laas,
                valg=replace(VALG, **{tomt: "  "}),
                naa=NAA,
            )
    assert forlop.versjon(versjon_id).gjelder_til is None


def test_an_agreement_ends_once() -> None:
    opphor = lag_opphor()
    with pytest.raises(AlleredeAvsluttet):
        gjennomfor_opphor(
            aktor=opphor.forlop.koordinator,
            versjon_id=opphor.versjon_id,
            laas=opphor.forlop.versjon(opphor.versjon_id).laas,
            valg=VALG,
            naa=NAA,
        )
    assert Opphor.objects.count() == 1


@pytest.mark.parametrize(
    ("endret", "feil"),
    [({"laas": 99}, EndretAvAndre), ({"siste_dag": date(2025, 6, 30)}, SluttForStart)],
)
def test_a_stale_page_or_a_day_before_the_first_leaves_nothing_behind(
    endret: dict[str, object], feil: type[Exception]
) -> None:
    forlop, versjon_id = lag_avtale_i_kraft()
    fakta = replace(FAKTA, siste_dag=endret.get("siste_dag", SISTE_DAG))
    with pytest.raises(feil):
        gjennomfor_opphor(
            aktor=forlop.koordinator,
            versjon_id=versjon_id,
            laas=int(str(endret.get("laas", forlop.versjon(versjon_id).laas))),
            valg=replace(VALG, fakta=fakta),
            naa=NAA,
        )
    assert not Opphor.objects.exists()
    assert not Journallinje.objects.filter(handling__in=["gjennomfor_opphor", "avslutt_avtale"]).exists()


def test_only_the_coordinator_ends_and_only_her_own_kommunes() -> None:
    forlop, versjon_id = lag_avtale_i_kraft()
    fremmed = lag_koordinator(lag_kommune("1804", "Bodø", klasse=3))
    for aktor, feil in (
        (forlop.signatar, ManglerRettighet),
        (forlop.alis, ManglerRettighet),
        (fremmed, FinnesIkke),
    ):
        with pytest.raises(feil):
            gjennomfor_opphor(aktor=aktor, versjon_id=versjon_id, laas=1, valg=VALG, naa=NAA)


def test_it_can_be_regretted_up_to_and_on_the_last_day_and_the_agreement_goes_on() -> None:
    opphor = lag_opphor()
    angre(opphor, dager=27)
    versjon = opphor.forlop.versjon(opphor.versjon_id)
    assert (versjon.gjelder_til, versjon.avsluttet_at) == (None, None)
    assert opphor.krav.status == Kravstatus.BORTFALT
    assert folg_kalenderen(naa=NAA + timedelta(days=60)) == 0
    assert "Legen blir." not in str(Journallinje.objects.latest("sekvens").innhold)


def test_after_a_regret_it_can_end_anew() -> None:
    opphor = lag_opphor()
    angre(opphor)
    lag = gjennomfor_opphor(
        aktor=opphor.forlop.koordinator,
        versjon_id=opphor.versjon_id,
        laas=opphor.forlop.versjon(opphor.versjon_id).laas,
        valg=replace(UTEN_KRAV, fakta=replace(UTEN_KRAV.fakta, grunn=Avslutningsgrunn.ENIGHET)),
        naa=NAA,
    )
    assert Opphor.objects.filter(angret_at__isnull=True).get().pk == lag


def test_a_regret_is_refused_without_a_reason_twice_after_the_day_and_when_the_claim_is_sent() -> None:
    opphor = lag_opphor()
    with pytest.raises(UtenOrd):
        angre(opphor, fordi=" ")
    with pytest.raises(DagenErForbi):
        angre(opphor, dager=28)
    angre(opphor)
    with pytest.raises(AlleredeAngret):
        angre(opphor)
    with pytest.raises(KravetErSendt):
        angre(lag_sendt_krav())


def test_the_letters_open_in_another_program_and_say_the_sum_and_its_calculation() -> None:
    pikepdf = pytest.importorskip("pikepdf")
    opphor = lag_sendt_krav()
    krav = opphor.opphor.brev.get(slag="krav")
    with pikepdf.open(io.BytesIO(bytes(krav.innhold))) as pdf:
        assert pdf.Root.MarkInfo.Marked
        assert "brev.json" in pdf.attachments
        with pdf.open_metadata() as xmp:
            assert (xmp["pdfaid:part"], xmp["pdfaid:conformance"], xmp["pdfuaid:part"]) == ("3", "A", "1")
