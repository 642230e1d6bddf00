"""The list of agreements, as a table and as a sheet."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.flyt import Avtalestatus
from alis.domain.plassering.foretaksavtale import Foretaksstand
from alis.domain.tilgang import Aktor, Rettighet
from alis.services.plassering.foretaksavtale.list_foretaksavtaler import Foretaksrad
from alis.web.felles.regneark import Ark, Kolonne
from alis.web.foretaksavtale.ord import STANDER


@dataclass(frozen=True, kw_only=True)
class Listelinje:
    """`til_ny` is where a kommune begins an agreement that is missing."""

    rad: Foretaksrad
    adresse: str
    status: str
    farge: str
    under_arbeid: str
    kan_melde: str
    til_ny: str


def lag_linjer(rader: Sequence[Foretaksrad], aktor: Aktor) -> list[Listelinje]:
    return [_line(rad, aktor) for rad in rader]


def lag_ark(rader: Sequence[Foretaksrad], aktor: Aktor) -> Ark:
    return Ark(
        navn=_("Samarbeidsavtaler"),
        kolonner=(
            Kolonne(navn=motpartstittel(aktor), bredde=34),
            *((Kolonne(navn=_("Helseforetak"), bredde=34),) if ser_begge(aktor) else ()),
            Kolonne(navn=_("Kommunenummer")),
            Kolonne(navn=_("Status"), bredde=18),
            Kolonne(navn=_("Under arbeid"), bredde=24),
            Kolonne(navn=_("Gjelder fra")),
            Kolonne(navn=_("Siste dag")),
            Kolonne(navn=_("Gjennomgang innen")),
            Kolonne(navn=_("Kan melde behov"), bredde=26),
        ),
        rader=[
            (
                linje.rad.motpart,
                *((linje.rad.foretak,) if ser_begge(aktor) else ()),
                linje.rad.kommunenummer,
                linje.status,
                linje.under_arbeid,
                linje.rad.gjelder_fra,
                linje.rad.siste_dag,
                linje.rad.gjennomgang,
                linje.kan_melde,
            )
            for linje in lag_linjer(rader, aktor)
        ],
    )


def motpartstittel(aktor: Aktor) -> str:
    return _("Kommune") if aktor.kommunenummer is None else _("Helseforetak")


def ser_begge(aktor: Aktor) -> bool:
    """One who is neither of the two is told which trust it is with."""
    return aktor.kommunenummer is None and not aktor.har(Rettighet.SIGNER_FOR_FORETAKET)


def _line(rad: Foretaksrad, aktor: Aktor) -> Listelinje:
    navn, farge = STANDER[rad.stand]
    mangler = rad.stand in (Foretaksstand.INGEN, Foretaksstand.UTLOPT, Foretaksstand.OPPSAGT)
    kan_begynne = mangler and rad.under_arbeid is None and aktor.har(Rettighet.SKRIV_AVTALE)
    return Listelinje(
        rad=rad,
        adresse=reverse("foretaksavtale:vis", args=[rad.avtale_id]) if rad.avtale_id else "",
        status=str(navn),
        farge=farge,
        under_arbeid=_being_written(rad),
        kan_melde=_may_report(rad.kan_melde),
        til_ny=f"{reverse('foretaksavtale:ny')}?helseforetak={rad.helseforetak_id}" if kan_begynne else "",
    )


def _being_written(rad: Foretaksrad) -> str:
    """Beside the one that holds; alone it is the status itself."""
    if rad.under_arbeid is None or rad.stand in (Foretaksstand.UTKAST, Foretaksstand.SENDT):
        return ""
    if rad.under_arbeid is Avtalestatus.SENDT:
        return _("ny versjon til signering")
    return _("ny versjon som utkast")


def _may_report(kan: bool | None) -> str:
    if kan is None:
        return _("Ja, kravet er ikke kjent")
    return _("Ja") if kan else _("Nei, avtalen mangler")
