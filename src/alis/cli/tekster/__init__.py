"""`alis tekster trekk-ut|kompiler|kontroller`: the nynorsk catalogue, from the bokmål texts of the code."""

import sys

from alis.cli.tekster.katalog import les_katalog, skriv_katalog, skriv_mo
from alis.cli.tekster.kontroll import finn_feil
from alis.cli.tekster.uttrekk import trekk_ut

BRUK = "Bruk: alis tekster trekk-ut|kompiler|kontroller"


def main(argv: list[str]) -> int:
    """0 when done or in order, 1 when the check finds faults, 2 when the command is not understood."""
    match argv:
        case ["trekk-ut"]:
            return _trekk_ut()
        case ["kompiler"]:
            skriv_mo(les_katalog())
            return 0
        case ["kontroller"]:
            return _kontroller()
    print(BRUK, file=sys.stderr)
    return 2


def _trekk_ut() -> int:
    katalog = les_katalog()
    katalog.update(trekk_ut(), no_fuzzy_matching=True, keep_user_comments=False)
    katalog.obsolete.clear()
    skriv_katalog(katalog)
    mangler = sum(1 for tekst in katalog if tekst.id and not tekst.string)
    print(f"{len(katalog)} tekster, {mangler} uten nynorsk.")
    return 0


def _kontroller() -> int:
    feil = finn_feil(katalog=les_katalog(), tekster=trekk_ut())
    for linje in feil:
        print(linje, file=sys.stderr)
    return 1 if feil else 0
