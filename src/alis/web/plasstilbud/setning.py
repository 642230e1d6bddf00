"""The one sentence of the proposal for each doctor, from the reason that the domain has given and checked."""

from django.utils.translation import gettext as _

from alis.domain.plassering.begrunnelse import Grunnslag
from alis.domain.plassering.behov import MANEDER
from alis.domain.plassering.problem import Kandidat, Plass
from alis.services.plassering.foresla_plasser import Forslag, Forslagsrad
from alis.web.felles.visning import dato_lang
from alis.web.plasstilbud.ord import maneder, plassnavn, stedsnavn


def setning(rad: Forslagsrad, forslag: Forslag) -> str:
    if rad.grunn.slag is Grunnslag.DET_BESTE:
        return _("Ingen ledig plass passer bedre.")
    if rad.grunn.heller is not None:
        return _would_rather(rad, forslag, forslag.plassene[rad.grunn.heller])
    assert rad.lege.kandidat is not None
    return ingen_passer(rad.grunn.slag, rad.lege.kandidat)


def _would_rather(rad: Forslagsrad, forslag: Forslag, heller: Plass) -> str:
    felter = {"plass": plassnavn(avdeling=heller.avdeling, sted=heller.sted, fom=heller.fom)}
    grunn = rad.grunn
    if grunn.gitt_til is None:
        return (
            _(
                "%(plass)s passer bedre, men er ikke gitt til noen, fordi plassene fordeles for alle under ett: flest mulig med plass først, så ønskene, så dagene, så hvem som ble meldt først."
            )
            % felter
        )
    den_andre = forslag.legene[grunn.gitt_til]
    felter |= {"navn": den_andre.navn, "kommune": den_andre.kommune}
    if grunn.foran_i_kommunen:
        return (
            _(
                "%(plass)s passer bedre, men er foreslått for %(navn)s, som %(kommune)s har satt foran (samarbeidsavtalen punkt 5)."
            )
            % felter
        )
    return (
        _(
            "%(plass)s passer bedre, men er foreslått for %(navn)s fra %(kommune)s, fordi plassene fordeles for alle under ett: flest mulig med plass først, så ønskene, så dagene, så hvem som ble meldt først."
        )
        % felter
    )


def ingen_passer(slag: Grunnslag, kandidat: Kandidat) -> str:
    """Why none of the free places can be used. Start and wishes are spoken of only among places of the right length."""
    lengde = {"lengde": _right_length(kandidat)}
    match slag:
        case Grunnslag.INGEN_PLASSER:
            return _("Det er ingen ledige plasser.")
        case Grunnslag.FOR_KORTE if _is_shorter(kandidat):
            return _("Ingen ledig plass varer i %(lengde)s, slik behovet er meldt.") % lengde
        case Grunnslag.FOR_KORTE:
            return _("Ingen ledig plass varer i %(lengde)s.") % lengde
        case Grunnslag.FOR_TIDLIGE:
            return _("Ingen ledig plass på %(lengde)s begynner %(dag)s eller senere.") % (
                lengde | {"dag": dato_lang(kandidat.tidligst)}
            )
        case Grunnslag.UTENFOR_VINDUET:
            return _outside_the_window(kandidat)
        case Grunnslag.IKKE_SAMME_AVDELING:
            return _(
                "Plassene på %(lengde)s som begynner til rett tid, er ikke ved %(avdeling)s, der første del er. Alt skal tas ved samme avdeling."
            ) % (lengde | {"avdeling": stedsnavn(kandidat.onsker[0])})
        case Grunnslag.HAR_SAGT_NEI:
            return _("Plassene som kunne vært brukt, er tilbudt før og ikke tatt imot.")
    return (
        _(
            "Plassene på %(lengde)s som begynner til rett tid, er ikke blant ønskene, og andre er ikke godtatt."
        )
        % lengde
    )


def _outside_the_window(kandidat: Kandidat) -> str:
    """The second part begins when the first is over, which is not a day that anyone wished for, and is not called so."""
    felter = {
        "lengde": _right_length(kandidat),
        "avvik": maneder(kandidat.maks_avvik_maneder),
        "onsket": dato_lang(kandidat.onsket_fom),
        "dag": dato_lang(kandidat.tidligst),
    }
    if kandidat.onsket_fom == kandidat.tidligst:
        return _("Ingen ledig plass på %(lengde)s begynner fra %(dag)s og inntil %(avvik)s etter.") % felter
    return (
        _(
            "Ingen ledig plass på %(lengde)s begynner innen %(avvik)s fra %(onsket)s, som er ønsket start, og tidligst %(dag)s."
        )
        % felter
    )


def _right_length(kandidat: Kandidat) -> str:
    if not _is_shorter(kandidat):
        return _("minst seks måneder")
    if kandidat.minste_maneder == kandidat.storste_maneder:
        return maneder(kandidat.minste_maneder)
    om = {"minste": kandidat.minste_maneder, "storste": kandidat.storste_maneder}
    return _("%(minste)s til %(storste)s måneder") % om


def _is_shorter(kandidat: Kandidat) -> bool:
    return kandidat.minste_maneder < MANEDER
