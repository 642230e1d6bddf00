"""Why something could not be done, in words: at the field where there is one, else for the whole page."""

from collections.abc import Mapping

from django import forms
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.domain.flyt import UlovligOvergang
from alis.services.sats import UkjentSatssett
from alis.services.veiledning.aapne import VeiledningenErEndret
from alis.services.veiledning.attester_attest import HarSignertSelv, ManglerKostnad
from alis.services.veiledning.endre_mote import StarIListe
from alis.services.veiledning.godkjenn_attest import HarAttestertSelv
from alis.services.veiledning.motefakta import (
    AnnetMotePaSammeTid,
    IkkeHoldt,
    IkkeInnenforDagen,
    IngenVeilederDenDagen,
    UtenBeskrivelse,
)
from alis.services.veiledning.returner_attest import UtenGrunn
from alis.services.veiledning.samle_attest import IngenMoter
from alis.services.veiledning.signer_attest import HarSignert, ListenErEnAnnen

ENDRET = _("Noen andre gjorde noe imens. Se over siden slik den er nå, og prøv igjen.")
MOTEFEIL: Mapping[type[Exception], tuple[str, str | Promise]] = {
    IkkeHoldt: ("dag", _("Møtet er ikke holdt ennå. Skriv en dag til og med i dag.")),
    IngenVeilederDenDagen: ("dag", _("Legen hadde ikke denne veilederen den dagen. Se over dagen.")),
    IkkeInnenforDagen: ("timer", _("Møtet må vare litt, og slutte samme dag. Se over start og timer.")),
    AnnetMotePaSammeTid: ("start", _("Legen har alt et møte på denne tiden. Se over dag, start og timer.")),
    UtenBeskrivelse: ("beskrivelse", _("Skriv kort hva møtet handlet om.")),
}
SIDEFEIL: Mapping[type[Exception], str | Promise] = {
    VeiledningenErEndret: ENDRET,
    ListenErEnAnnen: ENDRET,
    UlovligOvergang: ENDRET,
    HarSignert: _("Du har alt signert."),
    StarIListe: _("Møtet står i en liste som er samlet. Forkast listen først, hvis møtet må rettes."),
    IngenMoter: _("Det er ingen møter å samle."),
    UkjentSatssett: _("Det er ingen møter å samle."),
    HarSignertSelv: _("Du har signert listen selv. En annen i kommunen må gjøre dette."),
    HarAttestertSelv: _("Du har attestert listen selv. En annen i kommunen må godkjenne."),
    ManglerKostnad: _("Skriv hva veiledningen har kostet kommunen."),
    UtenGrunn: _("Skriv hva som må rettes."),
}
AVSLAG = tuple(SIDEFEIL)


def legg_til_motefeil(skjema: forms.Form, feil: Exception) -> None:
    felt, tekst = MOTEFEIL[type(feil)]
    skjema.add_error(felt, str(tekst))
