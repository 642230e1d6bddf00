"""From the records of a case to the facts that its line in the application is judged by."""

from collections.abc import Sequence
from fractions import Fraction

from alis.domain.avtale import Element
from alis.domain.dokument import Partsfelt
from alis.domain.parter import Driftsform
from alis.domain.regel import Satssett
from alis.domain.soknad import Linjefakta
from alis.domain.tilskudd import MED_TILSKUDD, Avtalefakta, Gjelder, Tilskuddssak
from alis.domain.tilskudd.vilkar import hoyeste_stillingssum
from alis.domain.utdanning import Stilling as Lovstilling
from alis.domain.verdier import Andel, Belop, Periode
from alis.integrations.dokument import UkjentMal
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.utdanning.models import AlisSak, Stilling
from alis.services.mal.finn_mal import finn_mal
from alis.services.soknad.les_soknadssaker import Soknadssak
from alis.services.utdanning.bilder import fravarsbilde, stillingsbilde
from alis.services.utdanning.lovfakta import fravar_fra, stilling_fra

NULL = Belop.null()


def lag_linjefakta(sak: Soknadssak, *, satssett: Satssett, oppgir_prosent: bool | None) -> Linjefakta:
    """The line is for the agreement if one that is signed meets the grant period, and else for supervision alone."""
    rad = sak.rad
    signert = sak.signerte if _meets(sak.signerte, satssett) else ()
    avtale = _signed(signert, satssett) if signert else None
    stillinger = tuple(_position(rad_) for rad_ in rad.stillinger.all())
    return Linjefakta(
        sak=Tilskuddssak(
            gjelder=Gjelder.ALIS_AVTALE if avtale else Gjelder.VEILEDNING,
            sentralitetsklasse=rad.sentralitetsklasse,
            start_spesialisering=rad.start_spesialisering,
            forste_dato_fastlege=rad.forste_dato_fastlege,
            avtale=avtale,
            vikarbyra=rad.vikarbyra,
            stillinger=stillinger,
            fravar=tuple(fravar_fra(fravarsbilde(f)) for f in rad.fravar.all()),
            kostnader={e: sak.saldo[e].kostnad for e in MED_TILSKUDD if e in sak.saldo},
        ),
        usignert=_unsigned(sak.utkast, rad, satssett) if avtale is None else None,
        oppgir_prosent=oppgir_prosent if signert else None,
        andre_kommuner=_both_kommuner(stillinger, sak.andre, satssett.periode),
        venter=sum((saldo.krevd for saldo in sak.saldo.values()), NULL),
        egne_venter=sak.egne_venter,
        uten_bilag=sak.uten_bilag,
        avtalt=_agreed(signert[-1], satssett) if signert else {},
        tilrettelegging_avtalt=bool(signert) and _says_of(signert[-1], Element.TILRETTELEGGING),
    )


def malen_oppgir_prosent(*, mal: str, mal_versjon: str) -> bool | None:
    """Whether the template has a field for the percentage of the post; None for no template, or one that is not here."""
    try:
        return Partsfelt.STILLINGSPROSENT in finn_mal(mal, mal_versjon).partsfelter if mal else None
    except UkjentMal:
        return None


def _meets(signerte: Sequence[Avtaleversjon], satssett: Satssett) -> bool:
    if not signerte:
        return False
    fra, til = signerte[0].gjelder_fra, signerte[-1].gjelder_til
    return (fra is None or fra <= satssett.tom) and (til is None or til >= satssett.fom)


def _signed(linje: Sequence[Avtaleversjon], satssett: Satssett) -> Avtalefakta:
    forste, siste = linje[0], linje[-1]
    return Avtalefakta(
        signert=lokal_dato(forste.signert_at) if forste.signert_at else None,
        gjelder_fra=forste.gjelder_fra or satssett.fom,
        gjelder_til=siste.gjelder_til,
        driftsform=Driftsform(siste.driftsform),
        fordeling_alis=_share(siste),
    )


def _unsigned(utkast: Avtaleversjon | None, sak: AlisSak, satssett: Satssett) -> Avtalefakta | None:
    if utkast is None or (utkast.gjelder_fra is not None and utkast.gjelder_fra > satssett.tom):
        return None
    return Avtalefakta(
        signert=None,
        gjelder_fra=utkast.gjelder_fra or satssett.fom,
        gjelder_til=None,
        driftsform=Driftsform(utkast.driftsform or sak.driftsform),
        fordeling_alis=_share(utkast),
    )


def _share(versjon: Avtaleversjon) -> Andel | None:
    return None if versjon.fordeling_alis is None else Andel(Fraction(versjon.fordeling_alis))


def _position(rad: Stilling) -> Lovstilling:
    return stilling_fra(stillingsbilde(rad))


def _both_kommuner(
    egne: tuple[Lovstilling, ...], andre: Sequence[Stilling], periode: Periode
) -> Fraction | None:
    if not andre:
        return None
    alle = (*egne, *(_position(rad) for rad in andre))
    return hoyeste_stillingssum([s for s in alle if s.periode.overlaps(periode)], periode)[0]


def _says_of(versjon: Avtaleversjon, element: Element) -> bool:
    return any(
        rad.element == element and (rad.avtalt_tekst or rad.belop_per_ar) for rad in versjon.elementer.all()
    )


def _agreed(versjon: Avtaleversjon, satssett: Satssett) -> dict[Element, Belop]:
    """The yearly amounts of the version, for the days of it that are in the grant period. Whole øre, halves up."""
    gjelder = Periode(versjon.gjelder_fra or satssett.fom, versjon.gjelder_til)
    del_ = gjelder.cut(satssett.periode)
    andel = Fraction(del_.days if del_ else 0, satssett.dager_i_aret)
    return {
        Element(rad.element): Belop(int(rad.belop_per_ar * andel + Fraction(1, 2)))
        for rad in versjon.elementer.all()
        if rad.belop_per_ar is not None
    }
