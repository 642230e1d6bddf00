"""The receipt after a registration: what happened, and what happens next."""

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.services.utdanning import Saksbilde
from alis.web.felles.kvittering import Kvittering, Lenke


def lag_registreringskvittering(sak: Saksbilde) -> Kvittering:
    navn = {"navn": sak.lege.navn, "kommune": sak.kommune.navn}
    return Kvittering(
        overskrift=_("%(navn)s er registrert") % navn,
        hva_skjedde=_("Saken ligger hos %(kommune)s. Legen kan logge inn og se den.") % navn,
        hva_na=(
            _("Lag avtalen. Det dere har skrevet, er fylt ut."),
            _("Send den til signering. Legen og kommunen signerer hver for seg."),
            _("Tilskuddet regnes fra dagen den siste har signert."),
        ),
        lenker=(
            Lenke(tekst=_("Lag avtalen"), adresse=f"/alis/{sak.sak_id}/avtale/ny/"),
            Lenke(tekst=_("Gå til saken"), adresse=reverse("sak:sak", args=[sak.sak_id])),
            Lenke(tekst=_("Registrer en til"), adresse=reverse("sak:registrer")),
        ),
    )
