"""One agreement from its first word to the last krone: through pages only, by everyone who has a part in it."""

from datetime import date
from pathlib import Path

import pytest

from alis.cli import jobber
from e2e.conftest import NyttBesok
from e2e.liv import begynnelsen, innsyn, lesning, malene, midtveis, papirer, slutten, sporet
from e2e.liv.folk import samle
from e2e.liv.klokke import Klokke

NASJONAL = "Nasjonal mal, revidert juni 2023"


def test_an_agreement_lives_from_its_first_word_to_its_last_krone(
    besok: NyttBesok, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    klokke = Klokke(monkeypatch)
    klokke.still(date(2025, 4, 7))
    folk = samle(besok)
    forste_mal, eksempel = malene.publiser(
        folk,
        fra=NASJONAL,
        punkt="5",
        nb="Legen møter i nettverket.",
        nn="Legen møter i nettverket sitt.",
        mappe=tmp_path,
    )
    assert "Legen møter i nettverket." in papirer.les_pdf(eksempel)

    klokke.still(date(2025, 5, 5))
    sak = begynnelsen.registrer_legen(folk)
    forste = begynnelsen.skriv_utkast(folk, sak, mal=forste_mal)
    begynnelsen.forhandle(folk, forste)
    lesning.les_budsjettet(begynnelsen.sett_budsjett(folk, forste, tmp_path))
    begynnelsen.legg_signeringsplan(folk, forste)
    begynnelsen.send(folk, forste)
    kalender = lesning.lag_kalender(folk, "alis")
    assert lesning.frister_i(folk, kalender) == ["2025-06-01"]
    begynnelsen.avvis_og_rett(folk, forste)
    begynnelsen.signer(folk, forste, "alis", "signatar", "medsignatar")
    lesning.les_avtalen(folk, forste, tmp_path / "v1", "Legen møter i nettverket.")

    klokke.still(date(2025, 6, 2))
    assert jobber.main([]) == 0
    veilederavtale = midtveis.lag_veilederavtale(folk, sak)
    lesning.les_veilederavtalen(folk, veilederavtale, tmp_path / "veileder")
    andre_mal, _ = malene.publiser(
        folk,
        fra=forste_mal,
        punkt="6",
        nb="Legen holder innlegg for de andre.",
        nn="Legen held innlegg for dei andre.",
        mappe=tmp_path,
    )

    klokke.still(date(2025, 7, 7))
    assert jobber.main([]) == 0
    malene.ta_over_til_ny_mal(folk, andre_mal)
    andre = begynnelsen.signer_det_som_venter(folk, "alis", "signatar", "medsignatar")
    lesning.les_avtalen(folk, andre, tmp_path / "v2", "Legen holder innlegg for de andre.")

    klokke.still(date(2025, 8, 18))
    assert jobber.main([]) == 0
    midtveis.meld_permisjon(folk, sak, fom="1.9.2025", tom="30.11.2025")
    midtveis.svar_nei(folk)

    klokke.still(date(2025, 9, 15))
    assert jobber.main([]) == 0
    assert midtveis.star_i_hvile(folk, andre)

    klokke.still(date(2025, 12, 1))
    assert jobber.main([]) == 0
    assert not midtveis.star_i_hvile(folk, andre)

    klokke.still(date(2026, 2, 2))
    opphor = slutten.avslutt(folk, andre, siste_dag="28.2.2026")
    slutten.send_kravet(folk, opphor)
    lesning.les_brevene(folk, opphor, tmp_path / "brev")
    slutten.si_imot_og_fasthold(folk, opphor)

    klokke.still(date(2026, 3, 2))
    assert jobber.main([]) == 0
    assert "Hele kravet er betalt." in slutten.betal(folk, opphor, "20 000", "15 000", dato="2.3.2026")
    assert lesning.frister_i(folk, kalender) == []

    assert sporet.mangler_i_sporet() == []
    assert sporet.kjeden_er_hel()
    assert sporet.antall_hendelser(folk, sak) > len(sporet.STEGENE)
    assert innsyn.feil_i_innsyn(folk, innsyn.sider_i_livet(sak, forste, andre, opphor, veilederavtale)) == []
