"""Put together what the pages of a budget say, from a version and its case."""

from collections.abc import Iterator

from alis.domain.avtale.avtaleutkast import Avtaleutkast
from alis.domain.avtale.budsjett import Budsjett, Budsjettlinje, belop_til_avtalen
from alis.domain.avtale.elementvalg import apne_elementer, vurder_elementer
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.les_forhandlet import les_forhandlet
from alis.services.avtale.les_utkast import les_utkast
from alis.services.budsjett.budsjettbilde import Avtaltforskjell, Budsjettbilde
from alis.services.budsjett.regn_budsjett import regn_budsjett
from alis.services.utdanning.saksbilde import Saksbilde


def les_budsjettbilde(
    *, versjon: Avtaleversjon, sak: Saksbilde, linjer: tuple[Budsjettlinje, ...]
) -> Budsjettbilde:
    utkast = les_utkast(versjon=versjon, sak=sak)
    utregning = regn_budsjett(
        utkast=utkast, sak=sak, forste_versjon=versjon.avtale.dato_forste_versjon, linjer=linjer
    )
    return Budsjettbilde(
        versjon_id=versjon.pk,
        nummer=versjon.nummer,
        status=Avtalestatus(versjon.status),
        laas=versjon.laas,
        endret_at=versjon.endret_at,
        endret_av=versjon.endret_av.navn,
        sak=sak,
        utkast=utkast,
        linjer=linjer,
        utregning=utregning,
        forskjeller=tuple(_differences(versjon, utkast, utregning.budsjett)) if utregning else (),
    )


def _differences(
    versjon: Avtaleversjon, utkast: Avtaleutkast, budsjett: Budsjett
) -> Iterator[Avtaltforskjell]:
    """For the elements that are open to this agreement: nothing is agreed under the others."""
    apne = apne_elementer(
        vurder_elementer(stillingstyper=utkast.stillingstyper, sentralitetsklasse=utkast.sentralitetsklasse)
    )
    forhandlede = les_forhandlet(versjon).statuser
    for element, budsjettert in belop_til_avtalen(budsjett).items():
        if element in apne:
            yield Avtaltforskjell(
                element=element,
                avtalt=utkast.post(element).belop_per_ar,
                budsjettert=budsjettert,
                forhandles=element in forhandlede,
            )
