import pytest

from alis.integrations.kilder import UgyldigKildefil, les_kilder

HODE = """
id = "x"
tittel = "En kilde"
utgiver = "Utgiver"
versjon = "1"
gyldig_fra = 2023-01-01
offisiell = true
adresse = ""
merknad = ""
merknad_nn = ""
"""


def skriv(katalog, *poster, hode=HODE, navn="x.toml"):
    (katalog / navn).write_text(
        hode + "".join(f"[[bestemmelse]]\n{post}\n" for post in poster), encoding="utf-8"
    )


def test_a_well_formed_source_is_read_with_its_provisions_in_order(tmp_path):
    skriv(
        tmp_path,
        'punkt = "2"\ntittel = "To"\ntittel_nn = "To"\nstatus = "kodet"',
        'punkt = "1"\ntittel = "En"\ntittel_nn = "Ein"\nstatus = "utelatt"\nhvorfor = "Formål."\nhvorfor_nn = "Føremål."',
    )

    (kilde,) = les_kilder(tmp_path)

    assert [str(bestemmelse.sted) for bestemmelse in kilde.bestemmelser] == ["x/2", "x/1"]


@pytest.mark.parametrize(
    "post",
    [
        'punkt = "1"\ntittel = "En"\ntittel_nn = "Ein"\nstatus = "manuell"',
        'punkt = "1"\ntittel = "En"\ntittel_nn = "Ein"\nstatus = "glemt"',
        'punkt = "1"\ntittel = "En"\ntittel_nn = "Ein"\nstatus = "kodet"\nukjent = "nøkkel"',
        'punkt = "1"\ntittel_nn = "Ein"\nstatus = "kodet"',
        'punkt = "1"\ntittel = "En"\nstatus = "kodet"',
        'punkt = "§ 1"\ntittel = "En"\ntittel_nn = "Ein"\nstatus = "kodet"',
        'punkt = "1"\ntittel = "En"\ntittel_nn = "Ein"\nstatus = "kodet"\n[[bestemmelse]]\npunkt = "1"\ntittel = "En"\ntittel_nn = "Ein"\nstatus = "kodet"',
        "ikke toml",
    ],
    ids=[
        "no reason",
        "unknown status",
        "unknown key",
        "no title",
        "no nynorsk",
        "bad point",
        "twice",
        "not TOML",
    ],
)
def test_a_malformed_provision_is_refused_by_file_name(tmp_path, post):
    skriv(tmp_path, post)

    with pytest.raises(UgyldigKildefil, match=r"x\.toml"):
        les_kilder(tmp_path)


def test_a_source_without_a_date_is_refused(tmp_path):
    skriv(
        tmp_path,
        'punkt = "1"\ntittel = "En"\ntittel_nn = "Ein"\nstatus = "kodet"',
        hode=HODE.replace("gyldig_fra = 2023-01-01\n", ""),
    )

    with pytest.raises(UgyldigKildefil, match="gyldig_fra"):
        les_kilder(tmp_path)


def test_a_file_that_bears_another_sources_name_is_refused(tmp_path):
    skriv(tmp_path, 'punkt = "1"\ntittel = "En"\ntittel_nn = "Ein"\nstatus = "kodet"', navn="y.toml")

    with pytest.raises(UgyldigKildefil, match=r"y\.toml"):
        les_kilder(tmp_path)


def test_the_two_agreement_templates_and_the_revision_are_registered():
    assert {"000", "002", "002-2023-06"} <= {kilde.id for kilde in les_kilder()}
