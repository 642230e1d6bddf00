"""An agreement with a supervisor waits for each party's signature, and ends on the day that is agreed."""

from collections.abc import Iterator
from typing import Any

from django.db.models import Q

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.avtale.part import Part
from alis.domain.avtale.veiledervilkar import frist_for_veiledersignatur, veilederavtalens_slutt
from alis.domain.flyt import Avtalestatus
from alis.domain.frist import Frist, Fristslag
from alis.domain.regel import Vurdering
from alis.domain.tilgang import Rolle
from alis.records.avtale.models import Avtaleversjon
from alis.records.avtale.signeringsturer import er_tur
from alis.records.felles.dato import lokal_dato
from alis.services.frist.fristutvalg import Fristutvalg

APEN = Q(status=Avtalestatus.SENDT) | Q(status=Avtalestatus.I_KRAFT, gjelder_til__isnull=False)


def veilederfrister(utvalg: Fristutvalg) -> Iterator[Frist]:
    """One question, however many the cases are."""
    for rad in apne_veilederavtaler().filter(avtale__sak__in=utvalg.saker):
        yield from _frister(rad)


def apne_veilederavtaler() -> Any:
    """The versions that wait for a signature or have a last day, with whose turn it is by the signing plan."""
    return (
        Avtaleversjon.objects.filter(APEN, avtale__slag=Avtaleslag.VEILEDERAVTALE)
        .annotate(
            kommunens_tur=er_tur(Part.KOMMUNE),
            veilederens_tur=er_tur(Part.VEILEDER),
        )
        .select_related("avtale__sak__lege__person", "avtale__sak__kommune", "avtale__veileder")
        .defer("innhold")
    )


def signaturfrister(rad: Any) -> Iterator[Frist]:
    regnet = frist_for_veiledersignatur(gjelder_fra=rad.gjelder_fra)
    if rad.kommunens_tur:
        yield _frist(rad, Fristslag.SIGNER_VEILEDERAVTALE, regnet, Rolle.SIGNATAR)
    if rad.veilederens_tur:
        yield _frist(rad, Fristslag.SIGNER_SOM_VEILEDER, regnet, Rolle.VEILEDER)


def _frister(rad: Any) -> Iterator[Frist]:
    if rad.status == Avtalestatus.SENDT:
        yield from signaturfrister(rad)
    else:
        slutt = veilederavtalens_slutt(siste_dag=rad.gjelder_til)
        yield _frist(rad, Fristslag.VEILEDERAVTALE_SLUTTER, slutt, Rolle.KOORDINATOR)


def _frist(rad: Any, slag: Fristslag, regnet: Vurdering[Any], eier: Rolle) -> Frist:
    """Whoever sent the version told both parties of it on that day."""
    return Frist(
        slag=slag,
        objekt_type="Veilederavtale",
        objekt_id=rad.pk,
        regnet=regnet,
        eier=eier,
        kommunenummer=rad.avtale.sak.kommune_id,
        sak_id=rad.avtale.sak_id,
        person_id=rad.avtale.veileder_id if eier is Rolle.VEILEDER else None,
        oppsto=lokal_dato(rad.sendt_at),
        fortalt=rad.status == Avtalestatus.SENDT,
    )
