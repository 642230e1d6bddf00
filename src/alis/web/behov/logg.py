"""What has been done with a need, in plain words."""

from collections.abc import Mapping
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.services.plassering.behovslogg import Behovssteg, Steg
from alis.web.behov.feltord import endringstekst
from alis.web.felles.visning import dato_lang

S = Behovssteg

GJORT: Mapping[S, Promise] = {
    S.MELDT: gettext_lazy("Meldt"),
    S.REGISTRERT: gettext_lazy("Registrert i køen"),
    S.ENDRET: gettext_lazy("Ønskene endret"),
    S.PRIORITERT: gettext_lazy("Kommunen endret rekkefølgen mellom sine egne leger"),
    S.FLETTET: gettext_lazy("Kommunene ble slått sammen, og rekkefølgene deres ble til én"),
    S.FULGTE_SAKEN: gettext_lazy("Behovet fulgte med da kommunen ble slått sammen med en annen"),
    S.SPURT: gettext_lazy("Spurt på nytt"),
    S.TILBUDT: gettext_lazy("Tilbud"),
    S.GODTATT: gettext_lazy("Sagt ja"),
    S.AVSLATT: gettext_lazy("Sagt nei"),
    S.UTLOPT: gettext_lazy("Svarfristen gikk ut"),
    S.TRUKKET: gettext_lazy("Tilbudet trukket"),
    S.BORTE_MED_BEHOVET: gettext_lazy("Tilbudet falt bort"),
    S.FALT_MED_ENDRINGEN: gettext_lazy("Tilbudet falt bort"),
    S.KONTRAKT: gettext_lazy("Arbeidsavtalen registrert"),
    S.BEGYNT: gettext_lazy("Tjenesten begynte"),
    S.FORLENGELSE_FORESLATT: gettext_lazy("Lengre tjeneste foreslått"),
    S.FORLENGELSE_GODTATT: gettext_lazy("Lengre tjeneste godtatt"),
    S.FORLENGELSE_AVSLATT: gettext_lazy("Sagt nei til lengre tjeneste"),
    S.FORLENGELSE_TRUKKET: gettext_lazy("Forslaget om lengre tjeneste trukket"),
    S.FORLENGELSE_UTLOPT: gettext_lazy("Forslaget om lengre tjeneste ble ikke besvart i tide"),
    S.AVSLUTTET: gettext_lazy("Tjenesten avsluttet før tiden"),
    S.SISTE_DAG_RETTET: gettext_lazy("Siste dag i tjenesten rettet"),
    S.BEKREFTET: gettext_lazy("Tjenesten bekreftet"),
    S.MAL_DOKUMENTERT: gettext_lazy("Læringsmål dokumentert"),
    S.MAL_STROKET: gettext_lazy("Læringsmål som var ført, strøket"),
    S.DAGER_FORT: gettext_lazy("Dagene i institusjonen ført"),
    S.BEGYNT_I_INSTITUSJONEN: gettext_lazy("Tjenesten begynte"),
    S.FULLFORT: gettext_lazy("Tjenesten fullført"),
    S.FALT_BORT: gettext_lazy("Behovet falt bort"),
    S.FORLOT_KOEN: gettext_lazy("Behovet falt bort"),
    S.AVBRUTT: gettext_lazy("Behovet falt bort"),
}
MED_JA: Mapping[S, Promise] = {
    S.TRUKKET: gettext_lazy("Plassen trukket"),
    S.BORTE_MED_BEHOVET: gettext_lazy("Plassen gitt opp"),
}
"""Where she had said yes to the offer that ended."""

assert set(GJORT) == set(Behovssteg)


@dataclass(frozen=True, kw_only=True)
class Loggrad:
    """`rundt` is when it was done, with what offer and by whom; `endret` what became of what."""

    hva: str
    rundt: str
    endret: tuple[str, ...]


def lag_loggrad(steg: Steg, *, deler: int) -> Loggrad:
    """`deler` is how many parts the service is in: with one, it is not said which."""
    del_ = _("del %(nr)s") % {"nr": steg.del_nr} if steg.del_nr and deler > 1 else ""
    ledd = (dato_lang(steg.at), steg.om, del_, steg.hvem)
    return Loggrad(
        hva=_what(steg),
        rundt=", ".join(filter(None, ledd)),
        endret=tuple(map(endringstekst, steg.endret)),
    )


def _what(steg: Steg) -> str:
    if steg.hva is S.ENDRET and not steg.endret:
        return _("Ønskene lagret uten endringer")
    return str(MED_JA.get(steg.hva, GJORT[steg.hva]) if steg.var_godtatt else GJORT[steg.hva])
