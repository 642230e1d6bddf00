"""The order as ISO 20022 pain.001.001.09, for a file to the bank.

The same order gives the same bytes, so that a file sent twice is one the bank has had. Accounts stand as IBAN, which every
Norwegian bank takes; the bank follows from it, and is not named.
"""

from lxml import etree
from stdnum import iban
from stdnum.no import kontonr

from alis.domain.verdier import Belop
from alis.integrations.betaling.oppdrag import Betaling, Betalingsoppdrag

NAVNEROM = "urn:iso:std:iso:20022:tech:xsd:pain.001.001.09"
LENGSTE_NAVN = 70
"""The standard allows 140, Norwegian banks 70."""
LENGSTE_MELDING = 140


def skriv_pain001(oppdrag: Betalingsoppdrag) -> bytes:
    """Return the file. The elements stand in the order that the standard fixes."""
    dokument = etree.Element("Document", nsmap={None: NAVNEROM})
    start = _add(dokument, "CstmrCdtTrfInitn")
    _add_header(_add(start, "GrpHdr"), oppdrag)
    _add_payer(_add(start, "PmtInf"), oppdrag)
    etree.indent(dokument)
    fil: bytes = etree.tostring(dokument, xml_declaration=True, encoding="UTF-8")
    return fil


def _add_header(hode: etree._Element, oppdrag: Betalingsoppdrag) -> None:
    _add(hode, "MsgId", oppdrag.melding_id)
    _add(hode, "CreDtTm", oppdrag.laget_at.isoformat(timespec="seconds"))
    _add_totals(hode, oppdrag)
    _add_payers_name(_add(hode, "InitgPty"), oppdrag)


def _add_payer(gruppe: etree._Element, oppdrag: Betalingsoppdrag) -> None:
    _add(gruppe, "PmtInfId", oppdrag.melding_id)
    _add(gruppe, "PmtMtd", "TRF")
    _add_totals(gruppe, oppdrag)
    _add(_add(gruppe, "ReqdExctnDt"), "Dt", oppdrag.betalingsdag.isoformat())
    _add_payers_name(_add(gruppe, "Dbtr"), oppdrag)
    _add_account(_add(gruppe, "DbtrAcct"), oppdrag.fra_konto)
    _add(_add(_add(_add(gruppe, "DbtrAgt"), "FinInstnId"), "Othr"), "Id", "NOTPROVIDED")
    for betaling in oppdrag.betalinger:
        _add_payment(_add(gruppe, "CdtTrfTxInf"), betaling)


def _add_payment(linje: etree._Element, betaling: Betaling) -> None:
    _add(_add(linje, "PmtId"), "EndToEndId", betaling.referanse)
    _add(_add(linje, "Amt"), "InstdAmt", _kroner(betaling.belop)).set("Ccy", "NOK")
    _add(_add(linje, "Cdtr"), "Nm", _carried(betaling.mottaker)[:LENGSTE_NAVN])
    _add_account(_add(linje, "CdtrAcct"), betaling.konto)
    _add(_add(linje, "RmtInf"), "Ustrd", _carried(betaling.melding)[:LENGSTE_MELDING] or betaling.referanse)


def _add_totals(til: etree._Element, oppdrag: Betalingsoppdrag) -> None:
    _add(til, "NbOfTxs", str(len(oppdrag.betalinger)))
    _add(til, "CtrlSum", _kroner(oppdrag.sum))


def _add_payers_name(til: etree._Element, oppdrag: Betalingsoppdrag) -> None:
    _add(til, "Nm", _carried(oppdrag.betaler)[:LENGSTE_NAVN])
    _add(_add(_add(_add(til, "Id"), "OrgId"), "Othr"), "Id", oppdrag.betaler_orgnr)


def _add_account(til: etree._Element, konto: str) -> None:
    _add(_add(til, "Id"), "IBAN", iban.compact(kontonr.to_iban(konto)))


def _kroner(belop: Belop) -> str:
    """Kroner with two decimals and a full stop; the amounts are never negative."""
    kroner, ore = divmod(belop.ore, 100)
    return f"{kroner}.{ore:02}"


def _carried(tekst: str) -> str:
    """On one line, without the characters that no XML can hold."""
    return " ".join("".join(tegn if tegn.isprintable() else " " for tegn in tekst).split())


def _add(til: etree._Element, navn: str, tekst: str | None = None) -> etree._Element:
    element = etree.SubElement(til, navn)
    element.text = tekst
    return element
