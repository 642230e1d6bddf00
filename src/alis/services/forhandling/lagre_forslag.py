"""Keep a proposal that is not ready to be sent. Only the party that writes it sees it."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.forhandlingspart import part_for
from alis.domain.tilgang import Aktor
from alis.services.forhandling.aapne_forhandling import aapne_forhandling
from alis.services.forhandling.arbeidsversjon import krev_kan_forhandles
from alis.services.forhandling.egen_kladd import finn_egen_kladd, fyll_forslag
from alis.services.forhandling.innhold import Forslagsinnhold, krev_skrivbart, ryddet
from alis.services.forhandling.skriv_trekk import skriv_trekk


@transaction.atomic
def lagre_forslag(
    *,
    aktor: Aktor,
    versjon_id: UUID,
    innhold: Forslagsinnhold,
    laas: int | None,
    naa: datetime | None = None,
) -> None:
    """One draft for each element and party. `laas` is the draft the user had before her, None where there was none.

    Raises `ManglerRettighet`, `FinnesIkke`, `KanIkkeForhandles`, `EndretAvAndre` and `ForslagetMaRettes`.
    """
    naa = naa or timezone.now()
    versjon = aapne_forhandling(aktor=aktor, versjon_id=versjon_id, naa=naa)
    krev_kan_forhandles(versjon)
    innhold = ryddet(innhold)
    krev_skrivbart(innhold)
    kladd = finn_egen_kladd(
        versjon=versjon, element=innhold.post.element, part=part_for(aktor.rolle), laas=laas
    )
    rad = fyll_forslag(aktor=aktor, versjon=versjon, kladd=kladd, innhold=innhold, naa=naa)
    rad.save()
    skriv_trekk(aktor=aktor, versjon=versjon, rad=rad, handling="lagre_forslag", naa=naa, privat=True)
