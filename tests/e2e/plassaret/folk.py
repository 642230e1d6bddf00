"""Two kommuner with two doctors each and the trust that they wait for, and the windows they look through for a year."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from playwright.sync_api import Locator, expect

from alis.cli import jobber
from alis.domain.utdanning import Fravarstype
from alis.records.parter.models import Rolleinnehav
from alis.records.plassering.models import Behov
from alis.services.utdanning.fakta import Fravarsfakta
from alis.services.utdanning.registrer_fravar import registrer_fravar
from e2e.besok import Besok
from e2e.conftest import NyttBesok
from e2e.liv.klokke import Klokke
from factories.innlogging import innehav
from factories.parter import LENGE_SIDEN, lag_kommune, lag_koordinator
from factories.sykehusplass import Foretak, lag_foretak
from factories.utdanning import lag_alis, lag_sak, legefakta

LEGER = {"Anne Åsheim": "1848", "Berit Berg": "1848", "Cecilie Dahl": "1804", "Dina Eide": "1804"}
PLANLAGT = date(2027, 9, 1)
MOBIL = {"width": 360, "height": 780}


@dataclass(frozen=True, kw_only=True)
class Plassar:
    """`roller` by the name that the story uses: a doctor's, a kommune's number, or «foretaket»."""

    besok: NyttBesok
    klokke: Klokke
    foretak: Foretak
    roller: dict[str, Rolleinnehav]
    saker: dict[str, UUID]

    def pult(self, hvem: str) -> Besok:
        return self.besok(som=self.roller[hvem])

    def telefon(self, lege: str) -> Besok:
        """Without JavaScript, as narrow as telephones are."""
        vindu = self.besok(som=self.roller[lege], bredde="smal", javascript=True)
        vindu.side.set_viewport_size(MOBIL)
        return vindu

    def morgen(self, dag: date) -> None:
        """What the night has done is done."""
        self.klokke.still(dag)
        assert jobber.main([]) == 0

    def behov(self, lege: str) -> Behov:
        return Behov.objects.get(sak=self.saker[lege])


def begynn(besok: NyttBesok, klokke: Klokke) -> Plassar:
    """Each doctor has a position, and a plan in which the hospital service begins."""
    klokke.still(date(2026, 11, 2))
    kommuner = {"1848": lag_kommune(), "1804": lag_kommune("1804", "Bodø")}
    koordinatorer = {nummer: lag_koordinator(kommune) for nummer, kommune in kommuner.items()}
    foretak = lag_foretak()
    saker = {navn: lag_sak(koordinatorer[nummer], lege=legefakta(navn)) for navn, nummer in LEGER.items()}
    for navn, sak in saker.items():
        plan = Fravarsfakta(
            type=Fravarstype.INSTITUSJONSTJENESTE,
            fom=PLANLAGT,
            tom=date(2028, 2, 29),
            aktiviteter_fortsetter=False,
        )
        registrer_fravar(aktor=koordinatorer[LEGER[navn]], sak_id=sak.pk, laas=sak.laas, fakta=plan)
    Rolleinnehav.objects.update(fom=LENGE_SIDEN)
    roller = {nummer: innehav(aktor) for nummer, aktor in koordinatorer.items()}
    roller |= {navn: innehav(lag_alis(sak)) for navn, sak in saker.items()}
    roller["foretaket"] = innehav(foretak.kontakt)
    return Plassar(
        besok=besok,
        klokke=klokke,
        foretak=foretak,
        roller=roller,
        saker={navn: sak.pk for navn, sak in saker.items()},
    )


def tast(vindu: Besok, mal: Locator, tast: str = "Enter") -> None:
    """What a keyboard does: come to the thing, and press. Enter leads to a page, and it comes whole."""
    mal.first.focus()
    expect(mal.first).to_be_focused()
    if tast == "Enter":
        with vindu.side.expect_navigation():
            vindu.side.keyboard.press(tast)
    else:
        vindu.side.keyboard.press(tast)
    vindu.side.wait_for_load_state()
