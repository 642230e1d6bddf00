"""Parts of an address that are words of the domain."""

from alis.domain.flyt import Malhandling

MED_EGEN_SIDE = {Malhandling.PUBLISER, Malhandling.RETURNER}


class Malhandlingkonverter:
    """An act that is one press of a button; to publish and to return are done on the page where one has read."""

    regex = "|".join(handling.value for handling in Malhandling if handling not in MED_EGEN_SIDE)

    def to_python(self, value: str) -> Malhandling:
        return Malhandling(value)

    def to_url(self, value: str) -> str:
        return str(value)
