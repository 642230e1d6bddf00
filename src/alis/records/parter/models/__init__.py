"""Tables of the parties."""

from alis.records.parter.models.aliskontor import AlisKontor
from alis.records.parter.models.fullmakt import Fullmakt
from alis.records.parter.models.fylke import Fylke
from alis.records.parter.models.kommune import Kommune
from alis.records.parter.models.kommunesammenslaing import Kommunesammenslaing
from alis.records.parter.models.kontordekning import KontorDekning
from alis.records.parter.models.lege import Lege
from alis.records.parter.models.legesenter import Legesenter
from alis.records.parter.models.organisasjon import Organisasjon
from alis.records.parter.models.person import Person
from alis.records.parter.models.rolleinnehav import Rolleinnehav
from alis.records.parter.models.sentralitet import Sentralitet
from alis.records.parter.models.sykehussted import Sykehussted

__all__ = [
    "AlisKontor",
    "Fullmakt",
    "Fylke",
    "Kommune",
    "Kommunesammenslaing",
    "KontorDekning",
    "Lege",
    "Legesenter",
    "Organisasjon",
    "Person",
    "Rolleinnehav",
    "Sentralitet",
    "Sykehussted",
]
