"""The check before sending, as a list: what, for whom, what it may cost, and where it is mended."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import urlencode

from django.urls import reverse
from django.utils.functional import Promise
from django.utils.translation import gettext

from alis.domain.soknad import Alvor, Funn, Rettested
from alis.domain.verdier import Belop
from alis.services.soknad.soknadsbilde import Linjebilde, Utkast
from alis.web.felles.kildevisning import Kildevisning, vis_kilde
from alis.web.soknad.ord import ALVORFARGER, ALVORNAVN, RETTNAVN


@dataclass(frozen=True, kw_only=True)
class Funnvisning:
    """`navn` is empty where it is about the application as a whole; `adresse` where nothing can be mended."""

    navn: str
    tekst: str
    tap: Belop | None
    rett: str | Promise
    adresse: str
    kilde: Kildevisning
    er_valg: bool


@dataclass(frozen=True, kw_only=True)
class Funngruppe:
    """All findings that are as bad. `tap` is the most that they can cost together."""

    alvor: Alvor
    navn: str | Promise
    farge: str
    funn: Sequence[Funnvisning]
    tap: Belop


def lag_funngrupper(utkast: Utkast, *, kontoside: str) -> list[Funngruppe]:
    """The worst first; those left out of the application are not asked about."""
    alle = list(_all(utkast, kontoside))
    grupper = []
    for alvor in Alvor:
        funn = [vist for hvor_ille, vist in alle if hvor_ille is alvor]
        if funn:
            tap = sum((ett.tap for ett in funn if ett.tap is not None), Belop.null())
            grupper.append(
                Funngruppe(alvor=alvor, navn=ALVORNAVN[alvor], farge=ALVORFARGER[alvor], funn=funn, tap=tap)
            )
    return grupper


def _all(utkast: Utkast, kontoside: str) -> Iterator[tuple[Alvor, Funnvisning]]:
    for funn in utkast.funn:
        yield funn.alvor, _view(funn, "", kontoside if funn.rettes is Rettested.KONTO else "")
    for linje in utkast.med:
        for funn in linje.linje.funn:
            yield funn.alvor, _view(funn, linje.navn, _where(funn, linje))


def _view(funn: Funn, navn: str, adresse: str) -> Funnvisning:
    return Funnvisning(
        navn=navn,
        tekst=funn.vurdering.begrunn(gettext),
        tap=funn.tap if funn.tap else None,
        rett=RETTNAVN[funn.rettes],
        adresse=adresse,
        kilde=vis_kilde(funn.vurdering.kilde),
        er_valg=funn.vurdering.er_valg,
    )


def _where(funn: Funn, linje: Linjebilde) -> str:
    match funn.rettes:
        case Rettested.SAK | Rettested.STILLING | Rettested.FRAVAR:
            return reverse("sak:opplysninger", args=[linje.sak_id])
        case Rettested.AVTALE:
            return reverse("sak:avtaler", args=[linje.sak_id])
        case Rettested.REFUSJON:
            return f"{reverse('refusjon:liste')}?{urlencode({'ko': 'alle', 'navn': linje.navn})}"
        case Rettested.EGENKOSTNAD:
            return f"{reverse('egenkostnad:liste')}?{urlencode({'sak': linje.sak_id})}"
        case Rettested.VEILEDNING:
            return reverse("veiledning:liste")
    return ""
