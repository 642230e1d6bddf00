"""Parts of an address that are words of the domain."""

from alis.domain.avtale.avtaledel import Avtaledel
from alis.services.avtale.hent_dokument import Nedlasting


class DelKonverter:
    """A part of a draft that is filled in; the summary has an address of its own."""

    regex = "|".join(del_.value for del_ in Avtaledel if del_ is not Avtaledel.OPPSUMMERING)

    def to_python(self, value: str) -> Avtaledel:
        return Avtaledel(value)

    def to_url(self, value: str) -> str:
        return str(value)


class FormatKonverter:
    regex = "|".join(format_.value for format_ in Nedlasting)

    def to_python(self, value: str) -> Nedlasting:
        return Nedlasting(value)

    def to_url(self, value: str) -> str:
        return str(value)
