"""The templates of the demo: an office has published one, writes the next, and has another to be approved; a kommune has its own
in Word."""

from collections.abc import Iterator, Mapping
from datetime import datetime
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.dokument import Klausul, Klausultekst, Skriftsprak, Tiltaksforslag
from alis.domain.parter import Stillingstype
from alis.domain.tilgang import Aktor
from alis.integrations.dokument.wordmal import lag_eksempelmal
from alis.records.mal.models import Malversjon
from alis.services.demo.hendelser import Hendelse
from alis.services.demo.kalender import Kalender, klokken
from alis.services.demo.scene import REVIDERT, Kommunescene
from alis.services.mal.endre_mal import Malendring, NyKlausul, NyttTiltak, endre_mal
from alis.services.mal.last_opp_wordmal import behold_wordmal
from alis.services.mal.opprett_mal import opprett_mal
from alis.services.mal.publiser_mal import publiser_mal
from alis.services.mal.send_mal import send_mal

NASJONAL = ("alis-avtale-nasjonal", "2023-06")
NB, NN = Skriftsprak.BOKMAL, Skriftsprak.NYNORSK
NETTVERK = Klausul(
    id="nettverk",
    punkt="3.3",
    kilder=(),
    laast=False,
    stillingstyper=frozenset(Stillingstype),
    element=None,
    felt=None,
    tekst={
        NB: Klausultekst(
            overskrift="Regionalt nettverk",
            avsnitt=("Legen tar del i det regionale nettverket for ALIS når det har samlinger.",),
        ),
        NN: Klausultekst(
            overskrift="Regionalt nettverk",
            avsnitt=("Legen tek del i det regionale nettverket for ALIS når det har samlingar.",),
        ),
    },
)
HELSESTASJON = Tiltaksforslag(
    id="helsestasjon",
    element=Element.PRAKSISKOMPENSASJON,
    kilder=(),
    tekst={
        NB: "Legen får praksiskompensasjon for tre dager på helsestasjonen for barn og unge.",
        NN: "Legen får praksiskompensasjon for tre dagar på helsestasjonen for barn og unge.",
    },
)


def lag_malhendelser(
    radgivere: tuple[Aktor, Aktor], scener: Mapping[str, Kommunescene], kalender: Kalender
) -> Iterator[Hendelse]:
    liv = Malliv(*radgivere)
    for maned, gjor in ((-4, liv.publiser_den_forste), (-1, liv.skriv_den_neste), (-1, liv.send_en_til)):
        yield Hendelse(tidspunkt=klokken(kalender.forste(maned), 5), gjor=gjor)
    koordinator = scener[REVIDERT].koordinator
    yield Hendelse(tidspunkt=klokken(kalender.forste(-2), 8), gjor=lambda naa: _bring_word(koordinator, naa))


class Malliv:
    """One adviser writes, the other approves."""

    def __init__(self, forfatter: Aktor, godkjenner: Aktor) -> None:
        self.forfatter, self.godkjenner = forfatter, godkjenner
        self.forste: UUID | None = None

    def publiser_den_forste(self, naa: datetime) -> None:
        self.forste = self._write(NASJONAL, naa, NyKlausul(klausul=NETTVERK, etter="legens_plikter"))
        self._send(self.forste, naa)
        laas = _row(self.forste).laas
        publiser_mal(aktor=self.godkjenner, versjon_id=self.forste, laas=laas, naa=naa)

    def skriv_den_neste(self, naa: datetime) -> None:
        if self.forste is not None:
            rad = _row(self.forste)
            self._write((rad.serie.navn, rad.versjon), naa, NyttTiltak(tiltak=HELSESTASJON))

    def send_en_til(self, naa: datetime) -> None:
        """A template beside the first, for those who want the suggestion and not the clause."""
        self._send(self._write(NASJONAL, naa, NyttTiltak(tiltak=HELSESTASJON)), naa)

    def _write(self, fra: tuple[str, str], naa: datetime, endring: Malendring) -> UUID:
        versjon_id = opprett_mal(aktor=self.forfatter, navn=fra[0], versjon=fra[1], naa=naa)
        endre_mal(aktor=self.forfatter, versjon_id=versjon_id, laas=1, endring=endring, naa=naa)
        return versjon_id

    def _send(self, versjon_id: UUID, naa: datetime) -> None:
        send_mal(aktor=self.forfatter, versjon_id=versjon_id, laas=_row(versjon_id).laas, naa=naa)


def _row(versjon_id: UUID) -> Malversjon:
    return Malversjon.objects.select_related("serie").get(pk=versjon_id)


def _bring_word(aktor: Aktor, naa: datetime) -> None:
    """The example is ours, and needs no check."""
    behold_wordmal(aktor=aktor, filnavn="steigen-alis-avtale.docx", innhold=lag_eksempelmal(), naa=naa)
