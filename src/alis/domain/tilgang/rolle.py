"""The roles of the scheme. A role is held in an organisation, for a period."""

from enum import StrEnum


class Rolle(StrEnum):
    ALIS = "alis"
    KOORDINATOR = "koordinator"
    SIGNATAR = "signatar"
    ATTESTANT = "attestant"
    VEILEDER = "veileder"
    KONTORRADGIVER = "kontorradgiver"
    SAKSBEHANDLER = "saksbehandler"
    ALIS_KONTAKT = "alis_kontakt"
    REVISOR = "revisor"
