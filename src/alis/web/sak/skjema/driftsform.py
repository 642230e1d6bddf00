"""The form of operation alone, as a change in the course."""

from dataclasses import replace
from typing import Any

from alis.domain.parter import Driftsform
from alis.services.utdanning import Saksbilde, Saksfakta
from alis.web.sak.skjema.felter import (
    andel_av,
    driftsformfelt,
    fordelingsfelt,
    krev_fordeling,
    som_prosent,
)
from alis.web.sak.skjema.laas import Laastskjema
from alis.web.sak.skjema.saksfakta import saksfakta_av


class Driftsformskjema(Laastskjema):
    driftsform = driftsformfelt()
    fordeling = fordelingsfelt()

    @staticmethod
    def fra(sak: Saksbilde) -> dict[str, Any]:
        return {"driftsform": sak.driftsform.value, "fordeling": som_prosent(sak.fordeling_alis)}

    def clean(self) -> dict[str, Any]:
        super().clean()
        krev_fordeling(self)
        return self.cleaned_data

    def fakta(self, sak: Saksbilde) -> Saksfakta:
        """All that the case says from before, with another form of operation."""
        svar = self.cleaned_data
        return replace(
            saksfakta_av(sak),
            driftsform=Driftsform(svar["driftsform"]),
            fordeling_alis=andel_av(svar["fordeling"]),
        )
