"""All that can be done with a need in a trust's queue, act by act, with a second doctor of the same kommune beside."""

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from uuid import UUID

from alis.domain.plassering.behov import Bortfall
from alis.records.plassering.models import Plasstilbud
from alis.services.plassering.endre_behov import endre_behov
from alis.services.plassering.meld_bortfall import meld_bortfall
from alis.services.plassering.prioriter_behov import prioriter_behov
from alis.services.plassering.registrer_behov import registrer_behov
from alis.services.plassering.registrer_kontrakt import registrer_kontrakt
from alis.services.plassering.send_tilbud import send_tilbud
from alis.services.plassering.sporr_paa_nytt import sporr_paa_nytt
from alis.services.plassering.svar_paa_tilbud import avsla_tilbud, godta_tilbud
from alis.services.plassering.trekk_tilbud import trekk_tilbud
from factories.behov import ONSKET, Innmeldt, behovet, lag_innmeldt, rekkefolgen
from factories.sykehusplass import lag_plass

NY_START = date(2027, 10, 1)


def klokken(dag: int, maned: int = 2) -> datetime:
    return datetime(2026, maned, dag, 9, tzinfo=UTC)


@dataclass(frozen=True, kw_only=True)
class Forlop:
    innmeldt: Innmeldt
    en: UUID
    annen: UUID

    def endre(self, naa: datetime, behov_id: UUID | None = None) -> None:
        """Another start, surgery before medicine and nothing else, and less room to move."""
        foretak = self.innmeldt.foretak
        onsker = replace(
            ONSKET,
            onsket_fom=NY_START,
            maks_avvik_maneder=3,
            godtar_andre=False,
            avdelinger=(foretak.kirurgi.pk, foretak.medisin.pk),
        )
        behov = behovet(behov_id or self.en)
        endre_behov(
            aktor=self.innmeldt.koordinator, behov_id=behov.pk, laas=behov.laas, onsker=onsker, naa=naa
        )

    def bytt_plass(self, naa: datetime) -> None:
        sett = rekkefolgen(self.innmeldt)
        prioriter_behov(
            aktor=self.innmeldt.koordinator,
            helseforetak_id=self.innmeldt.foretak.sted.helseforetak_id,
            sett=sett,
            ny=sett[::-1],
            naa=naa,
        )

    def registrer(self, naa: datetime) -> None:
        registrer_behov(aktor=self.innmeldt.foretak.kontakt, behov_ider=[self.en, self.annen], naa=naa)

    def sporr(self, naa: datetime) -> None:
        sporr_paa_nytt(aktor=self.innmeldt.koordinator, behov_id=self.en, naa=naa)

    def tilby(self, naa: datetime) -> Plasstilbud:
        foretak = self.innmeldt.foretak
        plass = lag_plass(foretak, fom=NY_START)
        return Plasstilbud.objects.get(
            pk=send_tilbud(aktor=foretak.kontakt, behov_id=self.en, plass_id=plass.pk, naa=naa)
        )

    def avsla(self, tilbud: Plasstilbud, naa: datetime) -> None:
        avsla_tilbud(aktor=self.innmeldt.alis(), tilbud_id=tilbud.pk, laas=tilbud.laas, naa=naa)

    def godta(self, tilbud: Plasstilbud, naa: datetime) -> None:
        godta_tilbud(aktor=self.innmeldt.alis(), tilbud_id=tilbud.pk, laas=tilbud.laas, naa=naa)

    def kontrakt(self, tilbud: Plasstilbud, dato: date, naa: datetime) -> None:
        tilbud.refresh_from_db()
        kontakt = self.innmeldt.foretak.kontakt
        registrer_kontrakt(aktor=kontakt, tilbud_id=tilbud.pk, laas=tilbud.laas, dato=dato, naa=naa)

    def trekk(self, tilbud: Plasstilbud, naa: datetime) -> None:
        tilbud.refresh_from_db()
        kontakt = self.innmeldt.foretak.kontakt
        trekk_tilbud(aktor=kontakt, tilbud_id=tilbud.pk, laas=tilbud.laas, fordi="Feil avdeling", naa=naa)

    def bort(self, naa: datetime) -> None:
        behov = behovet(self.en)
        meld_bortfall(
            aktor=self.innmeldt.koordinator,
            behov_id=behov.pk,
            laas=behov.laas,
            grunn=Bortfall.SLUTTET,
            gir_fra_seg=True,
            naa=naa,
        )


def lag_forlop() -> Forlop:
    """Both reported on the first of February, `en` first."""
    innmeldt = lag_innmeldt()
    return Forlop(innmeldt=innmeldt, en=innmeldt.meld(0), annen=innmeldt.meld(1))


def lag_helt_forlop() -> Forlop:
    """From the report until the need falls away, with two offers withdrawn and one answered no."""
    forlop = lag_forlop()
    forlop.registrer(klokken(2))
    forlop.endre(klokken(3))
    forlop.bytt_plass(klokken(4))
    forlop.bytt_plass(klokken(5))
    forlop.sporr(klokken(6))
    forlop.avsla(forlop.tilby(klokken(7)), klokken(8))
    forlop.trekk(forlop.tilby(klokken(9)), klokken(10))
    mistet = forlop.tilby(klokken(11))
    forlop.godta(mistet, klokken(12))
    forlop.kontrakt(mistet, date(2026, 2, 12), klokken(13))
    forlop.kontrakt(mistet, date(2026, 2, 13), klokken(14))
    forlop.trekk(mistet, klokken(15))
    forlop.godta(forlop.tilby(klokken(16)), klokken(17))
    forlop.bort(klokken(18))
    return forlop
