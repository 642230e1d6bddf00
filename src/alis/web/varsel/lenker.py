"""Where a notice or a deadline leads: the page where the thing is done, or can be read by the one who is told."""

from collections.abc import Callable, Mapping
from uuid import UUID

from django.urls import reverse
from django.utils.http import urlencode

from alis.domain.frist import Fristslag
from alis.domain.tilgang import Aktor, Rettighet
from alis.web.soknad.adresser import som_slug


def til_objekt(
    *, aktor: Aktor, objekt_type: str, objekt_id: str | UUID, sak_id: UUID | None, slag: str = ""
) -> str:
    """Empty where there is no page of the thing, nor of its case. Only a kommune has a page for each of its applications:
    an adviser is led to the list. Who has nothing to do with hospital places is led from a merger to the cases."""
    if slag == Fristslag.FULLFOR_AVTALE:
        objekt_type = "Kladd" if aktor.har(Rettighet.SKRIV_AVTALE) else ""
    if slag == Fristslag.MELD_BEHOV and aktor.har(Rettighet.MELD_BEHOV):
        return reverse("behov:meld", args=[objekt_id])
    if objekt_type == "Soknad" and aktor.kommunenummer is None:
        return reverse("soknad:oversikt")
    if objekt_type == "Fravar" and sak_id and aktor.har(Rettighet.ENDRE_SAK):
        return reverse("sak:endre_rad", args=[sak_id, "tjenestedager", objekt_id])
    if objekt_type == "Kommune" and not aktor.har(Rettighet.SE_SYKEHUSPLASS):
        return reverse("sak:liste")
    if objekt_type in KONTOTYPER:
        return _account(aktor, sak_id)
    if objekt_type in SIDER:
        return SIDER[objekt_type](objekt_id)
    return reverse("sak:sak", args=[sak_id]) if sak_id else ""


KONTOTYPER = ("Utbetalingskonto", "Utbetalingslinje")
"""A payment that the bank refused leads the doctor to where she mends her account number."""


def _account(aktor: Aktor, sak_id: UUID | None) -> str:
    if aktor.har(Rettighet.KREV_REFUSJON):
        return reverse("utbetaling:konto", args=[sak_id])
    return reverse("utbetaling:ventende")


SIDER: Mapping[str, Callable[[str | UUID], str]] = {
    "Kladd": lambda objekt_id: reverse("avtale:utkast", args=[objekt_id]),
    "Avtaleversjon": lambda objekt_id: reverse("avtale:vis", args=[objekt_id]),
    "Veilederavtale": lambda objekt_id: reverse("veilederavtale:vis", args=[objekt_id]),
    "Foretaksavtale": lambda objekt_id: reverse("foretaksavtale:vis", args=[objekt_id]),
    "Opphor": lambda objekt_id: reverse("opphor:vis", args=[objekt_id]),
    "Veiledningsattest": lambda objekt_id: reverse("veiledning:attest", args=[objekt_id]),
    "Soknad": lambda tilskuddsperiode: reverse("soknad:vis", args=[som_slug(str(tilskuddsperiode))]),
    "Utlysning": lambda tilskuddsperiode: reverse("soknad:utlysning", args=[som_slug(str(tilskuddsperiode))]),
    "Refusjonskrav": lambda objekt_id: reverse("refusjon:vis", args=[objekt_id]),
    "Egenkostnad": lambda objekt_id: reverse("egenkostnad:vis", args=[objekt_id]),
    "Utbetaling": lambda objekt_id: reverse("utbetaling:vis", args=[objekt_id]),
    "Statsoppgjor": lambda periode: f"{reverse('regnskap:staten')}?{urlencode({'periode': str(periode)})}",
    "Satsversjon": lambda objekt_id: reverse("sats:kladd", args=[objekt_id]),
    "Kommune": lambda kommunenummer: reverse("behov:liste"),
    "Behov": lambda objekt_id: reverse("behov:vis", args=[objekt_id]),
    "Sykehustjeneste": lambda objekt_id: reverse("sykehustjeneste:vis", args=[objekt_id]),
    "Plasstilbud": lambda objekt_id: reverse("plasstilbud:vis", args=[objekt_id]),
    "Ledigplass": lambda objekt_id: reverse("plasstilbud:plass", args=[objekt_id]),
    "Plassko": lambda helseforetak_id: reverse("plasstilbud:ko"),
    "Stedfortreder": lambda objekt_id: reverse("varsel:stedfortreder"),
}
"""A thing that is not here leads to its case, and so does a draft for those who do not write it."""
