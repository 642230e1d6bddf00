"""The calls that ship say what has been found, and nothing more."""

from pathlib import Path

import pytest

from alis.domain.soknad import Revisoruttalelse
from alis.integrations.utlysninger import UgyldigUtlysningsfil, les_utlysninger

R = Revisoruttalelse


def test_only_what_has_a_source_is_said_of_the_auditor() -> None:
    sagt = {utlysning.tilskuddsperiode: utlysning.revisoruttalelse for utlysning in les_utlysninger()}
    assert {periode: svar for periode, svar in sagt.items() if svar is not R.UKJENT} == {
        "nasjonal-alis/2022": R.NEI,
        "nasjonal-alis/2023": R.JA,
        "nasjonal-alis/2024-09": R.JA,
    }


def test_another_answer_than_those_breaks_the_form_of_the_file(tmp_path: Path) -> None:
    (tmp_path / "kall.toml").write_text(
        '[[utlysning]]\ntilskuddsperiode = "nasjonal-alis/2023"\nkilde = "K"\nadresse = ""\n'
        'revisoruttalelse = "kanskje"\n',
        encoding="utf-8",
    )
    with pytest.raises(UgyldigUtlysningsfil, match="kanskje"):
        les_utlysninger(tmp_path)
