"""The words that the pages use for parts, states, parties and recipients."""

from datetime import date

from django.utils.functional import Promise
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.part import Part
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rolle
from alis.web.felles.visning import dato, periode

DELNAVN = {
    Avtaledel.PARTENE: _("Partene"),
    Avtaledel.STILLING: _("Stilling og varighet"),
    Avtaledel.VEILEDER: _("Veileder"),
    Avtaledel.BELOP: _("Beløp per element"),
    Avtaledel.TILLEGG: _("Tillegg for klasse 6"),
    Avtaledel.KOMMUNAL: _("Kommunal finansiering"),
    Avtaledel.OPPSUMMERING: _("Se over og send"),
}
SPORSMAL = {
    Avtaledel.PARTENE: _("Hvem er partene?"),
    Avtaledel.STILLING: _("Hvilken stilling, og fra når?"),
    Avtaledel.VEILEDER: _("Hvem er veileder?"),
    Avtaledel.BELOP: _("Hvor mye avtaler dere?"),
    Avtaledel.TILLEGG: _("Hva avtaler dere om tillegget?"),
    Avtaledel.KOMMUNAL: _("Dekker kommunen noe mer selv?"),
    Avtaledel.OPPSUMMERING: _("Se over avtalen"),
}
STATUSFARGE = {
    Avtalestatus.KLADD: "neutral",
    Avtalestatus.SENDT: "warning",
    Avtalestatus.SIGNERT: "success",
    Avtalestatus.I_KRAFT: "success",
    Avtalestatus.AVSLUTTET: "neutral",
    Avtalestatus.ERSTATTET: "neutral",
    Avtalestatus.FORKASTET: "neutral",
    Avtalestatus.BORTFALT: "neutral",
}
STATUSNAVN = {
    Avtalestatus.KLADD: _("Kladd"),
    Avtalestatus.SENDT: _("Sendt til signering"),
    Avtalestatus.SIGNERT: _("Signert, ikke i kraft ennå"),
    Avtalestatus.I_KRAFT: _("I kraft"),
    Avtalestatus.AVSLUTTET: _("Avsluttet"),
    Avtalestatus.ERSTATTET: _("Erstattet av ny versjon"),
    Avtalestatus.FORKASTET: _("Forkastet kladd"),
    Avtalestatus.BORTFALT: _("Falt bort"),
}
STATUSNAVN_FOR_ALIS = STATUSNAVN | {
    Avtalestatus.SENDT: _("Klar til signering"),
    Avtalestatus.SIGNERT: _("Signert, gjelder senere"),
    Avtalestatus.I_KRAFT: _("Gjelder nå"),
    Avtalestatus.BORTFALT: _("Begynte aldri å gjelde"),
}
PARTSNAVN = {Part.KOMMUNE: _("Kommunen"), Part.ALIS: _("Legen"), Part.VEILEDER: _("Veilederen")}
FORKLARING = {
    Element.PRAKSISKOMPENSASJON: _("For tiden legen er borte fra praksisen til veiledning, kurs og gruppe."),
    Element.LAERINGSAKTIVITETER: _("Kurs og reiser ut over det Fond II dekker."),
    Element.LAVERE_PRODUKTIVITET: _("Færre konsultasjoner eller kortere liste."),
    Element.VEILEDNING: _(
        "Følger forskriften, så her er det ikke noe å avtale. Kommunen får dekket timene som står i attesten."
    ),
    Element.TILRETTELEGGING: _("Koordinering, fagfellesskap og opplæring av veileder."),
    Element.SENTRALITETSTILLEGG: _(
        "Kommuner i sentralitetsklasse 6 kan få høyere tilskudd til tiltak som dere avtaler med legen."
    ),
    Element.KOMMUNAL_FINANSIERING: _(
        "Det kommunen betaler av egne penger, ut over det staten dekker. Beløpet har ikke noe tak."
    ),
}


def statusnavn(status: Avtalestatus, aktor: Aktor) -> str | Promise:
    """The state in the reader's own words."""
    return (STATUSNAVN_FOR_ALIS if aktor.rolle is Rolle.ALIS else STATUSNAVN)[status]


def gjeldstid(status: Avtalestatus, fom: date | None, tom: date | None) -> str:
    """The days a version holds, `1.6.2025–31.5.2026`; empty where none is known. One that fell away holds on no day."""
    if fom is None:
        return ""
    if status is Avtalestatus.BORTFALT:
        return gettext("skulle gjelde fra %(dag)s") % {"dag": dato(fom)}
    return periode(fom, tom)
