"""Ask OR-tools' CP-SAT of a problem, in a process of its own: it and `highspy` are never in one."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

from alis.domain.plassering.brukbar import finn_valg
from alis.domain.plassering.problem import Problem


def spor(skript: str, problem: Problem, sekunder: float, **mer: Any) -> Any:
    """What the script beside this one answers. `mer` is asked along with the problem."""
    valgene = finn_valg(problem)
    sporsmal = {
        "kandidater": {
            k.id: {
                "kommune": k.kommune,
                "prioritet": k.prioritet,
                "valg": [[valg.plass.id, valg.kostnad, valg.dager] for valg in valgene[k.id]],
            }
            for k in problem.rekkefolge
        },
        "antall": {plass.id: plass.antall for plass in problem.plasser},
        **mer,
    }
    svar = subprocess.run(
        [sys.executable, Path(__file__).parent / skript, str(sekunder)],
        input=json.dumps(sporsmal).encode(),
        capture_output=True,
        check=True,
    )
    return json.loads(svar.stdout)
