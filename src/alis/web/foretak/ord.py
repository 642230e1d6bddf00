"""What a trust's ways are called. What is not known is said so."""

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from alis.domain.plassering.behov import Innmelding
from alis.services.plassering.profilbilde import Profilfelter

INNMELDING = {
    Innmelding.STRAKS: gettext_lazy("Straks legen har fått planen sin"),
    Innmelding.I_FORVEIEN: gettext_lazy("Et visst antall måneder før oppstart"),
    Innmelding.UTLYSNING: gettext_lazy("Foretaket lyser ut plasser, og legen søker på dem"),
    Innmelding.IKKE_KJENT: gettext_lazy("Ikke kjent"),
}


def ikke_kjent() -> str:
    return _("Ikke kjent")


def innmelding(felter: Profilfelter) -> str:
    if felter.innmelding is Innmelding.I_FORVEIEN and felter.maneder_i_forveien is not None:
        return ngettext(
            "%(antall)s måned før oppstart", "%(antall)s måneder før oppstart", felter.maneder_i_forveien
        ) % {"antall": felter.maneder_i_forveien}
    return str(INNMELDING[felter.innmelding])


def pa_nytt(felter: Profilfelter) -> str:
    if felter.gjenta_fra is None:
        return ikke_kjent()
    if felter.gjenta_fra == felter.gjenta_til:
        return ngettext(
            "%(antall)s måned før oppstart", "%(antall)s måneder før oppstart", felter.gjenta_fra
        ) % {"antall": felter.gjenta_fra}
    return _("%(fra)s til %(til)s måneder før oppstart") % {
        "fra": felter.gjenta_fra,
        "til": felter.gjenta_til,
    }


def i_kommunen(felter: Profilfelter) -> str:
    """A rule of the main, never a wall."""
    if felter.ar_i_kommunen is None:
        return ikke_kjent()
    if not felter.ar_i_kommunen:
        return _("Ingen krav")
    return ngettext("Som regel %(antall)s år", "Som regel %(antall)s år", felter.ar_i_kommunen) % {
        "antall": felter.ar_i_kommunen
    }


def avtale(felter: Profilfelter) -> str:
    if felter.krever_avtale is None:
        return ikke_kjent()
    return _("Ja") if felter.krever_avtale else _("Nei")


def svarfrist(felter: Profilfelter) -> str:
    if felter.svarfrist_dager is None:
        return ikke_kjent()
    return ngettext("%(antall)s dag", "%(antall)s dager", felter.svarfrist_dager) % {
        "antall": felter.svarfrist_dager
    }


def visshet(felter: Profilfelter) -> tuple[str, str]:
    """The word and its colour."""
    if not felter.er_kjent:
        return ikke_kjent(), "neutral"
    return (_("Bekreftet"), "success") if felter.bekreftet else (_("Ubekreftet"), "warning")
