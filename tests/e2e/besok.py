"""A visit to the running site in real Chromium, and the questions every page must answer well."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import Locator, Page, Response

AXE = Path(__file__).resolve().parents[2] / "node_modules/axe-core/axe.min.js"
KRAV = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

FANG_CSP = """
window.cspBrudd = [];
document.addEventListener("securitypolicyviolation", e => window.cspBrudd.push(e.violatedDirective + " " + e.blockedURI));
"""


@dataclass
class Besok:
    """One browser window. `side` is Playwright's page; `adresse` the site's."""

    side: Page
    adresse: str

    def ga_til(self, sti: str) -> Response:
        svar = self.side.goto(self.adresse + sti, wait_until="load")
        assert svar is not None
        return svar

    @property
    def tittel(self) -> str:
        """The page's main heading."""
        return self.side.locator("h1").first.inner_text()

    def felt(self, etikett: str) -> Locator:
        return self.side.get_by_label(etikett, exact=True)

    def trykk(self, knapp: str) -> None:
        self.klikk(self.side.get_by_role("button", name=knapp, exact=True))

    def folg(self, lenke: str) -> None:
        self.klikk(self.side.get_by_role("link", name=lenke, exact=True))

    def klikk(self, mal: Locator) -> None:
        """Click, and let the page that the click led to come whole: a question asked of half a page gets half an answer."""
        mal.first.click()
        self.side.wait_for_load_state()

    def apne_alt(self) -> None:
        """Open every disclosure, so that what is inside is judged too."""
        self.side.evaluate("document.querySelectorAll('main details').forEach(d => d.open = true)")

    def axe_brudd(self) -> list[str]:
        """What axe-core finds, one line a fault. Given through the debugger, so the page's CSP stays on."""
        self.side.evaluate(f"() => {{ {AXE.read_text(encoding='utf-8')} }}")
        funn: dict[str, Any] = self.side.evaluate(
            "krav => axe.run(document, {runOnly: krav, resultTypes: ['violations']})", KRAV
        )
        return [
            f"{brudd['id']}: {' '.join(map(str, node['target']))} {node['failureSummary']}"
            for brudd in funn["violations"]
            for node in brudd["nodes"]
        ]

    def csp_brudd(self) -> list[str]:
        return self.side.evaluate("window.cspBrudd")

    def ruller_sidelengs(self) -> bool:
        return self.side.evaluate(
            "document.documentElement.scrollWidth > document.documentElement.clientWidth"
        )

    def krev_god_side(self) -> None:
        """No fault by axe, no sideways scroll, nothing that the security policy had to stop."""
        self.side.wait_for_load_state()
        self.apne_alt()
        assert self.csp_brudd() == [], self.csp_brudd()  # before axe, which tries out a stylesheet of its own
        assert not self.ruller_sidelengs(), self.side.url
        brudd = self.axe_brudd()
        assert brudd == [], "\n".join(brudd)
