"""The answer about a file, as the page shows it."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Self

from django.template.defaultfilters import filesizeformat
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from alis.services.dokumentkontroll import Kontrollsvar
from alis.services.dokumentkontroll.kontrollsvar import Kontrollutfall, Seglbilde
from alis.web.dokumentkontroll.kontrollord import HINDRINGSORD, UTFALLSORD, Utfallsord


@dataclass(frozen=True, kw_only=True)
class Faktalinje:
    """`er_sum`: a hash, set so that it can be compared sign by sign."""

    navn: str
    verdi: str
    er_sum: bool = False


@dataclass(frozen=True, kw_only=True)
class Kontrollvisning:
    ord: Utfallsord
    utfall: Kontrollutfall
    er_test: bool
    kjent: str
    fakta: tuple[Faktalinje, ...]

    @classmethod
    def fra(cls, svar: Kontrollsvar) -> Self:
        return cls(
            ord=UTFALLSORD[svar.utfall] if svar.hindring is None else HINDRINGSORD[svar.hindring],
            utfall=svar.utfall,
            er_test=svar.segl is not None and svar.segl.er_test,
            kjent=_known(svar),
            fakta=tuple(_facts(svar)),
        )


def _known(svar: Kontrollsvar) -> str:
    if svar.utfall is not Kontrollutfall.UENDRET:
        return ""
    if svar.kjent:
        return _("Den samme filen ligger hos oss.")
    return _("Seglet er vårt, men filen ligger ikke hos oss lenger.")


def _facts(svar: Kontrollsvar) -> Iterator[Faktalinje]:
    if svar.segl is not None:
        yield from _seal_facts(svar.segl)
    for signatur in svar.signaturer:
        yield Faktalinje(navn=_("Signert av"), verdi=f"{signatur.navn} ({signatur.utsteder})")
    yield Faktalinje(navn=_("Filens størrelse"), verdi=filesizeformat(svar.storrelse))
    yield Faktalinje(navn=_("Filens kontrollsum (SHA-256)"), verdi=svar.sha256, er_sum=True)


def _seal_facts(segl: Seglbilde) -> Iterator[Faktalinje]:
    yield Faktalinje(navn=_("Forseglet av"), verdi=segl.eier)
    yield Faktalinje(navn=_("Sertifikat utstedt av"), verdi=segl.utsteder)
    if segl.forseglet_at is not None:
        tid = localtime(segl.forseglet_at)
        verdi = _("%(dato)s kl. %(klokken)s, etter forseglerens klokke") % {
            "dato": f"{tid.day}.{tid.month}.{tid.year}",
            "klokken": f"{tid:%H.%M.%S}",
        }
        yield Faktalinje(navn=_("Forseglet"), verdi=verdi)
    if segl.lagt_til:
        yield Faktalinje(
            navn=_("Lagt til etter seglet"), verdi=_("%(antall)s byte") % {"antall": segl.lagt_til}
        )
    yield Faktalinje(navn=_("Sertifikatets fingeravtrykk"), verdi=segl.fingeravtrykk, er_sum=True)
