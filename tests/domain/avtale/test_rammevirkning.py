"""What agreed and proposed amounts do to the frame, computed by hand."""

from alis.domain.avtale import Element
from alis.domain.avtale.rammevirkning import regn_rammevirkning
from alis.domain.verdier import Belop

TAK = {
    Element.PRAKSISKOMPENSASJON: Belop(1000),
    Element.LAERINGSAKTIVITETER: Belop(500),
    Element.VEILEDNING: Belop(300),
}
APNE = (*TAK, Element.KOMMUNAL_FINANSIERING)


def test_an_open_proposal_counts_only_if_it_is_accepted() -> None:
    virkning = regn_rammevirkning(
        apne=APNE,
        tak=TAK,
        avtalt={Element.PRAKSISKOMPENSASJON: Belop(600)},
        foreslatt={Element.PRAKSISKOMPENSASJON: Belop(800), Element.LAERINGSAKTIVITETER: Belop(100)},
    )
    assert (virkning.ramme, virkning.avtalt, virkning.hvis_godtatt) == (Belop(1800), Belop(900), Belop(1200))
    assert (virkning.endring, virkning.igjen) == (Belop(300), Belop(600))


def test_supervision_counts_with_its_cap_and_the_kommunes_own_money_not_at_all() -> None:
    virkning = regn_rammevirkning(
        apne=APNE, tak=TAK, avtalt={Element.KOMMUNAL_FINANSIERING: Belop(9999)}, foreslatt={}
    )
    assert virkning.avtalt == virkning.hvis_godtatt == Belop(300)


def test_an_element_that_is_not_open_is_outside_the_frame() -> None:
    virkning = regn_rammevirkning(
        apne=(Element.LAERINGSAKTIVITETER,),
        tak=TAK,
        avtalt={Element.PRAKSISKOMPENSASJON: Belop(600)},
        foreslatt={},
    )
    assert (virkning.ramme, virkning.avtalt) == (Belop(500), Belop.null())


def test_a_frame_with_an_unknown_cap_is_not_known() -> None:
    virkning = regn_rammevirkning(
        apne=APNE, tak=TAK | {Element.LAERINGSAKTIVITETER: None}, avtalt={}, foreslatt={}
    )
    assert (virkning.ramme, virkning.igjen) == (None, None)


def test_without_caps_there_is_no_frame() -> None:
    assert regn_rammevirkning(apne=APNE, tak={}, avtalt={}, foreslatt={}).ramme is None
