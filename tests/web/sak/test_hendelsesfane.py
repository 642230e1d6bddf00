"""The journal of a case is read in plain words."""

import re
from pathlib import Path

import alis.services
from alis.web.sak.hendelsesfane import HANDLINGER

HANDLING = re.compile(r'handling="(\w+)"')


def test_every_act_in_a_case_has_words() -> None:
    tjenester = Path(alis.services.__path__[0])
    filer = [*tjenester.glob("utdanning/*.py"), *tjenester.glob("avtale/*.py")]
    handlinger = {navn for fil in filer for navn in HANDLING.findall(fil.read_text("utf-8"))}
    assert handlinger
    assert handlinger <= set(HANDLINGER)
