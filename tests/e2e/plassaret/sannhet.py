"""Whether each number and sentence that the queue shows is true: counted and reasoned anew, from the tables and the law."""

import re
from collections.abc import Iterator
from datetime import date
from itertools import product

from django.utils import timezone
from playwright.sync_api import Locator

from alis.domain.flyt import BINDENDE, I_KOEN, Behovsstatus, Plasstatus, Tilbudsstatus
from alis.domain.plassering.problem import Kandidat
from alis.domain.verdier import add_months
from alis.records.plassering.models import Behov, Ledigplass
from alis.services.plassering.les_kandidater import les_ventelegene
from alis.web.felles.visning import dato, dato_lang
from e2e.besok import Besok
from e2e.plassaret.folk import Plassar

BEDRE = re.compile(
    r"^(?P<plass>.+) passer bedre, men er foreslått for (?P<navn>.+?)(?P<hvorfor>, som| fra) (?P<kommune>\w+)"
)
ORD = {
    Tilbudsstatus.SENDT: "Venter på svar fra legen",
    Tilbudsstatus.GODTATT: "Godtatt",
    Tilbudsstatus.AVSLATT: "Avslått",
    Tilbudsstatus.UTLOPT: "Ikke besvart",
    Tilbudsstatus.TRUKKET: "Trukket",
    Behovsstatus.MELDT: "Meldt",
    Behovsstatus.REGISTRERT: "I køen",
}


def lest(sted: Locator) -> str:
    return " ".join(sted.inner_text().replace("\u00a0", " ").split())


def uten_harde(tekst: str) -> str:
    return tekst.replace("\u00a0", " ")


def krev_sann_ko(ar: Plassar) -> Besok:
    """Every row, every number, and the order."""
    vindu = ar.pult("foretaket")
    vindu.ga_til("/plassko/")
    faner = {}
    for fane in vindu.side.locator(".faner a").all():
        navn, antall = re.fullmatch(r"(\D+?) ?(\d+)", lest(fane)).groups()
        faner[navn] = int(antall)
    alle = Behov.objects.all()
    assert faner == {
        "Alle i køen": alle.filter(status__in=I_KOEN).count(),
        "Meldt": alle.filter(status="meldt").count(),
        "Registrert": alle.filter(status="registrert").count(),
        "Har plass": alle.filter(status="plassert").count(),
        "I tjeneste": alle.filter(status="i_tjeneste").count(),
    }
    venter = list(alle.filter(status__in=I_KOEN).order_by("meldt_at", "pk"))
    rader = vindu.side.locator("table.rundetabell tbody tr").all()
    assert len(rader) == len(venter)
    for rad, behov in zip(rader, venter, strict=True):
        assert lest(rad.locator("th")) == f"{behov.sak.lege.person.navn} {behov.kommune.navn}"
        assert lest(rad.locator("td[data-navn='Meldt']")) == dato(behov.meldt_at)
        assert lest(rad.locator("td[data-navn='Kommunens nr.']")) == str(nummer(behov))
        assert lest(rad.locator("td[data-navn='Ønsket start']")).startswith(dato(behov.onsket_fom))
        binder = behov.tilbud.filter(status__in=BINDENDE).first()
        status = ORD[Tilbudsstatus(binder.status) if binder else Behovsstatus(behov.status)]
        if binder and binder.status == Tilbudsstatus.SENDT:
            status = f"{status} til og med {dato(binder.svarfrist)}"
        assert lest(rad.locator("td[data-navn='Status']")) == status
    return vindu


def nummer(behov: Behov) -> int:
    """Which of the kommune's own that wait."""
    return 1 + Behov.objects.filter(kommune=behov.kommune_id, prioritet__lt=behov.prioritet).count()


def ledige(idag: date) -> dict[Ledigplass, int]:
    """How many of each are free."""
    plasser = Ledigplass.objects.filter(status=Plasstatus.LEDIG, fom__gt=idag).select_related(
        "avdeling__sykehussted"
    )
    igjen = {plass: plass.antall - plass.tilbud.filter(status__in=BINDENDE).count() for plass in plasser}
    return {plass: antall for plass, antall in igjen.items() if antall}


def kandidatene() -> dict[str, Kandidat]:
    """By name, those who wait and have no offer."""
    return {lege.navn: lege.kandidat for lege in les_ventelegene(Behov.objects.all()) if lege.kandidat}


def verdi(kandidat: Kandidat, plass: Ledigplass) -> tuple[int, int] | None:
    """How well it suits her, the least best; None where she can't use it. Written anew here."""
    tidligst = max(kandidat.tidligst, add_months(kandidat.onsket_fom, -kandidat.maks_avvik_maneder))
    if not tidligst <= plass.fom <= add_months(kandidat.onsket_fom, kandidat.maks_avvik_maneder):
        return None
    if plass.maneder < kandidat.minste_maneder or str(plass.pk) in kandidat.avslatte:
        return None
    navn = [(onske.avdeling, onske.sted) for onske in kandidat.onsker]
    hennes = (plass.avdeling.navn, plass.avdeling.sykehussted.navn)
    if hennes not in navn and not kandidat.godtar_andre:
        return None
    return (navn.index(hennes) if hennes in navn else 99, abs((plass.fom - kandidat.onsket_fom).days))


def flest(kandidater: list[Kandidat], plasser: dict[Ledigplass, int]) -> int:
    """How many could have a place at all, tried in every way: there are few."""
    valg = [[None, *(plass for plass in plasser if verdi(en, plass))] for en in kandidater]
    return max(
        (
            sum(plass is not None for plass in fordelt)
            for fordelt in product(*valg)
            if all(fordelt.count(plass) <= antall for plass, antall in plasser.items())
        ),
        default=0,
    )


def navn_paa(plass: Ledigplass) -> str:
    return uten_harde(f"{plass.avdeling.navn} i {plass.avdeling.sykehussted.navn} fra {dato_lang(plass.fom)}")


def krev_sant_forslag(ar: Plassar) -> tuple[Besok, dict[str, str]]:
    """Return what each doctor is to be offered, by name."""
    vindu = ar.pult("foretaket")
    vindu.ga_til("/plassko/forslag/")
    plasser, venter = ledige(timezone.localdate()), kandidatene()
    rader = list(_rows(vindu))
    forslaget = {navn: plass for navn, plass, _hvorfor in rader if plass}
    tall = [int(lest(ett)) for ett in vindu.side.locator("dl.kravtall dd").all()]
    har_tilbud = len(les_ventelegene(Behov.objects.all())) - len(venter)
    assert tall == [len(forslaget), len(venter) - len(forslaget), har_tilbud]
    assert {navn for navn, _plass, _hvorfor in rader} == set(venter)
    if vindu.side.get_by_text("Ingen fordeling som holder reglene, gir flere plass.").count():
        assert len(forslaget) == flest(list(venter.values()), plasser)
    for navn, plass, hvorfor in rader:
        assert er_sant(venter, plasser, forslaget, navn, plass, hvorfor), (navn, plass, hvorfor)
    return vindu, forslaget


def _rows(vindu: Besok) -> Iterator[tuple[str, str, str]]:
    for rad in vindu.side.locator("table.ds-table tbody tr").all():
        navn = next(lege for lege in (lest(rad.locator("th")),))
        plass = rad.locator("td[data-navn='Plass']")
        hvor = lest(plass).removesuffix(" 6 måneder") if plass.count() else ""
        yield (
            re.sub(r" (Steigen|Bodø), nr\. \d.*", "", navn),
            hvor,
            lest(rad.locator("td[data-navn='Hvorfor']")),
        )


def er_sant(
    venter: dict[str, Kandidat],
    plasser: dict[Ledigplass, int],
    forslaget: dict[str, str],
    navn: str,
    plass: str,
    hvorfor: str,
) -> bool:
    """Whether what is said of her is so."""
    hun = venter[navn]
    brukbare = {navn_paa(ett): verdien for ett in plasser if (verdien := verdi(hun, ett)) is not None}
    best = min(brukbare.values(), default=None)
    if plass and brukbare[plass] == best:
        return hvorfor == "Ingen ledig plass passer bedre."
    if treff := BEDRE.match(hvorfor):
        den_andre = venter[treff["navn"]]
        egen = den_andre.kommune == hun.kommune and den_andre.prioritet < hun.prioritet
        return (
            brukbare[treff["plass"]] == best
            and forslaget[treff["navn"]] == treff["plass"]
            and egen == (treff["hvorfor"] == ", som")
        )
    if hvorfor == "Det er ingen ledige plasser.":
        return not plasser
    if hvorfor == "Plassene som kunne vært brukt, er tilbudt før og ikke tatt imot.":
        return not brukbare and bool(hun.avslatte)
    return False


def krev_sann_plass(ar: Plassar, plass: Ledigplass, neste: str | None) -> Besok:
    """Its numbers, and whose turn it is."""
    vindu = ar.pult("foretaket")
    vindu.ga_til(f"/plasser/{plass.pk}/")
    tilbud = plass.tilbud
    tilbudt, tatt = (
        tilbud.filter(status=ett).count() for ett in (Tilbudsstatus.SENDT, Tilbudsstatus.GODTATT)
    )
    fri = plass.antall - tilbudt - tatt
    assert [int(lest(ett)) for ett in vindu.side.locator("dl.kravtall dd").all()] == [
        plass.antall,
        tilbudt,
        tatt,
        fri,
    ]
    hele = lest(vindu.side.locator("main"))
    if neste:
        assert f"Neste i forslaget er {neste}" in hele
    for ett in tilbud.all():
        rad = vindu.side.locator("table tbody tr", has_text=ett.behov.sak.lege.person.navn)
        assert ORD[Tilbudsstatus(ett.status)] in [
            lest(celle) for celle in rad.locator("td[data-navn='Status']").all()
        ]
    return vindu


def krev_sann_legeside(ar: Plassar, lege: str) -> Besok:
    """Where she stands by each rule, and which free places would do."""
    behov, vindu = ar.behov(lege), ar.telefon(lege)
    vindu.ga_til(f"/sykehusplass/{behov.pk}/")
    side = lest(vindu.side.locator("main"))
    koen = list(Behov.objects.filter(status__in=I_KOEN).order_by("meldt_at", "pk"))
    egne = [rad for rad in koen if rad.kommune_id == behov.kommune_id]
    assert f"Nummer {nummer(behov)} av {len(egne)} i kommunens egen rekkefølge" in side
    assert f"Nummer {koen.index(behov) + 1} av {len(koen)} når alle som venter" in side
    if hun := kandidatene().get(lege):
        plasser = ledige(timezone.localdate())
        passer = sum(antall for plass, antall in plasser.items() if verdi(hun, plass) is not None)
        antall = sum(plasser.values())
        if not antall:
            assert "har ingen ledige plasser her nå" in side
        else:
            assert re.search(rf"har {antall} ledige? plass(er)? her nå\.", side), side
            assert f"{passer} av dem passer" in side or (not passer and "Ingen av dem passer" in side), side
    return vindu
