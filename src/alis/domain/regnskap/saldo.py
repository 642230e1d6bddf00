"""Balances: the sums of each account, and what they mean to those who read them."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from alis.domain.regnskap.konto import Konto, Side
from alis.domain.regnskap.overforing import Overforing
from alis.domain.verdier import Belop

NULL = Belop.null()


@dataclass(frozen=True, slots=True, kw_only=True)
class Kontosum:
    """All that an account has been debited and credited."""

    debet: Belop = NULL
    kredit: Belop = NULL

    def __add__(self, annen: "Kontosum") -> "Kontosum":
        return Kontosum(debet=self.debet + annen.debet, kredit=self.kredit + annen.kredit)

    @property
    def saldo(self) -> Belop:
        """Debit less credit."""
        return self.debet - self.kredit


def er_lovlig(konto: Konto, kontosum: Kontosum) -> bool:
    """Whether the right side weighs at least as much as the other."""
    if konto.side is Side.BEGGE:
        return True
    return kontosum.saldo >= NULL if konto.side is Side.DEBET else kontosum.saldo <= NULL


@dataclass(frozen=True, kw_only=True)
class Saldo:
    """The accounts of one case, grant period and element, or of several together."""

    kontoer: Mapping[Konto, Kontosum] = field(default_factory=dict)

    @classmethod
    def av(cls, overforinger: Iterable[Overforing]) -> "Saldo":
        kontoer: dict[Konto, Kontosum] = {}
        for rad in overforinger:
            kontoer[rad.debet] = kontoer.get(rad.debet, Kontosum()) + Kontosum(debet=rad.belop)
            kontoer[rad.kredit] = kontoer.get(rad.kredit, Kontosum()) + Kontosum(kredit=rad.belop)
        return cls(kontoer=kontoer)

    def __add__(self, annen: "Saldo") -> "Saldo":
        return Saldo(
            kontoer={
                konto: self._sum(konto) + annen._sum(konto)
                for konto in Konto
                if konto in self.kontoer or konto in annen.kontoer
            }
        )

    def _sum(self, konto: Konto) -> Kontosum:
        return self.kontoer.get(konto, Kontosum())

    def paa(self, konto: Konto) -> Belop:
        """The account's balance as it grows: debit less credit, or the other way where credit is its side."""
        saldo = self._sum(konto).saldo
        return NULL - saldo if konto.side is Side.KREDIT else saldo

    @property
    def ramme(self) -> Belop:
        return self.paa(Konto.RAMME)

    @property
    def igjen(self) -> Belop:
        """What is left of the frame when the claims that wait are counted as used. Negative: more used than the frame."""
        return self.paa(Konto.DISPONIBELT)

    @property
    def krevd(self) -> Belop:
        """Claimed, and not answered yet."""
        return self.paa(Konto.KREVD)

    @property
    def godkjent(self) -> Belop:
        """Used of the frame."""
        return self.paa(Konto.FORBRUKT)

    @property
    def kostnad(self) -> Belop:
        """Documented cost: what the grant is counted from."""
        return self.paa(Konto.KOSTNAD)

    @property
    def til_gode(self) -> Belop:
        """Approved and not paid yet."""
        return self.paa(Konto.GJELD_ALIS)

    @property
    def utbetalt(self) -> Belop:
        """All that the doctor has been paid, the advance too."""
        return self.paa(Konto.BANK_UT)

    @property
    def forskudd(self) -> Belop:
        """Paid in advance and not covered by an approved claim: the kommune's risk."""
        return self.paa(Konto.FORSKUDD_ALIS)

    @property
    def krav_pa_legen(self) -> Belop:
        return self.paa(Konto.FORDRING_ALIS)

    @property
    def tilbakebetalt(self) -> Belop:
        """Paid back by the doctor."""
        return self.paa(Konto.BANK_INN)

    @property
    def innvilget(self) -> Belop:
        return self.paa(Konto.TILSKUDD)

    @property
    def ikke_mottatt(self) -> Belop:
        """Granted, and not received from the state yet."""
        return self.paa(Konto.FORDRING_STAT)

    @property
    def skyldig_stat(self) -> Belop:
        return self.paa(Konto.GJELD_STAT)

    @property
    def mottatt(self) -> Belop:
        """All that the state has paid."""
        return self._sum(Konto.BANK_STAT).debet

    @property
    def tilbake_til_staten(self) -> Belop:
        """All that the kommune has paid back."""
        return self._sum(Konto.BANK_STAT).kredit
