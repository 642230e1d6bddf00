"""Two versions side by side: in short, in kroner, in facts, and clause by clause."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from alis.domain.tilgang import Aktor
from alis.services.sammenligning.sammenlign_versjoner import KanIkkeSammenlignes, Sammenligning
from alis.services.sammenligning.versjonsoversikt import Versjonslinje, Versjonsoversikt
from alis.web.felles.forskjellsord import endringer_i_ord
from alis.web.felles.forskjellsvisning import (
    Belopsendring,
    Faktaendring,
    Punktblokk,
    lag_belopsendringer,
    lag_faktaendringer,
    lag_punktblokker,
    lag_sumendring,
)
from alis.web.versjoner.presenter.versjonsnavn import (
    Versjonsvalg,
    lag_valg,
    status_og_tid,
    til_sammenligning,
    versjonsnavn,
)


@dataclass(frozen=True, kw_only=True)
class Kolonne:
    """One of the two versions, as its column says it."""

    navn: str
    under: str
    lenke: str


@dataclass(frozen=True, kw_only=True)
class Sammenligningsside:
    """`kolonner` is empty where there is nothing to compare; `merknad` says why, or what to know."""

    oversikt: Versjonsoversikt
    valg: tuple[Versjonsvalg, ...]
    fra: int
    til: int
    merknad: str = ""
    kolonner: tuple[Kolonne, ...] = ()
    kort_sagt: tuple[str, ...] = ()
    belop: tuple[Belopsendring, ...] = ()
    sum: Belopsendring | None = None
    fakta: tuple[Faktaendring, ...] = ()
    punkter: tuple[Punktblokk, ...] = ()
    like_punkter: int = 0
    vis_alt: bool = False
    til_alt: str = ""
    til_endringer: str = ""

    @property
    def til_versjoner(self) -> str:
        return reverse("versjoner:versjoner", args=[self.oversikt.avtale_id])


def lag_sammenligningsside(funnet: Sammenligning, aktor: Aktor, *, vis_alt: bool) -> Sammenligningsside:
    blokker = lag_punktblokker(funnet.forskjell, gammelt=funnet.gammelt, nytt=funnet.nytt)
    avtale_id, fra, til = funnet.oversikt.avtale_id, funnet.gammel.nummer, funnet.ny.nummer
    return Sammenligningsside(
        oversikt=funnet.oversikt,
        valg=_choices(funnet.oversikt, aktor),
        fra=fra,
        til=til,
        merknad=_remark(funnet),
        kolonner=(_column(funnet.gammel, aktor), _column(funnet.ny, aktor)),
        kort_sagt=endringer_i_ord(funnet.forskjell),
        belop=lag_belopsendringer(funnet.forskjell),
        sum=lag_sumendring(funnet.forskjell),
        fakta=lag_faktaendringer(funnet.forskjell),
        punkter=tuple(blokk for blokk in blokker if vis_alt or blokk.er_endret),
        like_punkter=sum(not blokk.er_endret for blokk in blokker),
        vis_alt=vis_alt,
        til_alt=til_sammenligning(avtale_id, fra, til, alt=True),
        til_endringer=til_sammenligning(avtale_id, fra, til),
    )


def lag_side_uten_innhold(grunn: KanIkkeSammenlignes, aktor: Aktor) -> Sammenligningsside:
    if grunn.uten.er_kladd:
        merknad = _(
            "Versjon %(nummer)s er en kladd som mangler noe. Fyll ut når den skal gjelde fra, og hvem som får pengene."
        )
    else:
        merknad = _("Versjon %(nummer)s ble laget utenfor Felles ALIS. Teksten i den finnes ikke her.")
    return Sammenligningsside(
        oversikt=grunn.oversikt,
        valg=_choices(grunn.oversikt, aktor),
        fra=grunn.gammel,
        til=grunn.ny,
        merknad=merknad % {"nummer": grunn.uten.nummer},
    )


def _choices(oversikt: Versjonsoversikt, aktor: Aktor) -> tuple[Versjonsvalg, ...]:
    return tuple(lag_valg(linje, aktor) for linje in oversikt.linjer)


def _remark(funnet: Sammenligning) -> str:
    if funnet.gammel.nummer == funnet.ny.nummer:
        return _("Du har valgt samme versjon to ganger. Velg to ulike.")
    if funnet.oversatt:
        return _(
            "Versjon %(nummer)s er skrevet på den andre målformen. Malens ord vises her i samme målform som den andre."
        ) % {"nummer": funnet.gammel.nummer}
    return ""


def _column(linje: Versjonslinje, aktor: Aktor) -> Kolonne:
    return Kolonne(
        navn=versjonsnavn(linje),
        under=" · ".join(status_og_tid(linje, aktor)),
        lenke=reverse("avtale:vis", args=[linje.versjon_id]),
    )
