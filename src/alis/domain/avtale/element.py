"""The elements of an ALIS-avtale (002 §4.1.1 to §4.3)."""

from enum import StrEnum

from alis.domain.regel.tekst import _


class Element(StrEnum):
    """The first six carry state grant, in the order every table shows them; the last is the kommune's own money."""

    PRAKSISKOMPENSASJON = "praksiskompensasjon"
    LAERINGSAKTIVITETER = "laeringsaktiviteter"
    LAVERE_PRODUKTIVITET = "lavere_produktivitet"
    VEILEDNING = "veiledning"
    TILRETTELEGGING = "tilrettelegging"
    SENTRALITETSTILLEGG = "sentralitetstillegg"
    KOMMUNAL_FINANSIERING = "kommunal_finansiering"

    @property
    def tekst(self) -> str:
        """As it stands in a sentence and in a table."""
        return _TEKSTER[self]


_TEKSTER = {
    Element.PRAKSISKOMPENSASJON: _("Praksiskompensasjon"),
    Element.LAERINGSAKTIVITETER: _("Læringsaktiviteter"),
    Element.LAVERE_PRODUKTIVITET: _("Lavere produktivitet"),
    Element.VEILEDNING: _("Veiledning"),
    Element.TILRETTELEGGING: _("Praktisk tilrettelegging"),
    Element.SENTRALITETSTILLEGG: _("Sentralitetstillegg"),
    Element.KOMMUNAL_FINANSIERING: _("Kommunal finansiering"),
}
