"""Parties: registers, persons, doctors, roles and surgeries."""

from alis.services.parter.avslutt_rolle import avslutt_rolle
from alis.services.parter.endre_kontordekning import DekningenBegynteSenere, endre_kontordekning
from alis.services.parter.fakta import Legefakta, Personfakta
from alis.services.parter.gi_rolle import (
    HarRollen,
    KanIkkeGiSegSelvRolle,
    RollenHorerIkkeHjemme,
    gi_rolle,
)
from alis.services.parter.krev_samme_person import FodselsnummeretStemmerIkke, NavnetStemmerIkke
from alis.services.parter.last_registre import last_registre
from alis.services.parter.mangler_registre import mangler_registre
from alis.services.parter.opprett_legesenter import LegesenteretFinnes, opprett_legesenter
from alis.services.parter.opprett_organisasjon import OrganisasjonenFinnes, opprett_organisasjon
from alis.services.parter.registrer_lege import registrer_lege
from alis.services.parter.registrer_person import registrer_person

__all__ = [
    "DekningenBegynteSenere",
    "FodselsnummeretStemmerIkke",
    "HarRollen",
    "KanIkkeGiSegSelvRolle",
    "Legefakta",
    "LegesenteretFinnes",
    "NavnetStemmerIkke",
    "OrganisasjonenFinnes",
    "Personfakta",
    "RollenHorerIkkeHjemme",
    "avslutt_rolle",
    "endre_kontordekning",
    "gi_rolle",
    "last_registre",
    "mangler_registre",
    "opprett_legesenter",
    "opprett_organisasjon",
    "registrer_lege",
    "registrer_person",
]
