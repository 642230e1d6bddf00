"""The register of provisions and the rules that compute them, as one page."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from alis.domain.kilder import Bestemmelse, Kilde, Status
from alis.domain.regel import Regel, Utfall
from alis.integrations.dokumentasjon.tabell import markdown_tabell

HODE = """# Regler

Hvert punkt i kildene og hva systemet gjør med det. Siden lages av `alis dokumentasjon skriv` fra `src/alis/data/kilder` og reglene i
`src/alis/domain`. Titlene er våre egne ord, ikke kildens.

**kodet**: en regel regner det ut. **manuell**: et menneske vurderer; systemet spør og tar vare på svaret. **utelatt**: ikke en del av
systemet.

"""


Sakstall = Mapping[tuple[str, str], int]
"""How many cases there are by name of rule and outcome."""


def skriv_regler(kilder: Iterable[Kilde], regler: Sequence[Regel[..., Any]], saker: Sakstall) -> str:
    deler = [HODE, *(_kilde(kilde, regler) for kilde in kilder), _reglene(regler, saker)]
    return "\n".join(deler)


def _kilde(kilde: Kilde, regler: Sequence[Regel[..., Any]]) -> str:
    rader = [
        (f"`{bestemmelse.sted}`", bestemmelse.tittel, bestemmelse.status, _slik(bestemmelse, regler))
        for bestemmelse in kilde.bestemmelser
    ]
    return (
        f"## {kilde.id}: {kilde.tittel}\n\n{_om(kilde)}\n\n"
        f"{markdown_tabell(('sted', 'bestemmelse', 'status', 'slik gjør systemet'), rader)}"
    )


def _om(kilde: Kilde) -> str:
    antall = ", ".join(f"{len(kilde.med_status(status))} {status}" for status in Status)
    opphav = kilde.utgiver if kilde.offisiell else f"{kilde.utgiver} (ikke offisiell)"
    linjer = [f"{opphav}. {kilde.versjon}. {kilde.merknad}", f"{len(kilde.bestemmelser)} punkter: {antall}."]
    return "\n\n".join([*linjer, f"<{kilde.adresse}>"] if kilde.adresse else linjer)


def _slik(bestemmelse: Bestemmelse, regler: Sequence[Regel[..., Any]]) -> str:
    if bestemmelse.status is not Status.KODET:
        return bestemmelse.hvorfor
    return ", ".join(f"`{regel.navn}`" for regel in regler if str(bestemmelse.sted) in regel.kilder)


def _reglene(regler: Sequence[Regel[..., Any]], saker: Sakstall) -> str:
    rader = [
        (
            f"`{regel.navn}`",
            f"`{regel.regn.__module__}`",
            ", ".join(f"`{sted}`" for sted in regel.kilder),
            ", ".join(f"{_ord(utfall)} ({saker.get((regel.navn, utfall), 0)})" for utfall in regel.tekster),
        )
        for regel in regler
    ]
    tabell = markdown_tabell(("regel", "fil", "bygger på", "kan bli (antall saker)"), rader)
    return f"## Reglene\n\nSakene står i `tests/saker/regler/`.\n\n{tabell}"


def _ord(utfall: Utfall) -> str:
    return utfall.replace("_", " ")
