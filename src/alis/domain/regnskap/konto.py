"""The accounts of the grant year, in two rings that never mix: what is promised, and what is money."""

from enum import StrEnum

from alis.domain.regel.tekst import _


class Ring(StrEnum):
    FORPLIKTELSE = "forpliktelse"
    PENGER = "penger"


class Side(StrEnum):
    """Which side of an account may weigh more. The database holds it for every balance."""

    DEBET = "debet"
    KREDIT = "kredit"
    BEGGE = "begge"


class Konto(StrEnum):
    """`DISPONIBELT` may be overdrawn: a frame can shrink after the money is used. No account that stands for a debt or a
    claim can turn into its opposite."""

    RAMME = "ramme"
    DISPONIBELT = "disponibelt"
    KREVD = "krevd"
    FORBRUKT = "forbrukt"
    KOSTNAD = "kostnad"
    GJELD_ALIS = "gjeld_alis"
    BANK_UT = "bank_ut"
    BANK_INN = "bank_inn"
    BANK_STAT = "bank_stat"
    FORSKUDD_ALIS = "forskudd_alis"
    FORDRING_ALIS = "fordring_alis"
    FORDRING_STAT = "fordring_stat"
    TILSKUDD = "tilskudd"
    GJELD_STAT = "gjeld_stat"
    EGNE_MIDLER = "egne_midler"

    @property
    def tekst(self) -> str:
        """What it holds, as the user reads it."""
        return _TEKSTER[self]

    @property
    def ring(self) -> Ring:
        return Ring.FORPLIKTELSE if self in _FORPLIKTELSER else Ring.PENGER

    @property
    def side(self) -> Side:
        return _SIDER.get(self, Side.BEGGE)


_FORPLIKTELSER = frozenset({Konto.RAMME, Konto.DISPONIBELT, Konto.KREVD, Konto.FORBRUKT})

_SIDER = {
    Konto.RAMME: Side.KREDIT,
    Konto.KREVD: Side.DEBET,
    Konto.FORBRUKT: Side.DEBET,
    Konto.KOSTNAD: Side.DEBET,
    Konto.GJELD_ALIS: Side.KREDIT,
    Konto.BANK_UT: Side.KREDIT,
    Konto.BANK_INN: Side.DEBET,
    Konto.FORSKUDD_ALIS: Side.DEBET,
    Konto.FORDRING_ALIS: Side.DEBET,
    Konto.FORDRING_STAT: Side.DEBET,
    Konto.TILSKUDD: Side.KREDIT,
    Konto.GJELD_STAT: Side.KREDIT,
}

_TEKSTER = {
    Konto.RAMME: _("Ramme"),
    Konto.DISPONIBELT: _("Igjen av rammen"),
    Konto.KREVD: _("Krevd og ikke avgjort"),
    Konto.FORBRUKT: _("Brukt av rammen"),
    Konto.KOSTNAD: _("Dokumentert kostnad"),
    Konto.GJELD_ALIS: _("Skyldig legen"),
    Konto.BANK_UT: _("Bank, betalt til legen"),
    Konto.BANK_INN: _("Bank, betalt tilbake av legen"),
    Konto.BANK_STAT: _("Bank, til og fra staten"),
    Konto.FORSKUDD_ALIS: _("Forskudd til legen"),
    Konto.FORDRING_ALIS: _("Krav på legen"),
    Konto.FORDRING_STAT: _("Innvilget, ikke mottatt"),
    Konto.TILSKUDD: _("Tilskudd fra staten"),
    Konto.GJELD_STAT: _("Skyldig staten"),
    Konto.EGNE_MIDLER: _("Kommunens egne midler"),
}
