"""The page of a need tells what has happened to it, in both languages, to each who may see it."""

import re
from uuid import UUID

import pytest

from alis.domain.tilgang import Aktor
from factories.behovslogg import Forlop, klokken, lag_forlop, lag_helt_forlop
from factories.innlogging import klient_for

pytestmark = pytest.mark.django_db


def loggen(aktor: Aktor, behov_id: UUID, sprak: str = "nb") -> list[str]:
    """What the section says, a line for each act and each change of it."""
    svar = klient_for(aktor).get(f"/sykehusplass/{behov_id}/", headers={"accept-language": sprak})
    side = svar.content.decode().replace("\u00a0", " ")
    (liste,) = re.findall(r'<ol class="ren behovssteg mini">(.*?)</ol>', side, re.DOTALL)
    liste = re.sub(r"</?(b|span)[^>]*>", "", liste)
    return [linje for linje in re.split(r"\s*<[^>]+>\s*", liste) if linje]


@pytest.fixture
def forlop() -> Forlop:
    return lag_helt_forlop()


def test_the_kommune_reads_what_was_done_who_did_it_and_what_became_of_what(forlop: Forlop):
    assert loggen(forlop.innmeldt.koordinator, forlop.en) == [
        "Meldt 1. februar 2026, Koordinator Prøve",
        "Registrert i køen 2. februar 2026, Aud Aliskontakt",
        "Ønskene endret 3. februar 2026, Koordinator Prøve",
        "Ønsket start: 1. oktober 2027 (var 1. september 2027)",
        "Starten kan flyttes: Inntil 3 md. (var inntil 6 md.)",
        "Avdelinger, i ønsket rekkefølge: Bodø, Kirurgi; Bodø, Medisin (var Bodø, Medisin)",
        "Andre avdelinger og steder: Nei (var ja)",
        "Kommunen endret rekkefølgen mellom sine egne leger 4. februar 2026, Koordinator Prøve",
        "Fra nummer 1 til nummer 2",
        "Kommunen endret rekkefølgen mellom sine egne leger 5. februar 2026, Koordinator Prøve",
        "Fra nummer 2 til nummer 1",
        "Spurt på nytt 6. februar 2026, Koordinator Prøve",
        "Tilbud 7. februar 2026, Bodø, Medisin, Aud Aliskontakt",
        "Sagt nei 8. februar 2026, Bodø, Medisin, Lege Prøve 1",
        "Tilbud 9. februar 2026, Bodø, Medisin, Aud Aliskontakt",
        "Tilbudet trukket 10. februar 2026, Bodø, Medisin, Aud Aliskontakt",
        "Tilbud 11. februar 2026, Bodø, Medisin, Aud Aliskontakt",
        "Sagt ja 12. februar 2026, Bodø, Medisin, Lege Prøve 1",
        "Arbeidsavtalen registrert 13. februar 2026, Bodø, Medisin, Aud Aliskontakt",
        "Datoen på arbeidsavtalen: 12. februar 2026",
        "Arbeidsavtalen registrert 14. februar 2026, Bodø, Medisin, Aud Aliskontakt",
        "Datoen på arbeidsavtalen: 13. februar 2026 (var 12. februar 2026)",
        "Plassen trukket 15. februar 2026, Bodø, Medisin, Aud Aliskontakt",
        "Tilbud 16. februar 2026, Bodø, Medisin, Aud Aliskontakt",
        "Sagt ja 17. februar 2026, Bodø, Medisin, Lege Prøve 1",
        "Plassen gitt opp 18. februar 2026, Bodø, Medisin, Koordinator Prøve",
        "Behovet falt bort 18. februar 2026, Koordinator Prøve",
    ]


def test_the_doctor_and_the_trust_read_the_same_and_no_other_doctors_name(forlop: Forlop):
    kommunens = loggen(forlop.innmeldt.koordinator, forlop.en)
    for aktor in (forlop.innmeldt.alis(), forlop.innmeldt.foretak.kontakt):
        assert loggen(aktor, forlop.en) == kommunens
    assert "Lege Prøve 2" not in " ".join(kommunens)


def test_it_is_said_in_nynorsk_too(forlop: Forlop):
    linjer = loggen(forlop.innmeldt.koordinator, forlop.en, sprak="nn")
    assert linjer[2:11] == [
        "Ønska endra 3. februar 2026, Koordinator Prøve",
        "Ønskt start: 1. oktober 2027 (var 1. september 2027)",
        "Starten kan flyttast: Inntil 3 md. (var inntil 6 md.)",
        "Avdelingar, i ønskt rekkjefølgje: Bodø, Kirurgi; Bodø, Medisin (var Bodø, Medisin)",
        "Andre avdelingar og stader: Nei (var ja)",
        "Kommunen endra rekkjefølgja mellom sine eigne legar 4. februar 2026, Koordinator Prøve",
        "Frå nummer 1 til nummer 2",
        "Kommunen endra rekkjefølgja mellom sine eigne legar 5. februar 2026, Koordinator Prøve",
        "Frå nummer 2 til nummer 1",
    ]
    assert "Plassen trekt 15. februar 2026, Bodø, Medisin, Aud Aliskontakt" in linjer


def test_wishes_that_are_saved_as_they_were_are_not_said_to_be_changed():
    forlop = lag_forlop()
    forlop.endre(klokken(3))
    forlop.endre(klokken(4))
    linjer = loggen(forlop.innmeldt.koordinator, forlop.en)
    assert linjer[-1] == "Ønskene lagret uten endringer 4. februar 2026, Koordinator Prøve"
