"""What the proposals about a version are held against: its caps, and which elements it may hold."""

from dataclasses import dataclass, replace
from datetime import date

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleutkast import Avtaleutkast
from alis.domain.avtale.elementvalg import Elementvurderinger, apne_elementer, vurder_elementer
from alis.domain.avtale.kontroll import UTEN_AVTALT_BELOP, Tak
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.les_saksbilde import les_saksbilde
from alis.services.avtale.les_utkast import les_utkast
from alis.services.avtale.ramme import Ramme
from alis.services.avtale.regn_ramme import regn_ramme
from alis.services.utdanning.saksbilde import Saksbilde


@dataclass(frozen=True, kw_only=True)
class Grunnlag:
    """`utkast` holds the kommune's own posts as well: they are never to be shown to the doctor."""

    sak: Saksbilde
    utkast: Avtaleutkast
    vurderinger: Elementvurderinger
    ramme: Ramme | None

    @property
    def tak(self) -> Tak:
        return self.ramme.tak if self.ramme else {}

    @property
    def apne(self) -> tuple[Element, ...]:
        return apne_elementer(self.vurderinger)

    @property
    def elementer(self) -> tuple[Element, ...]:
        """The open elements that the parties agree on; supervision follows the attested hours."""
        return tuple(
            element
            for element in self.apne
            if element not in UTEN_AVTALT_BELOP or element is Element.KOMMUNAL_FINANSIERING
        )


def les_grunnlag(*, aktor: Aktor, versjon: Avtaleversjon, idag: date) -> Grunnlag:
    """For an agreement that both have signed: as it would be from today on."""
    sak = les_saksbilde(aktor=aktor, versjon=versjon)
    utkast = les_utkast(versjon=versjon, sak=sak)
    if versjon.status != Avtalestatus.KLADD:
        utkast = replace(utkast, gjelder_fra=max(idag, utkast.gjelder_fra or idag))
    return Grunnlag(
        sak=sak,
        utkast=utkast,
        vurderinger=vurder_elementer(
            stillingstyper=utkast.stillingstyper, sentralitetsklasse=utkast.sentralitetsklasse
        ),
        ramme=regn_ramme(utkast=utkast, sak=sak),
    )
