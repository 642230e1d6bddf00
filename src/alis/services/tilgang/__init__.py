"""Who is acting, and in which of her roles."""

from alis.services.tilgang.hent_aktor import RollenGjelderIkke, hent_aktor
from alis.services.tilgang.list_demopersoner import IkkeDemo, list_demopersoner
from alis.services.tilgang.list_roller import Rollevalg, list_roller

__all__ = ["IkkeDemo", "RollenGjelderIkke", "Rollevalg", "hent_aktor", "list_demopersoner", "list_roller"]
