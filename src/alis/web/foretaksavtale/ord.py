"""The words and colours of agreements between kommuner and trusts."""

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from alis.domain.flyt import Avtalestatus
from alis.domain.plassering.foretaksavtale import Deltaker, Foretakspart, Foretaksstand

STANDER: Mapping[Foretaksstand, tuple[Promise, str]] = {
    Foretaksstand.INGEN: (_("Ingen avtale"), "danger"),
    Foretaksstand.UTKAST: (_("Utkast"), "neutral"),
    Foretaksstand.SENDT: (_("Til signering"), "warning"),
    Foretaksstand.I_KRAFT: (_("I kraft"), "success"),
    Foretaksstand.OPPSAGT: (_("Sagt opp"), "warning"),
    Foretaksstand.UTLOPT: (_("Gått ut"), "danger"),
}
STATUSER: Mapping[Avtalestatus, tuple[Promise, str]] = {
    Avtalestatus.KLADD: (_("Utkast"), "neutral"),
    Avtalestatus.SENDT: (_("Til signering"), "warning"),
    Avtalestatus.SIGNERT: (_("Signert"), "info"),
    Avtalestatus.I_KRAFT: (_("I kraft"), "success"),
    Avtalestatus.AVSLUTTET: (_("Sagt opp"), "warning"),
    Avtalestatus.ERSTATTET: (_("Erstattet"), "neutral"),
    Avtalestatus.FORKASTET: (_("Forkastet"), "neutral"),
    Avtalestatus.BORTFALT: (_("Falt bort"), "neutral"),
}
PARTER: Mapping[Foretakspart, Promise] = {
    Foretakspart.KOMMUNE: _("Kommunen"),
    Foretakspart.FORETAK: _("Helseforetaket"),
}
DELTAKERE: Mapping[Deltaker, Promise] = {
    Deltaker.KOORDINATOR: _("ALIS-koordinator i kommunen"),
    Deltaker.KOMMUNENS_LEDELSE: _("Ledelsen i kommunen"),
    Deltaker.KOMMUNEOVERLEGE: _("Kommuneoverlege"),
    Deltaker.ALIS_KONTAKT: _("ALIS-kontakt i helseforetaket"),
    Deltaker.FORETAKETS_LEDELSE: _("Ledelsen i helseforetaket"),
    Deltaker.AVDELING: _("Avdelinger som tar imot ALIS"),
    Deltaker.ALIS: _("Leger i spesialisering (ALIS)"),
    Deltaker.ALIS_KONTOR: _("ALIS-kontoret"),
}
