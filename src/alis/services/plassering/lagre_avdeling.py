"""Add a department of a trust, give it another name, or take it out of use."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor
from alis.records.parter.models import Sykehussted
from alis.records.plassering.models import Avdeling
from alis.services.felles import hent
from alis.services.journal import skriv_linje
from alis.services.plassering.aapne_profil import aapne_profil


class AvdelingenFinnes(Exception):
    """The place has a department with that name, in use or not."""


@transaction.atomic
def lagre_avdeling(
    *,
    aktor: Aktor,
    helseforetak_id: UUID,
    laas: int,
    navn: str,
    i_bruk: bool = True,
    avdeling_id: int | None = None,
    sted_id: int | None = None,
    naa: datetime | None = None,
) -> int:
    """A new one at the place `sted_id`, or the one that is there. Return its key.

    `laas` is that of the trust's profile, which counts the changes of its departments too. What stands at a department that
    is taken out of use, stands. Raises `ManglerRettighet`, `FinnesIkke`, `ProfilenErEndret` and `AvdelingenFinnes`.
    """
    naa = naa or timezone.now()
    profil = aapne_profil(aktor=aktor, helseforetak_id=helseforetak_id, laas=laas)
    if avdeling_id is None:
        sted = hent(Sykehussted.objects.filter(helseforetak=helseforetak_id), pk=sted_id)
        avdeling = Avdeling(sykehussted=sted)
    else:
        avdeling = hent(Avdeling.objects.filter(sykehussted__helseforetak=helseforetak_id), pk=avdeling_id)
    _refuse_twin(avdeling, navn)
    avdeling.navn, avdeling.i_bruk = navn, i_bruk
    avdeling.save()
    profil.laas += 1
    profil.endret_at, profil.endret_av_id = naa, aktor.person_id
    profil.save(update_fields=["laas", "endret_at", "endret_av"])
    skriv_linje(
        aktor=aktor,
        handling="lagre_avdeling",
        objekt_type="Foretaksprofil",
        objekt_id=str(helseforetak_id),
        innhold={"avdeling": avdeling.pk, "navn": navn, "i_bruk": i_bruk},
        naa=naa,
    )
    return avdeling.pk


def _refuse_twin(avdeling: Avdeling, navn: str) -> None:
    """Compared without regard to capitals, as people read: «medisin» beside «Medisin» is the same department."""
    andre = Avdeling.objects.filter(sykehussted=avdeling.sykehussted_id).exclude(pk=avdeling.pk)
    if navn.casefold() in {ett.casefold() for ett in andre.values_list("navn", flat=True)}:
        raise AvdelingenFinnes
