"""The page of all versions of one agreement."""

from dataclasses import dataclass
from datetime import date

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.avtale.gjaldt import Gjeldende
from alis.domain.tilgang import Aktor
from alis.services.sammenligning.versjonsoversikt import Versjonslinje, Versjonsoversikt
from alis.web.avtale.presenter.ord import STATUSFARGE, gjeldstid, statusnavn
from alis.web.felles.regnet import Regneblokk
from alis.web.felles.visning import dato
from alis.web.felles.vurderingstrinn import vis_trinn
from alis.web.versjoner.presenter.gjaldtsvar import svar_i_ord
from alis.web.versjoner.presenter.versjonsnavn import (
    Versjonsvalg,
    lag_valg,
    til_sammenligning,
    versjonsnavn,
)


@dataclass(frozen=True, kw_only=True)
class Versjonsrad:
    navn: str
    lenke: str
    status: str
    farge: str
    gjelder: str
    signert: str
    mal: str
    til_forrige: str
    """The comparison with the version before; empty for the first."""


@dataclass(frozen=True, kw_only=True)
class Versjonsside:
    oversikt: Versjonsoversikt
    svar: str
    har_versjon: bool
    blokker: tuple[Regneblokk, ...]
    rader: tuple[Versjonsrad, ...]
    valg: tuple[Versjonsvalg, ...]
    fra: int
    til: int
    til_sammenligning: str
    til_sak: str


def lag_versjonsside(oversikt: Versjonsoversikt, aktor: Aktor, *, idag: date) -> Versjonsside:
    linjer = oversikt.linjer
    eldre = (None, *linjer[:-1])
    trinn = tuple(vis_trinn(vurdering) for vurdering in oversikt.svar.utregning)
    return Versjonsside(
        oversikt=oversikt,
        svar=svar_i_ord(oversikt.svar, idag=idag),
        har_versjon=oversikt.svar.tilstand is Gjeldende.I_KRAFT,
        blokker=(Regneblokk(id="regnet-dag", tittel=_("Hvorfor"), trinn=trinn),) if trinn else (),
        rader=tuple(
            _row(oversikt, linje, forrige, aktor)
            for linje, forrige in reversed(list(zip(linjer, eldre, strict=True)))
        ),
        valg=tuple(lag_valg(linje, aktor) for linje in linjer),
        fra=linjer[-2].nummer if len(linjer) > 1 else linjer[-1].nummer,
        til=linjer[-1].nummer,
        til_sammenligning=reverse("versjoner:sammenlign", args=[oversikt.avtale_id]),
        til_sak=reverse("sak:sak", args=[oversikt.sak_id]),
    )


def _row(
    oversikt: Versjonsoversikt, linje: Versjonslinje, forrige: Versjonslinje | None, aktor: Aktor
) -> Versjonsrad:
    return Versjonsrad(
        navn=versjonsnavn(linje),
        lenke=reverse("avtale:vis", args=[linje.versjon_id]),
        status=str(statusnavn(linje.status, aktor)),
        farge=STATUSFARGE[linje.status],
        gjelder=gjeldstid(linje.status, linje.gjelder_fra, linje.gjelder_til) or "–",
        signert=dato(linje.signert),
        mal=linje.mal_versjon,
        til_forrige=til_sammenligning(oversikt.avtale_id, forrige.nummer, linje.nummer) if forrige else "",
    )
