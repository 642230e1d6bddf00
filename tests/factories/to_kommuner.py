"""The same doctor, by her number, with a case in Steigen, which reported the need, and one in Bodø."""

from dataclasses import dataclass
from datetime import date, datetime

from alis.domain.tilgang import Aktor
from alis.domain.utdanning import Fravarstype
from alis.records.plassering.models import Plasstilbud
from alis.records.utdanning.models import AlisSak, Fravar
from alis.services.plassering.tjeneste.avslutt_tjeneste import avslutt_tjeneste
from alis.services.plassering.tjeneste.folg_tjenestene import folg_tjenestene
from alis.services.plassering.tjeneste.foresla_forlengelse import foresla_forlengelse
from alis.services.plassering.tjeneste.svar_paa_forlengelse import svar_paa_forlengelse
from alis.services.plassering.trekk_tilbud import trekk_tilbud
from alis.services.utdanning import Fravarsfakta, registrer_fravar
from factories.parter import lag_kommune, lag_koordinator
from factories.sykehusplass import START
from factories.tjeneste import SLUTT, Tjeneste, dagen, lag_tjeneste
from factories.utdanning import lag_sak, legefakta


@dataclass(frozen=True, kw_only=True)
class ToKommuner:
    """`t` is the service for the one; `annen` the case of the other, and `der` its coordinator."""

    t: Tjeneste
    annen: AlisSak
    der: Aktor

    @property
    def laas(self) -> int:
        return AlisSak.objects.values_list("laas", flat=True).get(pk=self.annen.pk)

    def skriv(self, fom: date = START, tom: date = SLUTT, *, dag: date) -> Fravar:
        """The other kommune types the absence."""
        fakta = Fravarsfakta(type=Fravarstype.INSTITUSJONSTJENESTE, fom=fom, tom=tom)
        pk = registrer_fravar(
            aktor=self.der, sak_id=self.annen.pk, laas=self.laas, fakta=fakta, naa=dagen(dag)
        )
        return Fravar.objects.get(pk=pk)

    def faller_bort(self, naa: datetime) -> None:
        """The trust takes the place back before the first day."""
        tilbud = Plasstilbud.objects.get(pk=self.t.tjeneste.tilbud_id)
        trekk_tilbud(
            aktor=self.t.foretak.kontakt, tilbud_id=tilbud.pk, laas=tilbud.laas, fordi="Ombygging", naa=naa
        )

    def begynner(self) -> None:
        folg_tjenestene(naa=dagen())

    def forlenges(self, tom: date, *, dag: date) -> None:
        pk, naa = self.t.tjeneste.pk, dagen(dag)
        foresla_forlengelse(
            aktor=self.t.foretak.kontakt, tjeneste_id=pk, laas=self.t.naa.laas, ny_tom=tom, naa=naa
        )
        svar_paa_forlengelse(
            aktor=self.t.koordinator, tjeneste_id=pk, laas=self.t.naa.laas, godtar=True, naa=naa
        )

    def slutter(self, tom: date, *, dag: date) -> None:
        """Before time."""
        avslutt_tjeneste(
            aktor=self.t.foretak.kontakt,
            tjeneste_id=self.t.tjeneste.pk,
            laas=self.t.naa.laas,
            tom=tom,
            naa=dagen(dag),
        )


def lag_to_kommuner(fom: date = START) -> ToKommuner:
    lege, koordinator = legefakta(), lag_koordinator()
    t = lag_tjeneste(sak=lag_sak(koordinator, lege=lege), koordinator=koordinator, fom=fom)
    der = lag_koordinator(lag_kommune("1804", "Bodø"))
    annen = lag_sak(der, lege=lege)
    assert annen.lege_id == t.behov.sak.lege_id
    return ToKommuner(t=t, annen=annen, der=der)
