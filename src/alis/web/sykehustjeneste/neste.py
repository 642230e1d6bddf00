"""What comes next of a service, and whose turn it is."""

from collections.abc import Collection
from datetime import date

from django.utils.translation import gettext as _

from alis.domain.flyt import Behovsstatus, Tjenestestatus
from alis.domain.plassering.tjeneste import bekreftelsesfrist
from alis.domain.regel import Utfall
from alis.services.plassering.tjeneste.tjenestebilde import Tjenestebilde
from alis.web.felles.visning import dato_lang


def hva_na(bilde: Tjenestebilde, *, kan: Collection[str], idag: date) -> str:
    """`kan` are the acts of the reader."""
    om = {
        "fom": dato_lang(bilde.fom),
        "tom": dato_lang(bilde.tom),
        "frist": dato_lang(bekreftelsesfrist(slutt=bilde.tom).verdi),
    }
    if bilde.status is Tjenestestatus.VENTER:
        return _("Tjenesten begynner %(fom)s.") % om
    if bilde.status is Tjenestestatus.BORTFALT:
        return _("Plassen falt bort før tjenesten begynte.")
    if bilde.ventende is not None:
        om |= {"ny": dato_lang(bilde.ventende.ny_tom), "svarfrist": dato_lang(bilde.ventende.frist.verdi)}
        if "svar" in kan:
            return _("Svar innen %(svarfrist)s på om tjenesten skal vare til %(ny)s.") % om
        return _("Kommunen svarer innen %(svarfrist)s på om tjenesten skal vare til %(ny)s.") % om
    if bilde.bekreftelse is None:
        return _before_confirmed(bilde, kan, idag) % om
    return _after_confirmed(bilde)


def _before_confirmed(bilde: Tjenestebilde, kan: Collection[str], idag: date) -> str:
    if bilde.tom < idag or "bekreft" in kan:
        return (
            _("Bekreft tjenesten innen %(frist)s.")
            if "bekreft" in kan
            else _("Sykehuset skal bekrefte tjenesten innen %(frist)s.")
        )
    if bilde.status is Tjenestestatus.AVBRUTT:
        return _("Tjenesten slutter før tiden, og siste dag er %(tom)s.")
    return _("Tjenesten varer til og med %(tom)s.")


def _after_confirmed(bilde: Tjenestebilde) -> str:
    if bilde.status is Tjenestestatus.AVBRUTT:
        if bilde.lang_nok is None or bilde.lang_nok.verdi is Utfall.OPPFYLT:
            return _("Tiden i tjenesten er bekreftet.")
        if bilde.meldt_siden:
            return _("Tiden i tjenesten er bekreftet. Kommunen har meldt det som gjenstår.")
        return _("Tiden i tjenesten er bekreftet. Kommunen kan melde et nytt behov for det som gjenstår.")
    if bilde.behovsstatus is Behovsstatus.FULLFORT:
        return _("Hele tjenesten er fullført. Kommunen og legen møtes igjen.")
    if any(ett.dato is None for ett in bilde.mal) and bilde.del_nr == bilde.deler:
        return _("Tjenesten er bekreftet. Sykehuset skal dokumentere læringsmålene.")
    return _("Denne delen er bekreftet. Den andre delen gjenstår.")
