"""The books of the grant year: accounts in two rings, balanced transfers, and one voucher for each thing that happens."""

from alis.domain.regnskap.bilag import Bilag, Bilagsart, TomtBilag
from alis.domain.regnskap.forskudd import dekket, dekning, forskudd
from alis.domain.regnskap.konto import Konto, Ring, Side
from alis.domain.regnskap.omgjort import KanIkkeOmgjores, omgjort
from alis.domain.regnskap.overforing import BlandetRing, IkkeOverNull, Overforing, SammeKonto
from alis.domain.regnskap.post import Post
from alis.domain.regnskap.ramme import ramme
from alis.domain.regnskap.refusjon import egen_kostnad, frigitt, godkjent, krevd, utbetalt
from alis.domain.regnskap.saldo import Kontosum, Saldo, er_lovlig
from alis.domain.regnskap.spredt import spredt
from alis.domain.regnskap.tilbakekrav import ettergitt, innbetalt, tilbakekrevd
from alis.domain.regnskap.tilskudd import (
    avkortet,
    betalt_stat,
    ikke_skyldig,
    innvilget,
    mottatt,
    skyldig_stat,
)
from alis.domain.regnskap.ubrukt import avkorting, beholdt_tilskudd, ubrukt_tilskudd, udekket_tilskudd

__all__ = [
    "Bilag",
    "Bilagsart",
    "BlandetRing",
    "IkkeOverNull",
    "KanIkkeOmgjores",
    "Konto",
    "Kontosum",
    "Overforing",
    "Post",
    "Ring",
    "Saldo",
    "SammeKonto",
    "Side",
    "TomtBilag",
    "avkortet",
    "avkorting",
    "beholdt_tilskudd",
    "betalt_stat",
    "dekket",
    "dekning",
    "egen_kostnad",
    "er_lovlig",
    "ettergitt",
    "forskudd",
    "frigitt",
    "godkjent",
    "ikke_skyldig",
    "innbetalt",
    "innvilget",
    "krevd",
    "mottatt",
    "omgjort",
    "ramme",
    "skyldig_stat",
    "spredt",
    "tilbakekrevd",
    "ubrukt_tilskudd",
    "udekket_tilskudd",
    "utbetalt",
]
