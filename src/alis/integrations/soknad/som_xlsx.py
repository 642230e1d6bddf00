"""The application as XLSX: the whole, one row for each ALIS, her positions, and the remarks. No text is ever a formula."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal
from io import BytesIO
from typing import Any

from xlsxwriter import Workbook

Rad = Sequence[str | Decimal | date | None]
Linje = Mapping[str, Any]


def som_xlsx(forsendelse: Mapping[str, Any], *, elementnavn: Mapping[str, str]) -> bytes:
    """`forsendelse` is what `services/soknad/lag_forsendelse` makes; `elementnavn` the elements' words by their codes."""
    minne = BytesIO()
    bok = Workbook(minne, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    linjer = forsendelse["linjer"]
    _sheet(bok, "Søknad", ("Felt", "Verdi"), tuple(_whole(forsendelse)))
    _sheet(bok, "ALIS", _columns(elementnavn), tuple(_doctor(linje, elementnavn) for linje in linjer))
    _sheet(
        bok,
        "Stillinger",
        ("Nummer", "Lege", "Type", "Prosent", "Tiltredelse", "Tilskudd fra", "Tilskudd til"),
        tuple(_position(linje, stilling) for linje in linjer for stilling in linje["stillinger"]),
    )
    _sheet(
        bok,
        "Merknader",
        ("Nummer", "Lege", "Merknad", "Kilder"),
        tuple(_remark(linje, merknad) for linje in linjer for merknad in linje["merknader"]),
    )
    bok.close()
    return minne.getvalue()


def _whole(forsendelse: Mapping[str, Any]) -> Iterator[Rad]:
    soknad, soker, periode = (forsendelse[del_] for del_ in ("soknad", "soker", "tilskuddsperiode"))
    if soknad["utkast"]:
        yield "Status", "UTKAST, ikke sendt"
    yield "Kvittering", soknad["nummer"]
    yield "Sendt", soknad["sendt"]
    yield "Sendt av", soknad["sendt_av"]
    yield "Kontrollsum (SHA-256)", soknad["innhold_sha256"]
    yield "Søker", soker["navn"]
    yield "Kommunenummer", soker["kommunenummer"]
    yield "Organisasjonsnummer", soker["orgnr"]
    yield "Konto", soker["konto"]
    yield "Kontoens organisasjonsnummer", soker["kontoens_orgnr"]
    yield "Tilskuddsperiode fra", _day(periode["fom"])
    yield "Tilskuddsperiode til", _day(periode["tom"])
    yield "Satsene er", forsendelse["satssett"]["status"]
    yield "Kostnad, kroner", _kroner(forsendelse["sum"]["kostnad_ore"])
    yield "Søkt, kroner", _kroner(forsendelse["sum"]["sokt_ore"])
    if not forsendelse["sum"]["er_hel"]:
        yield "Merk", "Minst én sats er ikke kjent. Summen er av det som er kjent."


def _columns(elementnavn: Mapping[str, str]) -> tuple[str, ...]:
    faste = (
        "Nummer",
        "Lege",
        "HPR-nummer",
        "Prosjektkode",
        "Gjelder",
        "Start i spesialisering",
        "Forventet slutt",
        "Vikarbyrå",
        "Avtale signert",
        "Avtale gjelder fra",
        "Mal",
        "Kostnad",
        "Søkt",
    )
    return faste + tuple(
        f"{navn}: {hva}" for navn in elementnavn.values() for hva in ("kostnad", "tak", "søkt")
    )


def _doctor(linje: Linje, elementnavn: Mapping[str, str]) -> Rad:
    avtale = linje["avtale"] or {}
    elementer = {rad["element"]: rad for rad in linje["elementer"]}
    return (
        Decimal(linje["nummer"]),
        linje["lege"]["navn"],
        linje["lege"]["hpr_nr"],
        linje["prosjektkode"],
        linje["gjelder"],
        _day(linje["spesialisering"]["start"]),
        _day(linje["spesialisering"]["forventet_slutt"]),
        {True: "ja", False: "nei", None: "ikke kjent"}[linje["vikarbyra"]],
        _day(avtale.get("signert")),
        _day(avtale.get("gjelder_fra")),
        avtale.get("mal", ""),
        _kroner(linje["sum"]["kostnad_ore"]),
        _kroner(linje["sum"]["sokt_ore"]),
        *(
            _kroner(elementer[kode][hva])
            for kode in elementnavn
            for hva in ("kostnad_ore", "tak_ore", "sokt_ore")
        ),
    )


def _position(linje: Linje, stilling: Linje) -> Rad:
    return (
        Decimal(linje["nummer"]),
        linje["lege"]["navn"],
        stilling["type"],
        Decimal(stilling["prosent"]),
        _day(stilling["tiltredelse"]),
        _day(stilling["tilskudd_fom"]),
        _day(stilling["tilskudd_tom"]),
    )


def _remark(linje: Linje, merknad: Linje) -> Rad:
    return (Decimal(linje["nummer"]), linje["lege"]["navn"], merknad["tekst"], ", ".join(merknad["kilder"]))


def _kroner(ore: int | None) -> Decimal | None:
    return None if ore is None else Decimal(ore) / 100


def _day(dag: str | None) -> date | None:
    return None if dag is None else date.fromisoformat(dag)


def _sheet(bok: Workbook, navn: str, kolonner: Sequence[str], rader: Sequence[Rad]) -> None:
    ark, fet = bok.add_worksheet(navn), bok.add_format({"bold": True})
    kroner, dag = bok.add_format({"num_format": "#,##0.00"}), bok.add_format({"num_format": "dd.mm.yyyy"})
    for nummer, overskrift in enumerate(kolonner):
        ark.set_column(nummer, nummer, max(len(overskrift) + 2, 14))
        ark.write_string(0, nummer, overskrift, fet)
    for rad, celler in enumerate(rader, start=1):
        for kolonne, celle in enumerate(celler):
            match celle:
                case str():
                    ark.write_string(rad, kolonne, celle)
                case date():
                    ark.write_datetime(rad, kolonne, celle, dag)
                case Decimal():
                    hel = kolonner[kolonne] == "Nummer"
                    ark.write_number(rad, kolonne, float(celle), None if hel else kroner)
    ark.freeze_panes(1, 0)
