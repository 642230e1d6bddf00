"""Where the doctor is today, when she is not at work in the kommune: the case and «Min sak» say it in the same words."""

from datetime import date

from django.utils.translation import gettext as _

from alis.domain.utdanning import Fravarstype
from alis.services.utdanning.saksbilde import Saksbilde
from alis.web.felles.visning import dato_lang


def borte_i_dag(sak: Saksbilde, idag: date) -> str:
    """Empty where she is at work."""
    fravar = next((f for f in sak.fravar if f.fom <= idag <= f.tom), None)
    if fravar is None:
        return ""
    tom = {"tom": dato_lang(fravar.tom)}
    if fravar.type is Fravarstype.INSTITUSJONSTJENESTE:
        return _("I sykehus til %(tom)s. Avtalen hviler.") % tom
    return _("I permisjon til %(tom)s.") % tom
