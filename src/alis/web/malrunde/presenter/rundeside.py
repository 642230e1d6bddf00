"""The page of one round."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from alis.domain.avtale.malrunde import KAN_HOPPES_OVER, Rundestatus
from alis.domain.dokument import Mal, Skriftsprak
from alis.services.malrunde.rundebilde import Hopp, Rundebilde, Runderad
from alis.web.malrunde.presenter.malendringer import Malendringer, endringer_for_rader, lag_malendringer
from alis.web.malrunde.presenter.ord import STATUSFARGE, STATUSNAVN, hvem_sin_tur
from alis.web.versjoner.presenter.versjonsnavn import til_sammenligning

KAN_VELGES = frozenset({Rundestatus.IKKE_BEGYNT, Rundestatus.KLADD})


@dataclass(frozen=True, kw_only=True)
class Tall:
    """How many are in a state; the link narrows the list to them."""

    navn: str
    antall: int
    lenke: str
    er_valgt: bool


@dataclass(frozen=True, kw_only=True)
class Rad:
    """An address that is empty is an act that is not possible now."""

    avtale_id: str
    lege: str
    til_sak: str
    status: str
    farge: str
    eldre_mal: str
    endres: str
    tur: str
    kan_velges: bool
    til_kladd: str
    til_avtale: str
    til_forskjell: str
    til_hopp: str
    til_ta_med: str
    hopp: Hopp | None


@dataclass(frozen=True, kw_only=True)
class Kommunerad:
    kommune: str
    celler: tuple[tuple[str, int], ...]
    i_alt: int


@dataclass(frozen=True, kw_only=True)
class Rundeside:
    bilde: Rundebilde
    navn: str
    tall: tuple[Tall, ...]
    rader: tuple[Rad, ...]
    kommuner: tuple[Kommunerad, ...]
    statusnavn: tuple[str, ...]
    endringer: tuple[Malendringer, ...]
    ikke_begynt: int
    kladder: int
    adresse: str
    til_kladder: str
    til_se_over: str


def malnavn(mal: Mal) -> str:
    return mal.vist_navn(Skriftsprak.NYNORSK if get_language() == "nn" else Skriftsprak.BOKMAL)


def lag_rundeside(bilde: Rundebilde, filter_: Rundestatus | None) -> Rundeside:
    mal = bilde.rundemal.mal
    args = [mal.navn, mal.versjon]
    endres = endringer_for_rader(bilde)
    return Rundeside(
        bilde=bilde,
        navn=malnavn(mal),
        tall=_counts(bilde, filter_, reverse("malrunde:runde", args=args)),
        rader=tuple(
            _row(rad, bilde, endres[str(rad.avtale_id)])
            for rad in bilde.rader
            if filter_ is None or rad.status is filter_
        ),
        kommuner=_by_kommune(bilde),
        statusnavn=tuple(str(STATUSNAVN[status]) for status in bilde.antall),
        endringer=lag_malendringer(bilde),
        ikke_begynt=bilde.antall.get(Rundestatus.IKKE_BEGYNT, 0),
        kladder=bilde.antall.get(Rundestatus.KLADD, 0),
        adresse=reverse("malrunde:runde", args=args),
        til_kladder=reverse("malrunde:kladder", args=args),
        til_se_over=reverse("malrunde:se_over", args=args),
    )


def _counts(bilde: Rundebilde, filter_: Rundestatus | None, adresse: str) -> tuple[Tall, ...]:
    alle = Tall(navn=_("Alle"), antall=bilde.i_alt, lenke=adresse, er_valgt=filter_ is None)
    return (
        alle,
        *(
            Tall(
                navn=str(STATUSNAVN[status]),
                antall=antall,
                lenke=f"{adresse}?vis={status}",
                er_valgt=status is filter_,
            )
            for status, antall in bilde.antall.items()
        ),
    )


def _row(rad: Runderad, bilde: Rundebilde, endres: str) -> Rad:
    mal = bilde.rundemal.mal
    args = [mal.navn, mal.versjon, rad.avtale_id]
    utkast = rad.utkast
    paa_ny_mal = utkast is not None and rad.status not in (Rundestatus.OPPTATT, Rundestatus.HOPPET_OVER)
    return Rad(
        avtale_id=str(rad.avtale_id),
        lege=rad.lege,
        til_sak=reverse("sak:sak", args=[rad.sak_id]),
        status=str(STATUSNAVN[rad.status]),
        farge=STATUSFARGE.get(rad.status, "neutral"),
        eldre_mal=malnavn(bilde.rundemal.eldre_mal(rad.eldre_versjon)),
        endres=endres,
        tur=hvem_sin_tur(rad),
        kan_velges=rad.status in KAN_VELGES,
        til_kladd=reverse("avtale:oppsummering", args=[utkast.versjon_id])
        if utkast and rad.status is Rundestatus.KLADD
        else "",
        til_avtale=reverse("avtale:vis", args=[utkast.versjon_id])
        if utkast and rad.status is not Rundestatus.KLADD
        else "",
        til_forskjell=til_sammenligning(rad.avtale_id, rad.nummer, utkast.nummer)
        if utkast and paa_ny_mal
        else "",
        til_hopp=reverse("malrunde:hopp_over", args=args) if rad.status in KAN_HOPPES_OVER else "",
        til_ta_med=reverse("malrunde:ta_med", args=args) if rad.hopp else "",
        hopp=rad.hopp,
    )


def _by_kommune(bilde: Rundebilde) -> tuple[Kommunerad, ...]:
    return tuple(
        Kommunerad(
            kommune=tall.kommune,
            celler=tuple((str(STATUSNAVN[status]), tall.antall.get(status, 0)) for status in bilde.antall),
            i_alt=sum(tall.antall.values()),
        )
        for tall in bilde.kommuner
    )
