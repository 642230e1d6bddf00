"""Tell those whom an ending or a claim concerns, in the act's own transaction."""

from collections.abc import Collection
from datetime import date, datetime

from alis.domain.tilgang import Aktor, Rolle
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.opphor.models import Opphor
from alis.records.utdanning.models import Veilederforhold
from alis.services.varsel import Mottaker, rolleinnehavere, varsle

OM_AVTALEN = (Varselmal.AVTALE_AVSLUTTET, Varselmal.AVTALE_BORTFALT, Varselmal.OPPHOR_ANGRET)
"""What the supervisor is told too: it leads to the agreement, since the claim is not hers to see."""


def fortell(
    *,
    aktor: Aktor,
    opphor: Opphor,
    mal: Varselmal,
    roller: Collection[Rolle],
    nokkel: str,
    naa: datetime,
    dato: date | None = None,
) -> None:
    """Whoever did it is not told. Nothing of a person or a sum goes into the notice: it says where to read."""
    sak = opphor.avtale.sak
    varsle(
        mal=mal,
        til=[m for m in _receivers(opphor, roller, lokal_dato(naa)) if m.person_id != aktor.person_id],
        nokkel=f"{mal}:{opphor.pk}:{nokkel}",
        objekt_type="Avtaleversjon" if mal in OM_AVTALEN else "Opphor",
        objekt_id=opphor.versjon_id if mal in OM_AVTALEN else opphor.pk,
        sak_id=sak.pk,
        kommunenummer=sak.kommune_id,
        innhold={"dato": dato} if dato else {},
        naa=naa,
    )


def _receivers(opphor: Opphor, roller: Collection[Rolle], dag: date) -> list[Mottaker]:
    sak = opphor.avtale.sak
    kommunen = sak.kommune.organisasjon_id
    til: list[Mottaker] = []
    for rolle in roller:
        if rolle is Rolle.ALIS:
            til.append(Mottaker(person_id=sak.lege_id, rolle=rolle, organisasjon_id=kommunen))
        elif rolle is Rolle.VEILEDER:
            til += _supervisor(opphor, kommunen)
        else:
            til += rolleinnehavere(rolle=rolle, organisasjoner=[kommunen], dag=dag)
    return til


def _supervisor(opphor: Opphor, kommunen: object) -> list[Mottaker]:
    apent = Veilederforhold.objects.filter(sak=opphor.avtale.sak, tom__isnull=True).first()
    if apent is None:
        return []
    return [Mottaker(person_id=apent.person_id, rolle=Rolle.VEILEDER, organisasjon_id=kommunen)]  # type: ignore[arg-type]
