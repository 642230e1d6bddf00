"""What the services refuse about endings and claims, in words: what is wrong, then how to mend it, and at which field."""

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.domain.avtale import ArUtenHelManed
from alis.domain.avtale.opphorsvirkning import HarSisteDag, SluttForSignering, SluttForStart
from alis.domain.avtale.tilbakekrav import TeltToGanger
from alis.domain.flyt import UlovligOvergang
from alis.services.avtale.avslutt_avtale import AlleredeAvsluttet, NyVersjonPaVei
from alis.services.felles import EndretAvAndre
from alis.services.opphor.aapne_opphor import KravetErEndret
from alis.services.opphor.angre_opphor import AlleredeAngret, AvtaltPaNytt, DagenErForbi, KravetErSendt
from alis.services.opphor.registrer_innbetaling import BetaltFrem, MerEnnKravet, TomInnbetaling
from alis.services.opphor.rett_krav import MindreEnnBetalt
from alis.services.opphor.send_krav import EgenBeregning
from alis.services.opphor.sett_krav import ManglerBegrunnelse
from alis.services.opphor.si_imot_krav import UtenOrd
from alis.web.felles.visning import dato_lang, kr

VED_FELTET: dict[type[Exception], tuple[str, str | Promise]] = {
    SluttForStart: ("siste_dag", gettext_lazy("Siste dag kan ikke være før avtalen begynte å gjelde.")),
    SluttForSignering: ("siste_dag", gettext_lazy("Siste dag kan ikke være før avtalen ble signert.")),
    AvtaltPaNytt: (
        "",
        gettext_lazy(
            "En ny versjon er sendt eller signert etter avslutningen, så den kan ikke angres. Den nye versjonen gjelder."
        ),
    ),
    ArUtenHelManed: ("ar_tom", gettext_lazy("Tilskuddsåret må ha minst én hel måned. Rett datoene.")),
    TeltToGanger: (
        "utbetalt_lavere_produktivitet",
        gettext_lazy("Engangsbeløpet er alt med. La feltene for lavere produktivitet stå tomme."),
    ),
    ManglerBegrunnelse: ("begrunnelse", gettext_lazy("Skriv hvem som har bestemt det, og hvorfor.")),
    BetaltFrem: ("dato", gettext_lazy("Dagen har ikke vært ennå. Skriv dagen dere fikk pengene.")),
    TomInnbetaling: ("belop", gettext_lazy("Skriv et beløp over null.")),
    UtenOrd: ("fordi", gettext_lazy("Skriv hvorfor.")),
}
HAR_ENDRET_SEG: dict[type[Exception], str | Promise] = {
    EndretAvAndre: gettext_lazy("Avtalen endret seg mens du skrev. Se hvor den står nå."),
    AlleredeAvsluttet: gettext_lazy("Avtalen har alt fått en siste dag."),
    NyVersjonPaVei: gettext_lazy(
        "En ny versjon er sendt til signering, og ville tatt over. Trekk den tilbake før du avslutter avtalen."
    ),
    UlovligOvergang: gettext_lazy("Det kan ikke gjøres lenger. Se hvor saken står nå."),
}
AVSLAG: tuple[type[Exception], ...] = (*VED_FELTET, HarSisteDag, MerEnnKravet, MindreEnnBetalt)
"""What stands at a field."""
AVTALEN_ER_ENDRET: tuple[type[Exception], ...] = tuple(HAR_ENDRET_SEG)
KRAVET_ER_ENDRET: tuple[type[Exception], ...] = (
    KravetErEndret,
    UlovligOvergang,
    AlleredeAngret,
    DagenErForbi,
    KravetErSendt,
    EgenBeregning,
)
"""Others did something meanwhile, or the day went by: what was written is shown beside what was done."""


def legg_til_feil(skjema: forms.Form, feil: Exception) -> None:
    if isinstance(feil, MerEnnKravet):
        skjema.add_error(
            "belop", _("Det gjenstår bare %(rest)s. Skriv det eller mindre.") % {"rest": kr(feil.rest)}
        )
        return
    if isinstance(feil, HarSisteDag):
        tekst = _("Avtalen har alt fått en siste dag, %(dag)s. Skal den bli en annen, angrer dere den først.")
        skjema.add_error("siste_dag", tekst % {"dag": dato_lang(feil.siste_dag)})
        return
    if isinstance(feil, MindreEnnBetalt):
        tekst = _("Legen har alt betalt %(belop)s. Kravet kan ikke bli så lite.") % {"belop": kr(feil.betalt)}
        skjema.add_error(None, tekst)
        return
    felt, ord_ = VED_FELTET[type(feil)]
    skjema.add_error(felt if felt in skjema.fields else None, str(ord_))
