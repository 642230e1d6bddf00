"""Put together what the page of a draft says, from its rows and its case."""

from datetime import date
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.avtale.veilederkontroll import kontroller_veilederutkast
from alis.domain.regel import Satsstatus
from alis.domain.tilgang import Aktor
from alis.domain.verdier import Belop
from alis.records.avtale.models import Avtaleversjon
from alis.records.parter.models import Lege
from alis.services.avtale.les_saksbilde import les_saksbilde
from alis.services.tilskudd.beregn_forste_ar import ForsteAr, beregn_forste_ar
from alis.services.veilederavtale.utkastrad import les_utkastrad
from alis.services.veilederavtale.veilederutkastbilde import Veilederutkastbilde


def les_veilederutkast(*, aktor: Aktor, versjon: Avtaleversjon, dag: date) -> Veilederutkastbilde:
    """The version must come with its agreement and the supervisor."""
    sak = les_saksbilde(aktor=aktor, versjon=versjon)
    utkast = les_utkastrad(versjon)
    aret = beregn_forste_ar(sak=sak, idag=dag)
    veileder = versjon.avtale.veileder
    assert veileder is not None  # a database constraint holds it for a veilederavtale
    return Veilederutkastbilde(
        versjon_id=versjon.pk,
        nummer=versjon.nummer,
        laas=versjon.laas,
        endret_at=versjon.endret_at,
        endret_av=versjon.endret_av.navn,
        sak=sak,
        veileder_id=veileder.pk,
        veileder=veileder.navn,
        veileder_hpr_nr=_number_of(veileder.pk),
        utkast=utkast,
        mangler=kontroller_veilederutkast(utkast),
        tak=_cap(aret),
        satsene_er_bekreftet=aret is not None and aret.satssett.status is Satsstatus.BEKREFTET,
    )


def _number_of(person_id: UUID) -> str:
    """A supervisor need not be registered as a doctor here."""
    lege = Lege.objects.filter(person_id=person_id).first()
    return lege.hpr_nr if lege else ""


def _cap(aret: ForsteAr | None) -> Belop | None:
    if aret is None:
        return None
    return next(e.tak for e in aret.beregning.elementer if e.element is Element.VEILEDNING)
