"""Write how a trust takes in an ALIS."""

from dataclasses import asdict
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.services.journal import skriv_linje
from alis.services.plassering.aapne_profil import aapne_profil
from alis.services.plassering.profilbilde import Profilfelter


@transaction.atomic
def lagre_profil(
    *, aktor: Aktor, helseforetak_id: UUID, laas: int, felter: Profilfelter, naa: datetime | None = None
) -> int:
    """Return the new `laas`. From now on the register that comes with the program leaves the trust alone.

    Raises `ManglerRettighet`, `FinnesIkke`, `ProfilenErEndret`; what no profile can say is refused by the table.
    """
    naa = naa or timezone.now()
    profil = aapne_profil(aktor=aktor, helseforetak_id=helseforetak_id, laas=laas)
    ny = asdict(felter)
    endret = {felt: verdi for felt, verdi in ny.items() if getattr(profil, felt) != verdi}
    for felt, verdi in ny.items():
        setattr(profil, felt, verdi)
    profil.laas += 1
    profil.endret_at, profil.endret_av_id = naa, aktor.person_id
    profil.save()
    skriv_linje(
        aktor=aktor,
        handling="lagre_foretaksprofil",
        objekt_type="Foretaksprofil",
        objekt_id=str(helseforetak_id),
        innhold={"endret": endret},
        naa=naa,
    )
    return profil.laas
