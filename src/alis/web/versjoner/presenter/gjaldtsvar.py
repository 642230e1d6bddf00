"""«Hvilken versjon gjaldt?» in one sentence."""

from datetime import date

from django.utils.translation import gettext as _

from alis.domain.avtale.gjaldt import Gjeldende, Gjeldendesvar, Virkning
from alis.web.felles.visning import dato_lang, periode


def svar_i_ord(svar: Gjeldendesvar, *, idag: date) -> str:
    dag = dato_lang(svar.dag)
    if svar.virkning:
        if svar.tilstand is Gjeldende.HVILER:
            return _(
                "Versjon %(nummer)s dekker %(dag)s, men avtalen hviler den dagen: "
                "legen er i institusjonstjeneste utenfor kommunen."
            ) % {"nummer": svar.virkning.nummer, "dag": dag}
        return _in_force(svar.virkning, dag, past=svar.dag < idag)
    return _("Ingen versjon dekker %(dag)s.") % {"dag": dag} + " " + _why_none(svar)


def _in_force(virkning: Virkning, dag: str, *, past: bool) -> str:
    ord_ = {
        "nummer": virkning.nummer,
        "dag": dag,
        "periode": periode(virkning.periode.fom, virkning.periode.tom),
    }
    if past:
        return _("Versjon %(nummer)s gjaldt %(dag)s. I kraft: %(periode)s.") % ord_
    return _("Versjon %(nummer)s gjelder %(dag)s. I kraft: %(periode)s.") % ord_


def _why_none(svar: Gjeldendesvar) -> str:
    match svar.tilstand:
        case Gjeldende.IKKE_SIGNERT:
            return _("Avtalen er ikke signert av begge parter.")
        case Gjeldende.FOR_FORSTE if svar.neste:
            return _("Den første, versjon %(nummer)s, er i kraft fra %(fra)s.") % {
                "nummer": svar.neste.nummer,
                "fra": dato_lang(svar.neste.periode.fom),
            }
        case Gjeldende.MELLOM if svar.forrige and svar.neste:
            return _("Versjon %(eldre)s sluttet %(slutt)s, og versjon %(nyere)s er i kraft fra %(fra)s.") % {
                "eldre": svar.forrige.nummer,
                "slutt": dato_lang(svar.forrige.periode.tom),
                "nyere": svar.neste.nummer,
                "fra": dato_lang(svar.neste.periode.fom),
            }
    assert svar.forrige is not None  # the day lies after the last version
    return _("Den siste, versjon %(nummer)s, sluttet %(slutt)s.") % {
        "nummer": svar.forrige.nummer,
        "slutt": dato_lang(svar.forrige.periode.tom),
    }
