"""`alis dokument`: seal what waits for its seal, and check whether a PDF is as it was sealed."""

import argparse
import sys
from pathlib import Path

import alis.cli.django_klar  # noqa: F401
from alis.integrations.avgrenset import Opptatt
from alis.integrations.segl import Seglfunn, SeglUtilgjengelig, kontroller_segl, les_sertifikater
from alis.services.avtale.forsegl_ventende import forsegl_ventende
from alis.services.dokumentkontroll import Kontrollsvar, Kontrollutfall, kontroller_dokument

SETNINGER = {
    Kontrollutfall.UENDRET: "Uendret: hver byte er slik den var da dokumentet ble forseglet.",
    Kontrollutfall.LAGT_TIL: "Endret: noe er lagt til etter forseglingen.",
    Kontrollutfall.ENDRET: "Endret: filen har et segl fra oss, men det passer ikke lenger.",
    Kontrollutfall.KJENT_UTSKRIFT: "Uten segl: filen er laget her, før avtalen fikk segl.",
    Kontrollutfall.KJENT_INNHOLD: "Uten segl: dataene er kjent, men filen er ikke laget her.",
    Kontrollutfall.ANNET_SEGL: "Signert av andre, og ikke endret siden. Vi kjenner ikke den som har signert.",
    Kontrollutfall.ANNET_SEGL_BRUTT: "Endret: en signatur av andre passer ikke med filen.",
    Kontrollutfall.UTEN_SEGL: "Uten segl: ingen kan se på filen om den er endret.",
    Kontrollutfall.KAN_IKKE_LESES: "Filen kan ikke leses: den er låst, ødelagt eller for tung.",
    Kontrollutfall.IKKE_PDF: "Dette er ikke en PDF.",
}


def main(argv: list[str]) -> int:
    """0 when all is well: nothing waits for a seal, or the file is unchanged. 1 when not, 2 when it can't be told."""
    valg = _parser().parse_args(argv)
    try:
        return _seal() if valg.kommando == "forsegl" else _check(valg.fil, valg.sertifikat)
    except (OSError, ValueError, SeglUtilgjengelig) as feil:
        print(feil, file=sys.stderr)
    except Opptatt:
        print("En annen fil kontrolleres akkurat nå. Prøv igjen om noen sekunder.", file=sys.stderr)
    return 2


def _seal() -> int:
    antall = forsegl_ventende()
    print(f"{antall} dokumenter ble forseglet." if antall != 1 else "Ett dokument ble forseglet.")
    return 0


def _check(fil: Path, sertifikat: Path | None) -> int:
    innhold = fil.read_bytes()
    if sertifikat is not None:
        pem = les_sertifikater(sertifikat.read_text(encoding="utf-8"))
        er_uendret = kontroller_segl(innhold, [pem]).funn is Seglfunn.UENDRET
        print("Uendret." if er_uendret else "Ikke forseglet med dette sertifikatet, eller endret etterpå.")
        return 0 if er_uendret else 1
    svar = kontroller_dokument(fil=innhold)
    print("\n".join(_lines(svar)))
    return 0 if svar.utfall is Kontrollutfall.UENDRET else 1


def _lines(svar: Kontrollsvar) -> list[str]:
    linjer = [SETNINGER[svar.utfall], f"SHA-256      {svar.sha256}"]
    if svar.segl is not None:
        linjer += [f"Forseglet av {svar.segl.eier}", f"Sertifikat   {svar.segl.fingeravtrykk}"]
        if svar.segl.forseglet_at is not None:
            linjer.append(f"Tidspunkt    {svar.segl.forseglet_at.isoformat()}")
    return linjer


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="alis dokument", description="Segl på signerte avtaler.")
    kommandoer = parser.add_subparsers(dest="kommando", required=True)
    kommandoer.add_parser("forsegl", help="forsegl det som ble signert mens nøkkelen ikke svarte")
    kontroller = kommandoer.add_parser("kontroller", help="er denne PDF-en slik den ble forseglet?")
    kontroller.add_argument("fil", type=Path)
    kontroller.add_argument(
        "--sertifikat", type=Path, help="PEM-fil: kontroller mot dette sertifikatet alene, uten databasen"
    )
    return parser
