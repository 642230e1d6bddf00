"""Takes a picture of one page of a running demo, as one of its persons sees it.

    python tests/e2e/skjermbilder.py --som "koordinator steigen" --folg "Ingrid Haukland" /alis/ docs/bilder/sak.png

`--som` is what one would search for on the log-in page; without it the page is seen by a stranger.
"""

import argparse

from playwright.sync_api import Page, sync_playwright

FLAGG = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
]
BREDDE = {True: 360, False: 1280}


def main() -> None:
    valg = _parser().parse_args()
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path="/usr/bin/chromium", args=FLAGG)
        vindu = browser.new_context(
            viewport={"width": BREDDE[valg.smal], "height": 900},
            color_scheme="dark" if valg.mork else "light",
            locale="nn-NO" if valg.nynorsk else "nb-NO",
            device_scale_factor=2,
        )
        side = vindu.new_page()
        if valg.som:
            _logg_inn(side, valg.adresse, valg.som)
        side.goto(valg.adresse + valg.sti, wait_until="networkidle")
        if valg.folg:
            side.get_by_role("link", name=valg.folg).first.click()
            side.wait_for_load_state("networkidle")
        side.screenshot(path=valg.fil, full_page=valg.hele)
        browser.close()


def _logg_inn(side: Page, adresse: str, sok: str) -> None:
    side.goto(f"{adresse}/logg-inn/")
    side.get_by_role("searchbox").fill(sok)
    side.get_by_role("searchbox").press("Enter")
    side.locator(".personliste button").first.click()
    side.wait_for_load_state("networkidle")


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(description="Ta et bilde av en side i demoen.")
    parser.add_argument("sti", help="siden, for eksempel /alis/")
    parser.add_argument("fil", help="bildet som skal skrives (PNG)")
    parser.add_argument("--adresse", default="http://127.0.0.1:8000", help="der demoen kjører")
    parser.add_argument("--som", default="", help="søk etter personen på innloggingssiden")
    parser.add_argument("--folg", default="", help="trykk på lenken med denne teksten først")
    parser.add_argument("--smal", action="store_true", help="360 punkter bred")
    parser.add_argument("--mork", action="store_true", help="mørk drakt")
    parser.add_argument("--nynorsk", action="store_true")
    parser.add_argument("--hele", action="store_true", help="hele siden, ikke bare det første som vises")
    return parser


if __name__ == "__main__":
    main()
