"""Endings walked through the services to the state that a test begins with."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.tilbakekrav import Engangsbelop, Opphorsfakta
from alis.domain.avtale.ubrukt import Elementbruk, Ubruktregel
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import Belop, Periode
from alis.records.opphor.models import Opphor, Tilbakebetalingskrav
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.opphor.gjennomfor_opphor import gjennomfor_opphor
from alis.services.opphor.opphorsvalg import Opphorsvalg
from alis.services.opphor.send_krav import send_krav
from factories.avtaleforlop import Forlop, lag_forlop, lag_signert
from factories.parter import lag_aktor_i, lag_person

NAA = datetime(2026, 2, 1, 9, tzinfo=UTC)
SISTE_DAG = date(2026, 2, 28)
FAKTA = Opphorsfakta(
    grunn=Avslutningsgrunn.FRATREDELSE,
    siste_dag=SISTE_DAG,
    engangsbelop=Engangsbelop(
        ar=Periode(date(2025, 6, 1), date(2026, 5, 31)), belop=Belop(12_000_000), avtalt=True
    ),
    bruk=(Elementbruk(element=Element.LAERINGSAKTIVITETER, utbetalt=Belop(1_400_000), brukt=Belop(900_000)),),
    ubruktregel=Ubruktregel.TILBAKEBETALES,
)
"""Three twelfths of 120 000 kroner, and 5 000 unspent: 35 000 in all."""

VALG = Opphorsvalg(
    fakta=FAKTA,
    bestemt_av="Kommunedirektøren",
    begrunnelse="Tildelingsbrevet krever at ubrukte penger betales tilbake.",
    kontonummer="86011117947",
)


@dataclass(frozen=True, kw_only=True)
class Opphorsforlop:
    """An agreement in force that has been ended, with everyone who takes part."""

    forlop: Forlop
    attestant: Aktor
    versjon_id: UUID
    opphor_id: UUID

    @property
    def opphor(self) -> Opphor:
        return Opphor.objects.get(pk=self.opphor_id)

    @property
    def krav(self) -> Tilbakebetalingskrav:
        """The newest."""
        return self.opphor.krav.order_by("nummer").last()  # type: ignore[return-value]


def lag_avtale_i_kraft(forlop: Forlop | None = None) -> tuple[Forlop, UUID]:
    forlop = forlop or lag_forlop()
    versjon_id = lag_signert(forlop)
    folg_kalenderen(naa=NAA)
    return forlop, versjon_id


def lag_opphor(
    *, valg: Opphorsvalg = VALG, forlop: Forlop | None = None, naa: datetime = NAA
) -> Opphorsforlop:
    """Ended by the coordinator; the claim waits for the attestant."""
    forlop, versjon_id = lag_avtale_i_kraft(forlop)
    kommunen = forlop.sak.kommune.organisasjon
    attestant = lag_aktor_i(kommunen, Rolle.ATTESTANT, lag_person("Atle Attestant"))
    opphor_id = gjennomfor_opphor(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        laas=forlop.versjon(versjon_id).laas,
        valg=valg,
        naa=naa,
    )
    return Opphorsforlop(forlop=forlop, attestant=attestant, versjon_id=versjon_id, opphor_id=opphor_id)


def lag_sendt_krav(
    *, valg: Opphorsvalg = VALG, forlop: Forlop | None = None, naa: datetime = NAA
) -> Opphorsforlop:
    opphor = lag_opphor(valg=valg, forlop=forlop, naa=naa)
    send_krav(aktor=opphor.attestant, opphor_id=opphor.opphor_id, laas=opphor.krav.laas, naa=naa)
    return opphor
