"""The parts of a draft as a task list: what is done, what is left, where one stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from alis.domain.avtale.avtaledel import Avtaledel
from alis.services.avtale.utkastbilde import Delbilde, Delstatus, Utkastbilde
from alis.web.avtale.presenter.adresser import til_del
from alis.web.avtale.presenter.ord import DELNAVN


@dataclass(frozen=True, kw_only=True)
class Steg:
    """`lenke` is empty for the last step while something is left to do."""

    del_: Avtaledel
    nummer: int
    navn: str
    lenke: str
    status: str
    farge: str
    er_her: bool


def lag_steg(bilde: Utkastbilde, her: Avtaledel | None = None) -> tuple[Steg, ...]:
    return tuple(_steg(bilde, her))


def steg_etter(bilde: Utkastbilde, del_: Avtaledel) -> Avtaledel:
    """The next part that this agreement has."""
    deler = [delbilde.del_ for delbilde in bilde.deler]
    return deler[deler.index(del_) + 1]


def antall_ferdige(bilde: Utkastbilde) -> int:
    return sum(delbilde.status is Delstatus.FERDIG for delbilde in bilde.deler)


def _steg(bilde: Utkastbilde, her: Avtaledel | None) -> Iterator[Steg]:
    for nummer, delbilde in enumerate(bilde.deler, start=1):
        yield Steg(
            del_=delbilde.del_,
            nummer=nummer,
            navn=str(DELNAVN[delbilde.del_]),
            lenke=til_del(bilde.versjon_id, delbilde.del_),
            status=_status(bilde, delbilde),
            farge=_farge(delbilde.status),
            er_her=delbilde.del_ is her,
        )


def _status(bilde: Utkastbilde, delbilde: Delbilde) -> str:
    match delbilde.status:
        case Delstatus.FERDIG:
            return _("Ferdig")
        case Delstatus.MA_RETTES:
            return ngettext("%(antall)s feil", "%(antall)s feil", delbilde.feil) % {"antall": delbilde.feil}
        case Delstatus.FYLT_UT:
            return _("Fylt ut")
        case Delstatus.VALGFRI:
            return _("Valgfritt")
        case Delstatus.SIST:
            return _("Klar") if bilde.kan_sendes else _("Sist")
    return _("Ikke begynt")


def _farge(status: Delstatus) -> str:
    return {Delstatus.FERDIG: "success", Delstatus.MA_RETTES: "danger"}.get(status, "neutral")
