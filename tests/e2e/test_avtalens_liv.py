"""One agreement from its first word to the last krone: through pages only, by everyone who has a part in it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from alis.cli import jobber
from e2e.conftest import NyttBesok
from e2e.liv import begynnelsen, innsyn, lesning, malene, midtveis, papirer, slutten, sporet
from e2e.liv.folk import Folk, samle
from e2e.liv.klokke import Klokke

NASJONAL = "Nasjonal mal, revidert juni 2023"


@dataclass
class Liv:
    """Who takes part, what day it is, and where what is downloaded is put."""

    folk: Folk
    klokke: Klokke
    mappe: Path

    def morgen(self, dag: date) -> None:
        """A new day, on which the jobs have run."""
        self.klokke.still(dag)
        assert jobber.main([]) == 0


def test_an_agreement_lives_from_its_first_word_to_its_last_krone(
    besok: NyttBesok, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    klokke = Klokke(monkeypatch)
    klokke.still(date(2025, 4, 7))
    liv = Liv(samle(besok), klokke, tmp_path)
    forste_mal = lag_kontorets_mal(liv)
    sak, forste, kalender = bli_enige_og_signer(liv, forste_mal)
    veilederavtale, andre_mal = fa_veileder_og_ny_mal(liv, sak, forste_mal)
    andre = ta_over_til_ny_mal(liv, andre_mal)
    hvil_under_permisjonen(liv, sak, andre)
    opphor = slutt_og_betal(liv, andre)
    assert lesning.frister_i(liv.folk, kalender) == []
    se_at_sporet_er_helt(liv, sak, innsyn.sider_i_livet(sak, forste, andre, opphor, veilederavtale))


def lag_kontorets_mal(liv: Liv) -> str:
    mal, eksempel = malene.publiser(
        liv.folk,
        fra=NASJONAL,
        punkt="5",
        nb="Legen møter i nettverket.",
        nn="Legen møter i nettverket sitt.",
        mappe=liv.mappe,
    )
    assert "Legen møter i nettverket." in papirer.les_pdf(eksempel)
    return mal


def bli_enige_og_signer(liv: Liv, mal: str) -> tuple[str, str, str]:
    """The addresses of the case, of its first version, and of the doctor's calendar. The version is refused once."""
    folk = liv.folk
    liv.klokke.still(date(2025, 5, 5))
    sak = begynnelsen.registrer_legen(folk)
    forste = begynnelsen.skriv_utkast(folk, sak, mal=mal)
    begynnelsen.forhandle(folk, forste)
    lesning.les_budsjettet(begynnelsen.sett_budsjett(folk, forste, liv.mappe))
    begynnelsen.legg_signeringsplan(folk, forste)
    begynnelsen.send(folk, forste)
    kalender = lesning.lag_kalender(folk, "alis")
    assert lesning.frister_i(folk, kalender) == ["2025-06-01"]
    begynnelsen.avvis_og_rett(folk, forste)
    begynnelsen.signer(folk, forste, "alis", "signatar", "medsignatar")
    lesning.les_avtalen(folk, forste, liv.mappe / "v1", "Legen møter i nettverket.")
    return sak, forste, kalender


def fa_veileder_og_ny_mal(liv: Liv, sak: str, forste_mal: str) -> tuple[str, str]:
    """The agreement with the supervisor, and the office's next template."""
    liv.morgen(date(2025, 6, 2))
    veilederavtale = midtveis.lag_veilederavtale(liv.folk, sak)
    lesning.les_veilederavtalen(liv.folk, veilederavtale, liv.mappe / "veileder")
    andre_mal, _ = malene.publiser(
        liv.folk,
        fra=forste_mal,
        punkt="6",
        nb="Legen holder innlegg for de andre.",
        nn="Legen held innlegg for dei andre.",
        mappe=liv.mappe,
    )
    return veilederavtale, andre_mal


def ta_over_til_ny_mal(liv: Liv, mal: str) -> str:
    """The second version, signed."""
    liv.morgen(date(2025, 7, 7))
    malene.ta_over_til_ny_mal(liv.folk, mal)
    andre = begynnelsen.signer_det_som_venter(liv.folk, "alis", "signatar", "medsignatar")
    lesning.les_avtalen(liv.folk, andre, liv.mappe / "v2", "Legen holder innlegg for de andre.")
    return andre


def hvil_under_permisjonen(liv: Liv, sak: str, avtale: str) -> None:
    liv.morgen(date(2025, 8, 18))
    midtveis.meld_permisjon(liv.folk, sak, fom="1.9.2025", tom="30.11.2025")
    midtveis.svar_nei(liv.folk)
    liv.morgen(date(2025, 9, 15))
    assert midtveis.star_i_hvile(liv.folk, avtale)
    liv.morgen(date(2025, 12, 1))
    assert not midtveis.star_i_hvile(liv.folk, avtale)


def slutt_og_betal(liv: Liv, avtale: str) -> str:
    """The ending. Its claim is objected to, stood by, and paid in two parts."""
    liv.klokke.still(date(2026, 2, 2))
    opphor = slutten.avslutt(liv.folk, avtale, siste_dag="28.2.2026")
    slutten.send_kravet(liv.folk, opphor)
    lesning.les_brevene(liv.folk, opphor, liv.mappe / "brev")
    slutten.si_imot_og_fasthold(liv.folk, opphor)
    liv.morgen(date(2026, 3, 2))
    assert "Hele kravet er betalt." in slutten.betal(liv.folk, opphor, "20 000", "15 000", dato="2.3.2026")
    return opphor


def se_at_sporet_er_helt(liv: Liv, sak: str, sider: Sequence[innsyn.Side]) -> None:
    assert sporet.mangler_i_sporet() == []
    assert sporet.kjeden_er_hel()
    assert sporet.antall_hendelser(liv.folk, sak) > len(sporet.STEGENE)
    assert innsyn.feil_i_innsyn(liv.folk, sider) == []
