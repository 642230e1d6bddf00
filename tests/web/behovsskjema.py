"""The form that reports a need, as a browser sends it."""

import re

from factories.behov import Innmeldt


def tekst(svar) -> str:
    return re.sub(r"\s+", " ", svar.content.decode().replace("\u00a0", " "))


def skrevet(innmeldt: Innmeldt, **endret: str) -> dict[str, str]:
    return {
        "hvor": str(innmeldt.foretak.sted.helseforetak_id),
        "tidligst": "1.6.2027",
        "onsket_fom": "1.9.2027",
        "deler": "1",
        "samme_avdeling": "on",
        "maks_avvik": "6",
        "avdeling_1": str(innmeldt.foretak.medisin.pk),
        "godtar_andre": "on",
    } | endret


def meldeside(innmeldt: Innmeldt, nummer: int = 0) -> str:
    return f"/sykehusplass/meld/{innmeldt.saker[nummer].pk}/"
