"""What a change will do is shown by making it and taking it back: five years, grant, rest, and the need of a new version."""

from datetime import date
from decimal import Decimal

import pytest

from alis.domain.avtale import Element, Hvileomfang
from alis.domain.parter import Driftsform, Stillingstype
from alis.domain.regel import Utfall
from alis.domain.tilgang import ManglerRettighet
from alis.domain.tilskudd import Mottaker
from alis.domain.utdanning import Fravarstype, MerEnnFullStilling
from alis.records.journal.models import Journallinje
from alis.records.utdanning.models import AlisSak, Fravar, Stilling
from alis.services.hvile.endringsvirkning import Endringsvirkning
from alis.services.hvile.forhandsvis_endring import forhandsvis_endring
from alis.services.utdanning import (
    Fravarsfakta,
    Saksbilde,
    Saksfakta,
    Stillingsfakta,
    bytt_stilling,
    endre_sak,
    hent_sak,
    legg_til_stilling,
    registrer_fravar,
)
from factories.avtaleforlop import Forlop, lag_forlop, lag_signert

pytestmark = pytest.mark.django_db


@pytest.fixture
def forlop() -> Forlop:
    forlop = lag_forlop()
    lag_signert(forlop)
    return forlop


def les(forlop: Forlop) -> Saksbilde:
    return hent_sak(aktor=forlop.koordinator, sak_id=forlop.sak.pk)


def med_fravar(forlop: Forlop, type_: Fravarstype, fom: date, tom: date) -> Endringsvirkning:
    sak = les(forlop)
    return forhandsvis_endring(
        aktor=forlop.koordinator,
        sak=sak,
        endring=lambda: registrer_fravar(
            aktor=forlop.koordinator,
            sak_id=sak.sak_id,
            laas=sak.laas,
            fakta=Fravarsfakta(type=type_, fom=fom, tom=tom),
        ),
    )


def krever_ny_versjon(virkning: Endringsvirkning) -> bool:
    return any(vurdering.utfall is Utfall.OPPFYLT for vurdering in virkning.ny_versjon)


def til_60_prosent(forlop: Forlop) -> Endringsvirkning:
    sak = les(forlop)
    fakta = Stillingsfakta(type=Stillingstype.FASTLEGE, prosent=Decimal(60), fom=date(2026, 6, 1))
    return forhandsvis_endring(
        aktor=forlop.koordinator,
        sak=sak,
        endring=lambda: bytt_stilling(
            aktor=forlop.koordinator,
            sak_id=sak.sak_id,
            laas=sak.laas,
            stilling_id=sak.stillinger[0].id,
            fakta=fakta,
        ),
    )


def test_half_a_year_in_hospital_moves_the_five_years_and_takes_its_months_from_the_grant(
    forlop: Forlop,
) -> None:
    virkning = med_fravar(forlop, Fravarstype.INSTITUSJONSTJENESTE, date(2025, 9, 1), date(2026, 2, 28))
    assert virkning.femar_for and virkning.femar_for.siste_dag
    assert virkning.femar_etter and virkning.femar_etter.siste_dag
    assert (virkning.femar_etter.siste_dag - virkning.femar_for.siste_dag).days == 181
    (periode, *senere) = virkning.perioder
    assert (periode.periode.satssett.fom, periode.periode.framskrevet) == (date(2025, 6, 1), False)
    # 80 % in eleven whole months of 2025/26 before, in five after.
    assert periode.for_.element(Element.PRAKSISKOMPENSASJON).tilskudd.ore == 13_200_000 * 80 * 11 // 1200
    assert periode.etter.element(Element.PRAKSISKOMPENSASJON).tilskudd.ore == 13_200_000 * 80 * 5 // 1200
    assert all(annen.periode.framskrevet for annen in senere)


def test_the_rest_is_named_with_its_days(forlop: Forlop) -> None:
    virkning = med_fravar(forlop, Fravarstype.INSTITUSJONSTJENESTE, date(2025, 9, 1), date(2026, 2, 28))
    assert [(h.omfang, h.periode.fom, h.periode.tom) for h in virkning.hvile] == [
        (Hvileomfang.AVTALEN, date(2025, 9, 1), date(2026, 2, 28))
    ]
    assert not krever_ny_versjon(virkning)


def test_a_lower_percentage_needs_a_new_version_and_reaches_years_without_rates(forlop: Forlop) -> None:
    virkning = til_60_prosent(forlop)
    assert krever_ny_versjon(virkning)
    assert next(p.periode.satssett.fom for p in virkning.perioder) == date(2026, 6, 1)
    assert virkning.perioder[0].periode.framskrevet


def test_nothing_is_kept_of_what_was_tried(forlop: Forlop) -> None:
    linjer, laas = Journallinje.objects.count(), AlisSak.objects.get(pk=forlop.sak.pk).laas
    til_60_prosent(forlop)
    med_fravar(forlop, Fravarstype.PERMISJON, date(2026, 1, 1), date(2026, 1, 31))
    assert not Fravar.objects.exists()
    assert Stilling.objects.filter(sak=forlop.sak).count() == 1
    assert AlisSak.objects.get(pk=forlop.sak.pk).laas == laas
    assert Journallinje.objects.count() == linjer


def test_another_form_of_operation_shows_who_will_receive_when_the_new_version_is_signed(
    forlop: Forlop,
) -> None:
    sak = les(forlop)
    fakta = Saksfakta(
        driftsform=Driftsform.ANSATT,
        start_spesialisering=sak.start_spesialisering,
        forste_dato_fastlege=sak.forste_dato_fastlege,
        vikarbyra=False,
    )
    virkning = forhandsvis_endring(
        aktor=forlop.koordinator,
        sak=sak,
        endring=lambda: endre_sak(aktor=forlop.koordinator, sak_id=sak.sak_id, laas=sak.laas, fakta=fakta),
    )
    assert krever_ny_versjon(virkning)
    element = Element.PRAKSISKOMPENSASJON
    assert virkning.perioder[0].for_.element(element).mottaker is Mottaker.ALIS
    assert virkning.perioder[0].etter.element(element).mottaker is Mottaker.KOMMUNE


def test_what_the_act_refuses_the_preview_refuses(forlop: Forlop) -> None:
    sak = les(forlop)
    fakta = Stillingsfakta(type=Stillingstype.FASTLEGE, prosent=Decimal(30), fom=date(2026, 1, 1))
    with pytest.raises(MerEnnFullStilling):
        forhandsvis_endring(
            aktor=forlop.koordinator,
            sak=sak,
            endring=lambda: legg_til_stilling(
                aktor=forlop.koordinator, sak_id=sak.sak_id, laas=sak.laas, fakta=fakta
            ),
        )


def test_only_who_may_change_the_case_may_try(forlop: Forlop) -> None:
    with pytest.raises(ManglerRettighet):
        forhandsvis_endring(aktor=forlop.signatar, sak=les(forlop), endring=lambda: None)


def test_before_anything_is_signed_there_are_no_amounts_to_move() -> None:
    forlop = lag_forlop()
    virkning = med_fravar(forlop, Fravarstype.PERMISJON, date(2026, 1, 1), date(2026, 1, 31))
    assert virkning.versjon is None
    assert virkning.perioder == ()
