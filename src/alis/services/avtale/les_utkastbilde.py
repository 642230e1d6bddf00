"""Put together what the pages of a draft say, from its row and its case."""

from collections import Counter
from dataclasses import replace

from alis.domain.avtale.elementvalg import apne_elementer, vurder_elementer
from alis.domain.avtale.kontroll import kontroller_avtale
from alis.records.avtale.models import Avtaleversjon
from alis.services.avtale.les_forhandlet import les_forhandlet
from alis.services.avtale.les_utkast import les_utkast
from alis.services.avtale.list_veiledere import Veilederkandidat
from alis.services.avtale.regn_ramme import regn_ramme
from alis.services.avtale.utkastbilde import Utkastbilde, vurder_deler
from alis.services.avtale.utkastfelter import les_felter
from alis.services.utdanning.saksbilde import Saksbilde


def les_utkastbilde(
    *, versjon: Avtaleversjon, sak: Saksbilde, veiledere: tuple[Veilederkandidat, ...] = ()
) -> Utkastbilde:
    forhandlet = les_forhandlet(versjon)
    utkast = replace(
        les_utkast(versjon=versjon, sak=sak),
        apne_forslag=forhandlet.apne,
        enige=tuple(forhandlet.enige.values()),
    )
    felter = les_felter(versjon.innhold)
    ramme = regn_ramme(utkast=utkast, sak=sak, forste_versjon=versjon.avtale.dato_forste_versjon)
    punkter = kontroller_avtale(utkast, tak=ramme.tak if ramme else {})
    vurderinger = vurder_elementer(
        stillingstyper=utkast.stillingstyper, sentralitetsklasse=utkast.sentralitetsklasse
    )
    return Utkastbilde(
        versjon_id=versjon.pk,
        nummer=versjon.nummer,
        laas=versjon.laas,
        endret_at=versjon.endret_at,
        endret_av=versjon.endret_av.navn,
        sak=sak,
        utkast=utkast,
        veileder_id=felter.veileder_id,
        veiledere=veiledere,
        ramme=ramme,
        elementvurderinger=vurderinger,
        kontrollpunkter=punkter,
        forhandlede=forhandlet.statuser,
        deler=vurder_deler(
            apne=apne_elementer(vurderinger),
            lagrede=felter.lagrede_deler,
            mangler=Counter(punkt.del_ for punkt in punkter if punkt.ma_rettes),
        ),
    )
