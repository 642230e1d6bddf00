"""Who the ALIS of the demo are: a name, a kommune, how long ago the post began, and the plan."""

from dataclasses import dataclass
from decimal import Decimal

from alis.domain.parter import Driftsform, Stillingstype
from alis.services.demo.plan import Kravstans, Plan, Post, Stans

PROSENT_80 = Decimal(80)
ANNET = Stillingstype.ANNET_KOMMUNALT_LEGEARBEID

VANLIG = Plan()
ANSATT = Plan(driftsform=Driftsform.ANSATT)
FORDELT = Plan(driftsform=Driftsform.ANNET, fordeling_alis=Decimal("0.6"))
DELTID = Plan(poster=(Post(prosent=PROSENT_80),))
HALV = Plan(poster=(Post(prosent=Decimal(50)),), driftsform=Driftsform.ANSATT)
TO_STILLINGER = Plan(
    poster=(Post(prosent=Decimal(60)), Post(type=ANNET, prosent=Decimal(40))), driftsform=Driftsform.ANSATT
)
VIKAR = Plan(poster=(Post(type=Stillingstype.FASTLEGEVIKAR, til=12),))
KORT_VIKAR = Plan(poster=(Post(type=Stillingstype.FASTLEGEVIKAR, til=2),), stans=Stans.UTEN_AVTALE)
INTRODUKSJON = Plan(
    poster=(Post(type=Stillingstype.INTRODUKSJONSLEGE),), driftsform=Driftsform.ANSATT, permisjon=(7, 5)
)
SYKEHJEM = Plan(poster=(Post(type=ANNET),), driftsform=Driftsform.ANSATT)
SENT_SIGNERT = Plan(signert_etter=95)
I_PERMISJON = Plan(permisjon=(10, 9))
VENTER_PA_SVAR = Plan(permisjon=(10, 9), foreslar_fortsettelse=True)
ETTER_SYKEHUS = Plan(sykehus=(9, 6), permisjon=(22, 4))
ENDRET_PROSENT = Plan(poster=(Post(til=14), Post(prosent=PROSENT_80, fra=14)), ny_versjon=14)
RIKT_LOP = Plan(
    poster=(Post(til=20), Post(prosent=PROSENT_80, fra=20)), ny_versjon=20, permisjon=(14, 4), sykehus=(41, 6)
)
NY_VERSJON_I_KLADD = Plan(ny_versjon=26, stans_ny_versjon=Stans.KLADD)
NY_VERSJON_SENDT = Plan(ny_versjon=26, stans_ny_versjon=Stans.ALIS_SIGNERTE)
HAR_SLUTTET = Plan(slutt=18)
HAR_BETALT = Plan(slutt=18, krav=Kravstans.BETALT)
SKYLDER = Plan(slutt=22, krav=Kravstans.SENDT)
FALT_BORT = Plan(faller_bort=True)
SLUTTER_SNART = Plan(slutt=17, krav=Kravstans.BEREGNET)
NESTEN_FERDIG = Plan()
FERDIG_ETTER_SYKEHUS = Plan(sykehus=(30, 6))
UTEN_AVTALE = Plan(stans=Stans.UTEN_AVTALE)
KLADD = Plan(stans=Stans.KLADD)
FORHANDLES = Plan(stans=Stans.KLADD, forhandler=True)
SENDT = Plan(stans=Stans.SENDT)
ALIS_SIGNERTE = Plan(stans=Stans.ALIS_SIGNERTE)
KOMMUNEN_SIGNERTE = Plan(stans=Stans.KOMMUNEN_SIGNERTE)
UKJENT = Plan(stans=Stans.UTEN_AVTALE, vikarbyra=None, kjent_start=False, veileder=False)
VIA_VIKARBYRA = Plan(stans=Stans.UTEN_AVTALE, vikarbyra=True)


@dataclass(frozen=True, kw_only=True)
class Rolleliste:
    """`siden` is how many months ago the post began; below 0 it is still to come."""

    navn: str
    kommunenummer: str
    siden: int
    plan: Plan


def _rad(navn: str, kommunenummer: str, siden: int, plan: Plan) -> Rolleliste:
    return Rolleliste(navn=navn, kommunenummer=kommunenummer, siden=siden, plan=plan)


ROLLELISTE: tuple[Rolleliste, ...] = (
    # Steigen, the kommune that a visitor meets first: one of nearly everything.
    _rad("Ingrid Haukland", "1848", 38, RIKT_LOP),
    _rad("Anders Bogøy", "1848", 17, VANLIG),
    _rad("Aina Engeløy", "1848", 1, SENDT),
    _rad("Jonas Tranøy", "1848", -2, FORHANDLES),
    _rad("Åse Lundøy", "1848", 0, UTEN_AVTALE),
    _rad("Ørjan Helnessund", "1848", 57, NESTEN_FERDIG),
    # The kommuner around it.
    _rad("Thea Bodøsjøen", "1804", 8, VANLIG),
    _rad("Emil Hunstad", "1804", 20, ENDRET_PROSENT),
    _rad("Nora Alstadmo", "1804", 13, I_PERMISJON),
    _rad("Sander Vågønes", "1804", 31, ETTER_SYKEHUS),
    _rad("Sofie Grønnåsen", "1804", 5, TO_STILLINGER),
    _rad("Magnus Skivik", "1804", 27, NY_VERSJON_I_KLADD),
    _rad("Live Jensvoll", "1804", 3, SENT_SIGNERT),
    _rad("Oskar Hernes", "1804", -1, VANLIG),
    _rad("Iben Tverrvik", "1804", 2, UKJENT),
    _rad("Vetle Misvær", "1804", 16, SLUTTER_SNART),
    _rad("Selma Gåsvik", "1804", 1, KOMMUNEN_SIGNERTE),
    _rad("Amund Geitvåg", "1804", 24, HAR_SLUTTET),
    _rad("Emma Selfors", "1833", 9, VANLIG),
    _rad("Filip Gullsmedvik", "1833", 4, FORDELT),
    _rad("Ella Båsmo", "1833", 18, VANLIG),
    _rad("Noah Skonseng", "1833", 6, SENT_SIGNERT),
    _rad("Leah Altermark", "1833", 0, ALIS_SIGNERTE),
    _rad("Ada Hauknes", "1833", 1, KLADD),
    _rad("Olivia Marka", "1824", 7, VIKAR),
    _rad("Aksel Elsfjord", "1824", 15, ANSATT),
    _rad("Frida Drevja", "1824", 28, NY_VERSJON_SENDT),
    _rad("Lukas Vefsnmo", "1824", 1, KORT_VIKAR),
    _rad("Alma Hattfjell", "1824", -3, UTEN_AVTALE),
    _rad("Jakob Bjerkvik", "1806", 10, INTRODUKSJON),
    _rad("Sara Elvegård", "1806", 1, SENDT),
    _rad("Mathias Kjeldebotn", "1806", 3, HALV),
    _rad("Hanna Øyjord", "1806", 64, FERDIG_ETTER_SYKEHUS),
    _rad("Theodor Lapphaug", "1806", 2, VIA_VIKARBYRA),
    _rad("Astrid Furulund", "1841", 12, VANLIG),
    _rad("Kasper Hauan", "1841", 5, SYKEHJEM),
    _rad("Eline Tørrfjell", "1841", 21, SKYLDER),
    _rad("Johannes Erikstad", "1841", 0, SENDT),
    _rad("Vilde Kleppstad", "1865", 6, VANLIG),
    _rad("Tobias Brettesnes", "1865", 14, VENTER_PA_SVAR),
    _rad("Mia Skrova", "1865", 1, KLADD),
    _rad("Aurora Gravdal", "1860", 4, DELTID),
    _rad("Henry Sennesvik", "1860", 1, KLADD),
    _rad("Ronja Valberg", "1860", -1, SENDT),
    _rad("Markus Borg", "1860", 25, HAR_BETALT),
    _rad("Iris Melbu", "1870", 8, ANSATT),
    _rad("Tuva Langøya", "1870", 2, KOMMUNEN_SIGNERTE),
    _rad("Gabriel Holand", "1870", 0, UTEN_AVTALE),
    _rad("Birk Stave", "1871", 3, SENT_SIGNERT),
    _rad("Sunniva Dverberg", "1871", 0, UTEN_AVTALE),
    _rad("Agnes Meløysund", "1837", 2, INTRODUKSJON),
    _rad("Peder Spildra", "1837", 1, KLADD),
    _rad("Even Storjord", "1840", 1, ALIS_SIGNERTE),
    _rad("Marie Rusånes", "1840", 0, UTEN_AVTALE),
    _rad("Sigve Torkilseng", "1845", 0, UTEN_AVTALE),
    _rad("Ylva Kobbelv", "1845", 0, KLADD),
    _rad("Brage Innhavet", "1875", 0, UTEN_AVTALE),
    _rad("Ánne Márjá Utsi", "1875", 4, VIKAR),
    _rad("Kaja Presteid", "1875", -2, SENDT),
    # Two who have moved: the same doctor, a case in each kommune, and what was agreed to be carried over.
    _rad("Amund Geitvåg", "1848", 5, DELTID),
    _rad("Markus Borg", "1865", 6, VANLIG),
    # And one whose signed agreement was dropped before it began.
    _rad("Mathea Reipå", "1837", -2, FALT_BORT),
    # Whose service in the hospital is over, driven by the place he was offered.
    _rad("Eirik Nordskot", "1848", 30, VANLIG),
    # Like five others, so that it can be told how long they waited.
    _rad("Torstein Unstad", "1860", 40, VANLIG),
    _rad("Oda Utakleiv", "1860", 36, ANSATT),
    _rad("Sindre Mærvoll", "1860", 34, VANLIG),
    _rad("Marte Jennestad", "1870", 38, VANLIG),
    _rad("Håvard Kleiva", "1870", 33, ANSATT),
    # Whose kommune has become part of another.
    _rad("Signe Tollådal", "1839", 20, ANSATT),
)
