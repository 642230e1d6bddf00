"""Two versions of a template side by side."""

from dataclasses import replace

from alis.domain.dokument import Partsfelt, Skriftsprak
from alis.domain.dokument.forskjell import Endring, malforskjell
from alis.domain.parter import Stillingstype
from alis.integrations.dokument.mal import hent_mal

FOR = hent_mal("alis-avtale-nasjonal", "2023-01")
JUNI = hent_mal("alis-avtale-nasjonal", "2023-06")


def test_a_template_does_not_differ_from_itself() -> None:
    assert malforskjell(gammel=JUNI, ny=JUNI, skriftsprak=Skriftsprak.BOKMAL).er_tom


def test_the_revision_of_june_2023_is_the_percentage_the_revision_clause_and_the_day_of_signature() -> None:
    for skriftsprak in Skriftsprak:
        forskjell = malforskjell(gammel=FOR, ny=JUNI, skriftsprak=skriftsprak)
        [punkt] = forskjell.endrede_punkter
        assert punkt.id == "standardelementer"
        assert [linje.endring for linje in punkt.avsnitt if linje.endring is not Endring.UENDRET] == [
            Endring.ENDRET,
            Endring.LAGT_TIL,
        ]
        assert forskjell.nye_partsfelter == (Partsfelt.STILLINGSPROSENT,)
        assert {ord_.noekkel for ord_ in forskjell.ord} == {
            "bunn_midt",
            "gjelder_fra",
            "gjelder_fra_til",
            "stillingsprosent",
        }


def test_a_clause_for_other_positions_is_unchanged_for_an_agreement_without_them() -> None:
    fastlege, vikar = frozenset({Stillingstype.FASTLEGE}), frozenset({Stillingstype.FASTLEGEVIKAR})
    klausul = replace(JUNI.klausuler[0], stillingstyper=fastlege)
    tekst = klausul.tekst[Skriftsprak.BOKMAL]
    ny_klausul = replace(klausul, tekst={Skriftsprak.BOKMAL: replace(tekst, avsnitt=("Noe helt annet.",))})
    gammel, ny = replace(JUNI, klausuler=(klausul,)), replace(JUNI, klausuler=(ny_klausul,))
    for typer, uendret in ((vikar, True), (fastlege, False), (None, False)):
        assert (
            malforskjell(gammel=gammel, ny=ny, skriftsprak=Skriftsprak.BOKMAL, stillingstyper=typer).er_tom
            is uendret
        )


def test_a_clause_that_the_parties_may_now_reword_has_new_terms() -> None:
    forste, *resten = JUNI.klausuler
    ny = replace(JUNI, klausuler=(replace(forste, laast=not forste.laast), *resten))
    assert malforskjell(gammel=JUNI, ny=ny, skriftsprak=Skriftsprak.BOKMAL).endrede_vilkar == (forste.id,)
