"""Parts of an address that are words of the domain."""

from alis.domain.flyt import Satshandling

MED_KNAPP = (Satshandling.SEND, Satshandling.TREKK, Satshandling.FORKAST)
"""The acts that are one press of a button; to approve and to return are done on the page where one has read."""


class Satshandlingkonverter:
    regex = "|".join(handling.value for handling in MED_KNAPP)

    def to_python(self, value: str) -> Satshandling:
        return Satshandling(value)

    def to_url(self, value: str) -> str:
        return str(value)
