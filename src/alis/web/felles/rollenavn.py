"""What a role is called to the people who hold it."""

from django.utils.translation import gettext_lazy as _

from alis.domain.tilgang import Rolle

ROLLENAVN = {
    Rolle.ALIS: _("ALIS"),
    Rolle.KOORDINATOR: _("Koordinator"),
    Rolle.SIGNATAR: _("Signatar"),
    Rolle.ATTESTANT: _("Attestant"),
    Rolle.VEILEDER: _("Veileder"),
    Rolle.KONTORRADGIVER: _("Rådgiver ved ALIS-kontor"),
    Rolle.SAKSBEHANDLER: _("Saksbehandler"),
    Rolle.ALIS_KONTAKT: _("ALIS-kontakt"),
    Rolle.REVISOR: _("Revisor"),
}
I_SETNING = {
    Rolle.ALIS: _("ALIS"),
    Rolle.KOORDINATOR: _("koordinator"),
    Rolle.SIGNATAR: _("signatar"),
    Rolle.ATTESTANT: _("attestant"),
    Rolle.VEILEDER: _("veileder"),
    Rolle.KONTORRADGIVER: _("rådgiver"),
    Rolle.SAKSBEHANDLER: _("saksbehandler"),
    Rolle.ALIS_KONTAKT: _("ALIS-kontakt"),
    Rolle.REVISOR: _("revisor"),
}
"""In the middle of a sentence that names the organisation."""
