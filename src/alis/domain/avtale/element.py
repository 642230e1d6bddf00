"""The elements of an ALIS-avtale (002 §4.1.1 to §4.3)."""

from enum import StrEnum


class Element(StrEnum):
    """The first six carry state grant, in the order every table shows them; the last is the kommune's own money."""

    PRAKSISKOMPENSASJON = "praksiskompensasjon"
    LAERINGSAKTIVITETER = "laeringsaktiviteter"
    LAVERE_PRODUKTIVITET = "lavere_produktivitet"
    VEILEDNING = "veiledning"
    TILRETTELEGGING = "tilrettelegging"
    SENTRALITETSTILLEGG = "sentralitetstillegg"
    KOMMUNAL_FINANSIERING = "kommunal_finansiering"
