"""Where a value in the form comes from, so that nobody writes twice what the case knows."""

from django.utils.translation import gettext as _

from alis.services.avtale.utkastbilde import Utkastbilde


def hentet_fra(bilde: Utkastbilde, felt: str) -> str:
    """«Hentet fra saken» where the draft says the same as the case; what the case says where it differs."""
    sak, utkast = bilde.sak, bilde.utkast
    veileder = sak.veileder(utkast.gjelder_fra) if utkast.gjelder_fra else None
    fra_saken = {
        "kontaktperson": sak.kontaktperson.navn if sak.kontaktperson else None,
        "arbeidssted": sak.legesenter.navn if sak.legesenter else None,
        "start_spesialisering": sak.start_spesialisering,
        "forventet_slutt": sak.forventet_slutt,
        "driftsform": sak.driftsform,
        "veileder": veileder.navn if veileder else None,
    }
    if fra_saken.get(felt) is None:
        return ""
    return _("Hentet fra saken.") if fra_saken[felt] == getattr(utkast, felt) else ""
