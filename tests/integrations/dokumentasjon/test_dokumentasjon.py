from alis.cli import dokumentasjon
from alis.domain import flyt
from alis.domain.flyt import Maskin, Overgang, Tilstand
from alis.integrations.dokumentasjon import skriv_regler, tegn_flyt, tell_saker
from alis.integrations.dokumentasjon.tabell import markdown_tabell
from alis.integrations.kilder import alle_regler, les_kilder


def test_a_diagram_shows_every_state_and_act_from_the_start_to_the_ends():
    maskin = Maskin(
        navn="Lampe",
        tilstander=(
            Tilstand(kode="av", navn="Slått av", navn_for_alis="Av"),
            Tilstand(kode="pa", navn="Slått på", navn_for_alis="På"),
        ),
        overganger=(Overgang(fra="av", handling="tenn", til="pa"),),
    )

    assert tegn_flyt(maskin).splitlines()[3:] == [
        "stateDiagram-v2",
        "    av: Slått av",
        "    pa: Slått på",
        "    [*] --> av",
        "    av --> pa: tenn",
        "    pa --> [*]",
    ]


def test_a_bar_or_a_line_break_in_a_cell_does_not_break_the_table():
    assert markdown_tabell(("a", "b"), [("x|y", "en\nto")]) == "| a | b |\n| --- | --- |\n| x\\|y | en to |\n"


def test_the_page_of_rules_shows_for_each_provision_the_rules_that_cite_it_or_why_there_is_none():
    side = skriv_regler(les_kilder(), alle_regler(), {})

    assert (
        "| `002/4.1.1-1` | Praksiskompensasjon gjelder ikke leger utenfor fastlegeordningen | kodet "
        "| `kompensasjon_for_timer`, `praksiskompensasjon_apen` |" in side
    )
    assert "| manuell | Partene skriver selv hva de avtaler. |" in side


def test_the_page_of_rules_counts_the_cases_of_each_outcome(tmp_path):
    (tmp_path / "a.toml").write_text(
        '[[sak]]\nregel = "vikarbyra"\nutfall = "oppfylt"\n' * 2, encoding="utf-8"
    )

    side = skriv_regler((), alle_regler(), tell_saker(tmp_path))

    assert "| oppfylt (2), ikke oppfylt (0), uavklart (0), gjelder ikke (0) |" in side


def test_every_state_machine_of_the_law_has_its_diagram():
    maskiner = {verdi.navn for verdi in vars(flyt).values() if isinstance(verdi, Maskin)}

    assert {maskin.navn for maskin in dokumentasjon.MASKINER} == maskiner


def test_what_has_just_been_written_is_up_to_date(tmp_path):
    assert dokumentasjon.main(["skriv"], docs=tmp_path) == 0
    assert dokumentasjon.main(["kontroller"], docs=tmp_path) == 0


def test_a_document_changed_by_hand_is_named_and_refused(tmp_path, capsys):
    dokumentasjon.main(["skriv"], docs=tmp_path)
    (tmp_path / "ordliste.md").write_text("# Ordliste\n", encoding="utf-8")

    assert dokumentasjon.main(["kontroller"], docs=tmp_path) == 1
    assert capsys.readouterr().err == "docs/ordliste.md er utdatert. Kjør «alis dokumentasjon skriv».\n"


def test_a_missing_document_is_named_and_refused(tmp_path, capsys):
    dokumentasjon.main(["skriv"], docs=tmp_path)
    (tmp_path / "flyt" / "avtaleversjon.mmd").unlink()

    assert dokumentasjon.main(["kontroller"], docs=tmp_path) == 1
    assert "flyt/avtaleversjon.mmd" in capsys.readouterr().err


def test_an_unknown_word_gets_the_usage_and_nothing_is_written(tmp_path, capsys):
    assert dokumentasjon.main(["slett"], docs=tmp_path) == 2
    assert dokumentasjon.BRUK in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []
