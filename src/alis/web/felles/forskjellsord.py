"""What differs between two agreements, in sentences: for the comparison, the signing page and the template round."""

from collections.abc import Iterator

from django.utils.translation import gettext as _

from alis.domain.dokument import Stillingslinje
from alis.domain.dokument.forskjell import (
    Elementforskjell,
    Endring,
    Faktaforskjell,
    Innholdsforskjell,
    Punktforskjell,
    Stillingsforskjell,
    gammel_tekst,
    ny_tekst,
)
from alis.domain.verdier import Belop
from alis.web.felles.elementnavn import ELEMENTNAVN
from alis.web.felles.faktanavn import FAKTANAVN, faktaverdi
from alis.web.felles.stillingsnavn import STILLINGSNAVN
from alis.web.felles.visning import kr, periode, prosent


def endringer_i_ord(forskjell: Innholdsforskjell) -> tuple[str, ...]:
    """Money first, then people and positions, then the words of the agreement. Empty when nothing differs."""
    return (
        *(setning for post in forskjell.endrede_elementer for setning in _element(post)),
        *_sum(forskjell),
        *(_stilling(stilling) for stilling in forskjell.stillinger),
        *(_faktum(faktum) for faktum in forskjell.fakta),
        *_malen(forskjell),
        *(punkt_i_ord(punkt) for punkt in forskjell.endrede_punkter),
    )


def kroner_i_ord(navn: str, gammelt: Belop | None, nytt: Belop | None) -> str:
    """«Beløpet for praksiskompensasjon øker fra 100 000 kr til 120 000 kr.»"""
    ord_ = {"navn": navn, "gammelt": kr(gammelt), "nytt": kr(nytt)}
    if gammelt is None:
        return _("Beløpet for %(navn)s er nytt: %(nytt)s.") % ord_
    if nytt is None:
        return _("Beløpet for %(navn)s faller bort. Det var %(gammelt)s.") % ord_
    if nytt > gammelt:
        return _("Beløpet for %(navn)s øker fra %(gammelt)s til %(nytt)s.") % ord_
    return _("Beløpet for %(navn)s går ned fra %(gammelt)s til %(nytt)s.") % ord_


def _element(post: Elementforskjell) -> Iterator[str]:
    navn = _i_setning(str(ELEMENTNAVN[post.element]))
    if post.belopet_er_endret:
        yield kroner_i_ord(navn, post.gammelt_belop, post.nytt_belop)
    if post.teksten_er_endret:
        yield _tekst(navn, gammel_tekst(post.avtalt), ny_tekst(post.avtalt))


def _tekst(navn: str, gammel: str, ny: str) -> str:
    if not gammel:
        return _("Det er avtalt en tekst om %(navn)s. Det var ingen før.") % {"navn": navn}
    if not ny:
        return _("Teksten om %(navn)s er tatt ut.") % {"navn": navn}
    return _("Teksten om %(navn)s er endret.") % {"navn": navn}


def _sum(forskjell: Innholdsforskjell) -> Iterator[str]:
    if forskjell.differanse:
        ord_ = {"gammelt": kr(forskjell.gammel_sum), "nytt": kr(forskjell.ny_sum)}
        if forskjell.differanse.ore > 0:
            yield _("Avtalt i alt øker fra %(gammelt)s til %(nytt)s i året.") % ord_
        else:
            yield _("Avtalt i alt går ned fra %(gammelt)s til %(nytt)s i året.") % ord_


def _stilling(forskjell: Stillingsforskjell) -> str:
    gammel, ny = forskjell.gammel, forskjell.ny
    if gammel is None:
        return _("Ny stilling: %(stilling)s.") % {"stilling": stilling_i_ord(ny)}
    if ny is None:
        return _("Stillingen er ute av avtalen: %(stilling)s.") % {"stilling": stilling_i_ord(gammel)}
    return _("Stillingen endres fra %(gammel)s til %(ny)s.") % {
        "gammel": stilling_i_ord(gammel),
        "ny": stilling_i_ord(ny),
    }


def stilling_i_ord(stilling: Stillingslinje | None) -> str:
    """`fastlege 80 %, fra 1.6.2025`; a dash for none."""
    if stilling is None:
        return "–"
    navn = _i_setning(str(STILLINGSNAVN[stilling.type]))
    return f"{navn} {prosent(stilling.prosent)}, {periode(stilling.fom, stilling.tom)}"


def _faktum(faktum: Faktaforskjell) -> str:
    return _("%(felt)s endres fra %(gammel)s til %(ny)s.") % {
        "felt": FAKTANAVN[faktum.felt],
        "gammel": faktaverdi(faktum.felt, faktum.gammel),
        "ny": faktaverdi(faktum.felt, faktum.ny),
    }


def _malen(forskjell: Innholdsforskjell) -> Iterator[str]:
    gammel, ny = forskjell.gammel_mal, forskjell.ny_mal
    if gammel.navn != ny.navn:
        yield _("Avtalen bygger på en annen mal.")
    elif gammel.versjon != ny.versjon:
        yield _("Avtalen bygger på malen fra %(ny)s. Den forrige bygget på malen fra %(gammel)s.") % {
            "ny": ny.versjon,
            "gammel": gammel.versjon,
        }


def punkt_i_ord(punkt: Punktforskjell) -> str:
    """«Teksten i punkt 4.1 «Standardelementer» er endret.»"""
    ord_ = {
        "nummer": punkt.nytt_nummer or punkt.gammelt_nummer,
        "gammelt": punkt.gammelt_nummer,
        "overskrift": ny_tekst(punkt.overskrift) or gammel_tekst(punkt.overskrift),
    }
    match punkt.endring:
        case Endring.LAGT_TIL:
            return _("Punkt %(nummer)s «%(overskrift)s» er nytt.") % ord_
        case Endring.FJERNET:
            return _("Punkt %(nummer)s «%(overskrift)s» er tatt ut.") % ord_
        case Endring.FLYTTET:
            return _("Punkt %(nummer)s «%(overskrift)s» er flyttet. Det var punkt %(gammelt)s.") % ord_
    if punkt.gjelder and not punkt.gjaldt:
        return _("Punkt %(nummer)s «%(overskrift)s» gjelder nå for stillingen.") % ord_
    if punkt.gjaldt and not punkt.gjelder:
        return _("Punkt %(nummer)s «%(overskrift)s» gjelder ikke lenger for stillingen.") % ord_
    return _("Teksten i punkt %(nummer)s «%(overskrift)s» er endret.") % ord_


def _i_setning(navn: str) -> str:
    return navn[:1].lower() + navn[1:]
