"""The files of an agreement, ready to be fetched."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from alis.services.avtale.avtalebilde import Avtalebilde
from alis.services.avtale.hent_dokument import Nedlasting

FORMATNAVN = {
    Nedlasting.PDF: gettext_lazy("PDF"),
    Nedlasting.DOCX: gettext_lazy("Word"),
    Nedlasting.JSON: gettext_lazy("data (JSON)"),
}


@dataclass(frozen=True, kw_only=True)
class Nedlastingslenke:
    """`sha256` names the bytes of a kept file; what is made from the content, the content's own hash names."""

    navn: str
    lenke: str
    sha256: str


def lag_nedlastinger(bilde: Avtalebilde) -> tuple[Nedlastingslenke, ...]:
    sha256 = {dokument.format.value: dokument.sha256 for dokument in bilde.dokumenter}
    vanlige = tuple(
        Nedlastingslenke(
            navn=_("Last ned %(format)s") % {"format": FORMATNAVN[format_]},
            lenke=reverse("avtale:dokument", args=[bilde.versjon_id, format_.value]),
            sha256=sha256.get(format_.value, ""),
        )
        for format_ in Nedlasting
    )
    return (*vanlige, *_in_own_template(bilde))


def _in_own_template(bilde: Avtalebilde) -> tuple[Nedlastingslenke, ...]:
    if not bilde.har_wordmal:
        return ()
    lenke = reverse("avtale:kommunens_dokument", args=[bilde.versjon_id])
    navn = _("Last ned i kommunens Word-mal (kopi; PDF-en er avtalen)")
    return (Nedlastingslenke(navn=navn, lenke=lenke, sha256=""),)
