"""The payment file: what a bank reads in it, and what is refused before it is made."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from lxml import etree

from alis.domain.verdier import Belop
from alis.integrations.betaling import Betaling, Betalingsoppdrag, UgyldigOppdrag, skriv_pain001
from alis.integrations.betaling.pain001 import NAVNEROM

REKKEFOLGE = {
    "CstmrCdtTrfInitn": ["GrpHdr", "PmtInf"],
    "GrpHdr": ["MsgId", "CreDtTm", "NbOfTxs", "CtrlSum", "InitgPty"],
    "PmtInf": [
        "PmtInfId",
        "PmtMtd",
        "NbOfTxs",
        "CtrlSum",
        "ReqdExctnDt",
        "Dbtr",
        "DbtrAcct",
        "DbtrAgt",
        "CdtTrfTxInf",
    ],
    "CdtTrfTxInf": ["PmtId", "Amt", "Cdtr", "CdtrAcct", "RmtInf"],
    "Dbtr": ["Nm", "Id"],
    "InitgPty": ["Nm", "Id"],
}
"""The order that the standard fixes, of the elements that we use. A bank refuses a file with another."""


def betaling(**felt: object) -> Betaling:
    grunnlag = Betaling(
        referanse="U-2026-1-1",
        mottaker="Kari Nordmann",
        konto="86011117947",
        belop=Belop(123_405),
        melding="Refusjon R-2026-17",
    )
    return replace(grunnlag, **felt)


def oppdrag(**felt: object) -> Betalingsoppdrag:
    grunnlag = Betalingsoppdrag(
        melding_id="U-2026-1",
        laget_at=datetime(2026, 11, 26, 9, 30, 15, 999, tzinfo=UTC),
        betalingsdag=date(2026, 11, 30),
        betaler="Steigen kommune",
        betaler_orgnr="994686011",
        fra_konto="86011117947",
        betalinger=(betaling(), betaling(referanse="U-2026-1-2", belop=Belop(7))),
    )
    return replace(grunnlag, **felt)


def les(fil: bytes) -> etree._Element:
    return etree.fromstring(fil)


def verdier(rot: etree._Element, sti: str) -> list[str | None]:
    steg = "/".join(f"{{{NAVNEROM}}}{navn}" for navn in sti.split("/"))
    return [element.text for element in rot.findall(f".//{steg}")]


def test_every_group_has_its_elements_in_the_order_of_the_standard() -> None:
    for element in les(skriv_pain001(oppdrag())).iter():
        navn = etree.QName(element).localname
        if navn in REKKEFOLGE:
            barn = list(dict.fromkeys(etree.QName(b).localname for b in element))
            assert barn == REKKEFOLGE[navn], navn


def test_number_and_sum_stand_for_the_file_and_for_the_payer() -> None:
    rot = les(skriv_pain001(oppdrag()))
    assert verdier(rot, "NbOfTxs") == ["2", "2"]
    assert verdier(rot, "CtrlSum") == ["1234.12", "1234.12"]


def test_ore_are_two_decimals_however_few() -> None:
    assert verdier(les(skriv_pain001(oppdrag())), "InstdAmt") == ["1234.05", "0.07"]


def test_accounts_stand_as_iban_with_check_digits() -> None:
    rot = les(skriv_pain001(oppdrag()))
    assert set(verdier(rot, "IBAN")) == {"NO9386011117947"}


def test_the_day_of_payment_stands_as_a_date_of_its_own() -> None:
    assert verdier(les(skriv_pain001(oppdrag())), "ReqdExctnDt/Dt") == ["2026-11-30"]


def test_the_same_order_gives_the_same_bytes() -> None:
    assert skriv_pain001(oppdrag()) == skriv_pain001(oppdrag())


def test_what_could_be_markup_is_text_to_the_bank() -> None:
    fil = skriv_pain001(oppdrag(betalinger=(betaling(melding="</Ustrd><InstdAmt>9</InstdAmt>&"),)))
    assert verdier(les(fil), "Ustrd") == ["</Ustrd><InstdAmt>9</InstdAmt>&"]
    assert verdier(les(fil), "InstdAmt") == ["1234.05"]


def test_line_breaks_and_control_characters_become_spaces() -> None:
    fil = skriv_pain001(oppdrag(betalinger=(betaling(mottaker="Áile\x00\n Čáhput", melding="\x1b"),)))
    assert verdier(les(fil), "Cdtr/Nm") == ["Áile Čáhput"]
    assert verdier(les(fil), "Ustrd") == ["U-2026-1-1"]


def test_long_names_and_messages_are_cut_where_the_banks_cut_them() -> None:
    fil = skriv_pain001(oppdrag(betalinger=(betaling(mottaker="å" * 500, melding="ø" * 500),)))
    assert verdier(les(fil), "Cdtr/Nm") == ["å" * 70]
    assert verdier(les(fil), "Ustrd") == ["ø" * 140]


@pytest.mark.parametrize(
    ("felt", "grunn"),
    [
        ({"referanse": ""}, "referansen"),
        ({"referanse": "x" * 36}, "referansen"),
        ({"referanse": "U 1"}, "referansen"),
        ({"konto": "86011117946"}, "kontonummeret til Kari Nordmann"),
        ({"konto": "NO9386011117947"}, "kontonummeret til Kari Nordmann"),
        ({"belop": Belop(0)}, "beløpet til Kari Nordmann"),
        ({"belop": Belop(-1)}, "beløpet til Kari Nordmann"),
        ({"belop": Belop(100_000_000_000)}, "beløpet til Kari Nordmann"),
        ({"mottaker": " "}, "navnet på mottakeren"),
    ],
)
def test_a_payment_that_no_bank_takes_is_refused(felt: dict[str, object], grunn: str) -> None:
    with pytest.raises(UgyldigOppdrag, match=grunn):
        betaling(**felt)


@pytest.mark.parametrize(
    ("felt", "grunn"),
    [
        ({"betalinger": ()}, "uten betalinger"),
        ({"betalinger": (betaling(), betaling())}, "brukt to ganger"),
        ({"fra_konto": "1"}, "kontonummeret til betaleren"),
        ({"betaler_orgnr": "123456789"}, "organisasjonsnummeret"),
        ({"laget_at": datetime(2026, 1, 1)}, "tidssone"),
        ({"melding_id": "å"}, "meldingens navn"),
    ],
)
def test_an_order_that_no_bank_takes_is_refused(felt: dict[str, object], grunn: str) -> None:
    with pytest.raises(UgyldigOppdrag, match=grunn):
        oppdrag(**felt)
