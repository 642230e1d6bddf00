"""The journal of a case is read in plain words."""

import re
from pathlib import Path

import alis.services
from alis.web.sak.hendelsesfane import HANDLINGER

HANDLING = re.compile(r'handling="(\w+)"')
UTENFOR_SAKEN = {
    *(
        "registrer_person",
        "registrer_lege",
        "gi_rolle",
        "avslutt_rolle",
        "last_registre",
        "slaa_sammen_kommuner",
        "endre_kontordekning",
    ),
    *("opprett_organisasjon", "opprett_legesenter", "lagre_foretaksprofil", "lagre_avdeling"),
    *("opprett_mal", "endre_mal", "forkast_mal", "send_mal", "returner_mal", "publiser_mal", "trekk_mal"),
    *("la_mal_utga", "last_opp_wordmal", "ta_ut_wordmal"),
    *("gi_fullmakt", "trekk_fullmakt", "sett_standard_signeringsplan"),
    *(
        "nevn_stedfortreder",
        "opphev_stedfortreder",
        "velg_epost",
        "forny_kalenderadresse",
        "trekk_kalenderadresse",
    ),
    *("lagre_forslag", "slett_forslag"),
    *("sett_soknadskonto", "gjor_klar_soknad", "ta_tilbake_soknad", "send_soknad", "trekk_soknad"),
    *("innvilg_soknad", "avsla_soknad", "registrer_rapport"),
    *("foresla_utlysning", "godkjenn_utlysning", "forkast_utlysning", "erstatt_utlysning"),
    *("returner_utlysning", "rett_utlysning"),
    *("lag_utbetaling", "send_utbetaling", "forkast_utbetaling", "avslutt_utbetaling"),
    *("opprett_sats", "lagre_sats", "send_sats", "returner_sats", "forkast_sats", "godkjenn_sats"),
    *("publiser_sats", "erstatt_sats", "trekk_sats"),
    *("meld_plass", "lim_inn_plass", "endre_plass", "trekk_plass", "opprett_avdeling_fra_liste"),
    "angre_avdeling_fra_liste",
    *("del_plass", "motta_plass", "angre_limt_plass", "lag_maskinnokkel", "trekk_maskinnokkel"),
}
"""They belong to the kommune, the trust or the state, and stand in no case."""


def written_acts() -> set[str]:
    tjenester = Path(alis.services.__path__[0])
    return {navn for fil in tjenester.rglob("*.py") for navn in HANDLING.findall(fil.read_text("utf-8"))}


def test_every_act_in_a_case_has_words() -> None:
    assert written_acts() - UTENFOR_SAKEN <= set(HANDLINGER)


def test_only_acts_that_are_written_are_excused() -> None:
    assert written_acts() >= UTENFOR_SAKEN
