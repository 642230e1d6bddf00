"""Parts of an address that are words of the domain."""

from alis.domain.avtale import Element


class ElementKonverter:
    regex = "|".join(element.value for element in Element)

    def to_python(self, value: str) -> Element:
        return Element(value)

    def to_url(self, value: str) -> str:
        return str(value)
