"""The case: register, change, read and list."""

from alis.services.utdanning.avslutt_stilling import StillingenSlutterFor, avslutt_stilling
from alis.services.utdanning.bytt_stilling import StillingenBegynteSenere, bytt_stilling
from alis.services.utdanning.endre_fravar import endre_fravar
from alis.services.utdanning.endre_sak import endre_sak
from alis.services.utdanning.endre_stilling import endre_stilling
from alis.services.utdanning.fakta import Fravarsfakta, Saksfakta, Stillingsfakta
from alis.services.utdanning.fjern_fravar import fjern_fravar
from alis.services.utdanning.gi_delingssamtykke import SammeSak, gi_delingssamtykke
from alis.services.utdanning.hent_min_tidslinje import hent_min_tidslinje
from alis.services.utdanning.hent_sak import hent_sak
from alis.services.utdanning.hent_sakvalg import Sakvalg, Sykehusvalg, hent_sakvalg
from alis.services.utdanning.hent_skrevet_tjeneste import FravaretFolgerTjenesten
from alis.services.utdanning.la_fravaret_sta import la_fravaret_sta
from alis.services.utdanning.legg_til_stilling import legg_til_stilling
from alis.services.utdanning.les_avtaleperioder import Avtaleperiode
from alis.services.utdanning.list_saker import list_saker
from alis.services.utdanning.registrer_alis import HarSakIKommunen, registrer_alis
from alis.services.utdanning.registrer_fravar import registrer_fravar
from alis.services.utdanning.registrer_tidligere_arbeidsgiver import registrer_tidligere_arbeidsgiver
from alis.services.utdanning.saksbilde import (
    Arbeidsgiverbilde,
    Deltbilde,
    Fravarsbilde,
    Kommunebilde,
    Legebilde,
    Personbilde,
    Saksbilde,
    Stedbilde,
    Stillingsbilde,
    Veilederbilde,
    Versjonsbilde,
)
from alis.services.utdanning.saksliste import (
    Saksliste,
    Saksrad,
    Sakssok,
    Sortering,
    Statusfilter,
    Stillingsdel,
)
from alis.services.utdanning.sett_fravar import (
    AktiviteterStarStille,
    OverlapperFravar,
    SykehusBareVedInstitusjonstjeneste,
)
from alis.services.utdanning.sett_saksfakta import FordelingBareVedAnnet, SluttForStart
from alis.services.utdanning.sett_stilling import UgyldigProsent, VikariatBareForVikar
from alis.services.utdanning.sidenokkel import UgyldigSidenokkel
from alis.services.utdanning.trekk_delingssamtykke import trekk_delingssamtykke
from alis.services.utdanning.velg_veileder import ForrigeBegynteSenere, VeilederErLegen, velg_veileder

__all__ = [
    "AktiviteterStarStille",
    "Arbeidsgiverbilde",
    "Avtaleperiode",
    "Deltbilde",
    "FordelingBareVedAnnet",
    "ForrigeBegynteSenere",
    "FravaretFolgerTjenesten",
    "Fravarsbilde",
    "Fravarsfakta",
    "HarSakIKommunen",
    "Kommunebilde",
    "Legebilde",
    "OverlapperFravar",
    "Personbilde",
    "Saksbilde",
    "Saksfakta",
    "Saksliste",
    "Saksrad",
    "Sakssok",
    "Sakvalg",
    "SammeSak",
    "SluttForStart",
    "Sortering",
    "Statusfilter",
    "Stedbilde",
    "StillingenBegynteSenere",
    "StillingenSlutterFor",
    "Stillingsbilde",
    "Stillingsdel",
    "Stillingsfakta",
    "SykehusBareVedInstitusjonstjeneste",
    "Sykehusvalg",
    "UgyldigProsent",
    "UgyldigSidenokkel",
    "VeilederErLegen",
    "Veilederbilde",
    "Versjonsbilde",
    "VikariatBareForVikar",
    "avslutt_stilling",
    "bytt_stilling",
    "endre_fravar",
    "endre_sak",
    "endre_stilling",
    "fjern_fravar",
    "gi_delingssamtykke",
    "hent_min_tidslinje",
    "hent_sak",
    "hent_sakvalg",
    "la_fravaret_sta",
    "legg_til_stilling",
    "list_saker",
    "registrer_alis",
    "registrer_fravar",
    "registrer_tidligere_arbeidsgiver",
    "trekk_delingssamtykke",
    "velg_veileder",
]
