"""Praksiskompensasjon by hours: where no amount is written, it is worked out by the rate set of the day."""

from dataclasses import replace
from fractions import Fraction

from alis.domain.avtale import Element
from alis.domain.parter import Driftsform
from alis.domain.refusjon.belopsregler import kompensasjon_for_timer
from alis.domain.tilskudd.mottaker import FordelingMangler, andel_til_alis
from alis.records.utdanning.models import AlisSak
from alis.services.refusjon.periodegrunnlag import satser_for
from alis.services.refusjon.refusjonsfelter import Refusjonsfelter


def med_kompensasjon(sak: AlisSak, felter: Refusjonsfelter) -> Refusjonsfelter:
    """The fields with the amount filled in; as they are where something needed is not written or not known."""
    sett = satser_for(felter.dag)
    if felter.element is not Element.PRAKSISKOMPENSASJON or felter.utgift is not None:
        return felter
    andel = _share(sak)
    if felter.timer is None or sett is None or not andel:
        return felter
    sats = sett.element[Element.PRAKSISKOMPENSASJON]
    belop = kompensasjon_for_timer(
        timer=Fraction(felter.timer), timesats=sats.timesats, faktor=sats.faktor, andel=andel
    )
    return replace(felter, utgift=belop.verdi)


def _share(sak: AlisSak) -> Fraction | None:
    """The doctor's part, by how she works."""
    fordeling = None if sak.fordeling_alis is None else Fraction(sak.fordeling_alis)
    try:
        return andel_til_alis(Driftsform(sak.driftsform), fordeling)
    except FordelingMangler:
        return None
