"""A bargaining walked through the services to where a test begins."""

from datetime import datetime, timedelta
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Belop
from alis.records.forhandling.models import Forslag
from alis.services.forhandling.del_utkast import del_utkast
from alis.services.forhandling.godta_forslag import godta_forslag
from alis.services.forhandling.innhold import Forslagsinnhold
from alis.services.forhandling.send_forslag import SendtForslag, send_forslag
from factories.avtaleforlop import NAA, Forlop, lag_ferdig_kladd

KURS = Element.LAERINGSAKTIVITETER
ETTER = NAA + timedelta(days=1)


def innhold(
    ore: int | None = 1_000_000, avtalt: str = "Kurs i Bodø.", *, element: Element = KURS, grunn: str = ""
) -> Forslagsinnhold:
    belop = None if ore is None else Belop(ore)
    return Forslagsinnhold(post=Avtalepost(element=element, avtalt=avtalt, belop_per_ar=belop), grunn=grunn)


def lag_delt(forlop: Forlop, *, naa: datetime = NAA) -> UUID:
    """A finished draft, every element of it proposed to the doctor."""
    versjon_id = lag_ferdig_kladd(forlop, naa=naa)
    del_utkast(aktor=forlop.koordinator, versjon_id=versjon_id, laas=forlop.versjon(versjon_id).laas, naa=naa)
    return versjon_id


def send(
    aktor: Aktor,
    versjon_id: UUID,
    forslag: Forslagsinnhold | None = None,
    *,
    svarer_pa: int | None = None,
    laas: int | None = None,
    naa: datetime = ETTER,
) -> SendtForslag:
    return send_forslag(
        aktor=aktor,
        versjon_id=versjon_id,
        innhold=forslag or innhold(),
        svarer_pa=svarer_pa,
        laas=laas,
        naa=naa,
    )


def godta(
    aktor: Aktor, versjon_id: UUID, nummer: int = 1, *, element: Element = KURS, naa: datetime = ETTER
) -> None:
    godta_forslag(aktor=aktor, versjon_id=versjon_id, element=element, nummer=nummer, naa=naa)


def godta_alt(aktor: Aktor, versjon_id: UUID, *, naa: datetime = ETTER) -> None:
    for rad in Forslag.objects.filter(versjon_id=versjon_id, status="sendt"):
        assert rad.nummer is not None
        godta(aktor, versjon_id, rad.nummer, element=Element(rad.element), naa=naa)


def statuser(versjon_id: UUID, element: Element = KURS) -> list[str]:
    """By number, the drafts last."""
    rader = Forslag.objects.filter(versjon_id=versjon_id, element=element)
    return [rad.status for rad in sorted(rader, key=lambda rad: rad.nummer or 99)]


def kurset(forlop: Forlop, versjon_id: UUID) -> tuple[str, int | None]:
    """The text and the amount that the draft has for it."""
    rad = forlop.versjon(versjon_id).elementer.get(element=KURS)
    return rad.avtalt_tekst, rad.belop_per_ar
