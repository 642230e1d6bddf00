"""What a kommune of the demo writes when a doctor leaves."""

from datetime import date

from alis.domain.avtale import Element
from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.tilbakekrav import Opphorsfakta
from alis.domain.avtale.ubrukt import Elementbruk, Ubruktregel
from alis.domain.verdier import Belop
from alis.services.opphor.opphorsvalg import Opphorsvalg

UBRUKT = (
    Elementbruk(element=Element.LAERINGSAKTIVITETER, utbetalt=Belop(1_120_000), brukt=Belop(745_000)),
    Elementbruk(element=Element.PRAKSISKOMPENSASJON, utbetalt=Belop(6_600_000), brukt=Belop(6_600_000)),
)


def lag_opphorsvalg(
    *, siste_dag: date, har_krav: bool, grunn: Avslutningsgrunn = Avslutningsgrunn.FRATREDELSE
) -> Opphorsvalg:
    """With a claim, a part of what was paid for courses is not used."""
    return Opphorsvalg(
        fakta=Opphorsfakta(
            grunn=grunn,
            siste_dag=siste_dag,
            engangsbelop=None,
            bruk=UBRUKT if har_krav else (),
            ubruktregel=Ubruktregel.TILBAKEBETALES,
        ),
        bestemt_av="Kommunedirektøren" if har_krav else "",
        begrunnelse="Tildelingsbrevet sier at penger som ikke er brukt, skal betales tilbake."
        if har_krav
        else "",
    )
