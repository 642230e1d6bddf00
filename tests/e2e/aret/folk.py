"""One kommune with a doctor whose agreement is signed, and the windows they look through for a year."""

import json
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from uuid import UUID

from alis.domain.verdier import Belop
from e2e.besok import Besok
from e2e.liv.folk import Folk
from e2e.liv.klokke import Klokke
from factories.avtaleforlop import lag_signert
from factories.innlogging import innehav
from factories.veilederforlop import lag_signert_veilederavtale
from factories.veiledning import lag_veiledning

TIMESATS = Belop(158_125)
KOMMUNENS_ORGNR = "962299385"
TELL_TASTETRYKK = """
addEventListener("input", e => {
  const skrevet = JSON.parse(sessionStorage.getItem("skrevet") || "[]");
  skrevet.push(e.target.labels[0].innerText.trim());
  sessionStorage.setItem("skrevet", JSON.stringify(skrevet));
});
"""


@dataclass
class Ar:
    """`sak_id` is the doctor's case. The kommune's windows remember which fields were filled in."""

    folk: Folk
    klokke: Klokke
    mappe: Path
    sak_id: UUID
    kontoret: list[Besok] = field(default_factory=list)

    def telefon(self, hvem: str) -> Besok:
        return self.folk.som(hvem, bredde="smal", javascript=False)

    def pult(self, hvem: str) -> Besok:
        vindu = self.folk.som(hvem)
        vindu.side.context.add_init_script(TELL_TASTETRYKK)
        self.kontoret.append(vindu)
        return vindu

    def utfyllt(self) -> list[str]:
        """The labels of all that the kommune has typed or ticked, each once."""
        hentet = (vindu.side.evaluate('sessionStorage.getItem("skrevet")') for vindu in self.kontoret)
        return sorted({etikett for svar in hentet for etikett in json.loads(svar or "[]")})


def begynn(folk: Folk, klokke: Klokke, mappe: Path) -> Ar:
    """The agreements are signed: how they come to be is a story of its own."""
    klokke.still(date(2025, 6, 16))
    veiledning = lag_veiledning()
    forlop = veiledning.forlop
    lag_signert(forlop)
    lag_signert_veilederavtale(forlop, timesats=TIMESATS)
    kommunen = forlop.sak.kommune.organisasjon
    kommunen.orgnr = KOMMUNENS_ORGNR
    kommunen.save()
    for hvem in ("koordinator", "signatar", "alis", "veileder"):
        folk.roller[hvem] = innehav(getattr(forlop, hvem))
    folk.roller["attestant"] = innehav(veiledning.attestant)
    return Ar(folk=folk, klokke=klokke, mappe=mappe, sak_id=forlop.sak.pk)
