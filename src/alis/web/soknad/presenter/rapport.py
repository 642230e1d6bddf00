"""The report on a grant: when it is due, whether it is delivered, and what has been registered of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext as _

from alis.domain.flyt import Soknadsstatus
from alis.domain.soknad import Revisoruttalelse, Utlysning
from alis.services.soknad.soknadsbilde import Rapportbilde, Soknadsstand
from alis.web.felles.visning import dato_lang
from alis.web.soknad.ord import REVISORORD


@dataclass(frozen=True, kw_only=True)
class Rapportvisning:
    """`gjelder` is the registration that holds, None before there is one, and `tidligere` what it corrected, the newest
    first. `retter` is why; empty where nothing was corrected. `mangler_revisor`: asked for, and told not to be with it."""

    merke: str
    farge: str
    setning: str
    frist: date | None
    spurt_om_revisor: str | Promise
    gjelder: Rapportbilde | None
    tidligere: Sequence[Rapportbilde]
    mangler_revisor: bool
    kan_skrive: bool


def lag_rapport(
    utlysning: Utlysning, stand: Soknadsstand | None, *, idag: date, kan_skrive: bool
) -> Rapportvisning | None:
    """None where nothing is granted: then there is nothing to report on."""
    if stand is None or stand.status is not Soknadsstatus.INNVILGET:
        return None
    gjelder = stand.rapporter[0] if stand.rapporter else None
    merke, farge = rapportmerke(gjelder.levert if gjelder else None, utlysning.rapportfrist, idag=idag)
    return Rapportvisning(
        merke=merke,
        farge=farge,
        setning=_sentence(gjelder, utlysning.rapportfrist, idag),
        frist=utlysning.rapportfrist,
        spurt_om_revisor=REVISORORD[utlysning.revisoruttalelse],
        gjelder=gjelder,
        tidligere=stand.rapporter[1:],
        mangler_revisor=gjelder is not None
        and not gjelder.med_revisoruttalelse
        and utlysning.revisoruttalelse is Revisoruttalelse.JA,
        kan_skrive=kan_skrive,
    )


def rapportmerke(levert: date | None, frist: date | None, *, idag: date) -> tuple[str, str]:
    """The word and its colour."""
    if levert is not None:
        return _("Levert"), "success"
    if frist is not None and frist < idag:
        return _("Over fristen"), "danger"
    return _("Ikke levert"), "neutral"


def _sentence(gjelder: Rapportbilde | None, frist: date | None, idag: date) -> str:
    if gjelder is not None and frist is not None and gjelder.levert > frist:
        return _("Rapporten ble levert %(dag)s, etter fristen %(frist)s.") % {
            "dag": dato_lang(gjelder.levert),
            "frist": dato_lang(frist),
        }
    if gjelder is not None:
        return _("Rapporten ble levert %(dag)s.") % {"dag": dato_lang(gjelder.levert)}
    if frist is None:
        return _("Fristen for rapporten er ikke kjent. Se i brevet fra staten.")
    if frist < idag:
        return _(
            "Rapporten skulle vært levert %(dag)s. Lever den i statens portal, og registrer det her."
        ) % {"dag": dato_lang(frist)}
    return _("Rapporten skal leveres i statens portal innen %(dag)s. Registrer det her når det er gjort.") % {
        "dag": dato_lang(frist)
    }
