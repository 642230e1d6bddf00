import pytest

from alis.integrations.registre import UgyldigRegister, les_foretaksprofiler

PROFIL = '[[profil]]\nhelseforetak = "Prøvesykehuset HF"\n'


@pytest.mark.parametrize(
    ("linje", "feil"),
    [
        ('soknadsmate = "Ring."', "bare står på ett av språkene"),
        ('kilde_nn = "Sida"', "bare står på ett av språkene"),
        ("bekreftet = true", "er bekreftet uten kilde"),
    ],
)
def test_a_profile_that_lacks_something_is_refused_by_number(tmp_path, linje: str, feil: str) -> None:
    (tmp_path / "foretaksprofiler.toml").write_text(f"{PROFIL}{PROFIL}{linje}\n", encoding="utf-8")
    with pytest.raises(UgyldigRegister, match=rf"linje 2.*{feil}"):
        les_foretaksprofiler(tmp_path)


def test_every_text_of_the_register_stands_in_both_languages() -> None:
    rader = les_foretaksprofiler()
    assert len([rad for rad in rader if rad.soknadsmate_nn]) == 8
    assert not [rad for rad in rader if rad.soknadsmate and rad.soknadsmate == rad.soknadsmate_nn]
