"""Each import contract holds, and is shown to catch the violation it is there for."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]

PLANTED = {
    "lag": ("alis/domain/verdier/plantet.py", "import alis.config.env\n"),
    "ren-lov": ("alis/domain/verdier/plantet.py", "import random\n"),
    "lovens-lag": ("alis/domain/verdier/plantet.py", "import alis.domain.avtale\n"),
    "registrenes-lag": ("alis/records/parter/plantet.py", "import alis.records.avtale\n"),
    "tjenestenes-lag": ("alis/services/parter/plantet.py", "import alis.services.avtale\n"),
    "uten-ringer": ("alis/integrations/registre/plantet.py", "import alis.integrations.satser.plantet\n"),
    "vernede-modeller": ("alis/web/felles/plantet.py", "import alis.records.parter.models\n"),
}
COMPANION = {
    "uten-ringer": ("alis/integrations/satser/plantet.py", "import alis.integrations.registre.plantet\n"),
}


def lint(source: Path, contract: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [
            Path(sys.executable).parent / "lint-imports",
            "--no-cache",
            "--config",
            ROOT / "importlinter.ini",
            "--contract",
            contract,
        ],
        cwd=source,
        env={**os.environ, "PYTHONPATH": str(source)},
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module")
def copy_of_source(tmp_path_factory: pytest.TempPathFactory) -> Path:
    target = tmp_path_factory.mktemp("kilde")
    shutil.copytree(
        ROOT / "src/alis",
        target / "alis",
        ignore=shutil.ignore_patterns("static", "locale", "__pycache__"),
    )
    return target


def test_every_contract_is_tried() -> None:
    lines = (ROOT / "importlinter.ini").read_text(encoding="utf-8").splitlines()
    named = {line.split(":")[2].rstrip("]") for line in lines if line.startswith("[importlinter:contract:")}
    assert named == set(PLANTED)


@pytest.mark.parametrize("contract", PLANTED)
def test_contract_holds_and_catches_a_planted_violation(contract: str, copy_of_source: Path) -> None:
    held = lint(copy_of_source, contract)
    assert held.returncode == 0, held.stdout
    planted = [PLANTED[contract], *([COMPANION[contract]] if contract in COMPANION else [])]
    for path, text in planted:
        (copy_of_source / path).write_text(text, encoding="utf-8")
    try:
        caught = lint(copy_of_source, contract)
    finally:
        for path, _ in planted:
            (copy_of_source / path).unlink()
    assert caught.returncode == 1
    assert "BROKEN" in caught.stdout
