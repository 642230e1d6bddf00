"""Real Chromium against the running site. Without Chromium the tests are skipped with a loud line; in CI that fails."""

import os
import shutil
import warnings
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.contrib.sessions.backends.db import SessionStore
from playwright.sync_api import Browser, BrowserContext, sync_playwright
from pytest_django.live_server_helper import LiveServer

from alis.records.parter.models import Rolleinnehav
from alis.web.felles.okt import PERSON, ROLLEINNEHAV
from e2e.besok import AXE, FANG_CSP, Besok

CHROMIUM = shutil.which("chromium")
FLAGG = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]

VINDU = {"bred": {"width": 1280, "height": 900}, "smal": {"width": 320, "height": 800}}

NyttBesok = Callable[..., Besok]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Every test here needs the browser and the database that the running site can see."""
    for item in items:
        if "tests/e2e" in str(item.path):
            item.add_marker(pytest.mark.nettleser)
            item.add_marker(pytest.mark.django_db(transaction=True))


@pytest.fixture(scope="session")
def nettleser() -> Iterator[Browser]:
    if CHROMIUM is None or not AXE.exists():
        _hopp_over("chromium eller axe-core mangler")
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = (
        "true"  # Playwright keeps a loop in the thread that makes the facts
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGG)
        yield browser
        browser.close()


@pytest.fixture
def besok(nettleser: Browser, live_server: LiveServer, settings: Any) -> Iterator[NyttBesok]:
    """`besok(som=rolleinnehav, bredde="smal", sprak="nn", morkt=True, javascript=False)` opens a window."""
    settings.ALIS_DEMO = True
    vinduer: list[BrowserContext] = []

    def apne(
        *,
        som: Rolleinnehav | None = None,
        bredde: str = "bred",
        sprak: str = "nb",
        morkt: bool = False,
        javascript: bool = True,
    ) -> Besok:
        vindu = nettleser.new_context(
            viewport=VINDU[bredde],
            locale=f"{sprak}-NO",
            color_scheme="dark" if morkt else "light",
            java_script_enabled=javascript,
            reduced_motion="reduce",
        )
        vinduer.append(vindu)
        vindu.add_init_script(FANG_CSP)
        vindu.add_cookies([_kake(live_server.url, settings.LANGUAGE_COOKIE_NAME, sprak)])
        if som is not None:
            vindu.add_cookies([_kake(live_server.url, settings.SESSION_COOKIE_NAME, logg_inn(som))])
        return Besok(side=vindu.new_page(), adresse=live_server.url)

    yield apne
    for vindu in vinduer:
        vindu.close()


def krev_god_bred_og_smal(besok: NyttBesok, *, som: Rolleinnehav, sti: str, status: int = 200) -> None:
    """Wide in bokmål and light, narrow in nynorsk and dark."""
    for bredde, sprak, morkt in (("bred", "nb", False), ("smal", "nn", True)):
        vindu = besok(som=som, bredde=bredde, sprak=sprak, morkt=morkt)
        assert vindu.ga_til(sti).status == status
        vindu.krev_god_side()


def logg_inn(som: Rolleinnehav) -> str:
    """A session begun without the log-in page, for tests of everything behind it."""
    okt = SessionStore()
    okt[PERSON], okt[ROLLEINNEHAV] = str(som.person_id), str(som.pk)
    okt.create()
    assert okt.session_key is not None
    return okt.session_key


def _kake(url: str, navn: str, verdi: str) -> Any:
    return {"name": navn, "value": verdi, "url": url}


def _hopp_over(grunn: str) -> None:
    if os.environ.get("CI") == "true":
        pytest.fail(f"I CI må nettlesertestene kjøres: {grunn}.")
    warnings.warn(f"NETTLESERTESTENE ER HOPPET OVER: {grunn}.", stacklevel=2)
    pytest.skip(grunn)
