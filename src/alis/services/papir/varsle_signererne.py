"""Tell those whose hand it is said to be that a signature of theirs has been registered: they can say so if it is not."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from uuid import UUID

from alis.domain.avtale.part import Part
from alis.domain.tilgang import Rolle
from alis.domain.varsel import Varselmal
from alis.records.avtale.models import Avtaleversjon, Signatur
from alis.records.felles.dato import lokal_dato
from alis.services.varsel import Mottaker, varsle

PARTENS_ROLLE: Mapping[Part, Rolle] = MappingProxyType(
    {Part.KOMMUNE: Rolle.SIGNATAR, Part.ALIS: Rolle.ALIS, Part.VEILEDER: Rolle.VEILEDER}
)


def varsle_signererne(
    *, versjon: Avtaleversjon, skann_id: UUID, gitt: Sequence[Signatur], naa: datetime
) -> None:
    """Each is told of the day on the paper, in the role that she signed in."""
    sak = versjon.avtale.sak
    for signatur in gitt:
        varsle(
            mal=Varselmal.PAPIRSIGNATUR_REGISTRERT,
            til=[
                Mottaker(
                    person_id=signatur.person_id,
                    rolle=PARTENS_ROLLE[Part(signatur.part)],
                    organisasjon_id=sak.kommune.organisasjon_id,
                )
            ],
            nokkel=f"{Varselmal.PAPIRSIGNATUR_REGISTRERT}:{skann_id}",
            objekt_type="Avtaleversjon",
            objekt_id=versjon.pk,
            sak_id=sak.pk,
            kommunenummer=sak.kommune_id,
            innhold={"dato": lokal_dato(signatur.signert_at)},
            naa=naa,
        )
