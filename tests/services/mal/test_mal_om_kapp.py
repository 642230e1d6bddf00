"""A template is published as it was read: of two who act on it at once, one is told."""

import pytest

from alis.domain.flyt import Malstatus, UlovligOvergang
from alis.records.journal.models import Journallinje
from alis.services.felles import EndretAvAndre
from alis.services.mal.endre_mal import EndretKlausul, endre_mal
from alis.services.mal.publiser_mal import publiser_mal
from alis.services.mal.send_mal import send_mal
from alis.services.mal.trekk_mal import trekk_mal
from factories.mal import NAA, klausul, lag_kontorfolk, lag_mal_til_godkjenning, lag_malkladd, rad
from factories.samtidig import midt_i, samtidig

pytestmark = pytest.mark.django_db(transaction=True)
NYTT = EndretKlausul(klausul=klausul(nb="Legen møter hver måned."))


def test_whoever_waits_while_a_colleague_edits_is_told_of_her_and_not_that_it_is_gone() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_malkladd(folk.forfatter)
    laas = rad(versjon_id).laas
    svar = midt_i(
        lambda: endre_mal(aktor=folk.godkjenner, versjon_id=versjon_id, laas=laas, endring=NYTT, naa=NAA),
        etter='UPDATE "mal_malversjon"',
        andre=lambda: send_mal(aktor=folk.forfatter, versjon_id=versjon_id, laas=laas, naa=NAA),
        til='UPDATE "mal_malversjon"',
        hoyst=0.5,
    )
    assert isinstance(svar[1], EndretAvAndre)
    assert svar[1].hvem == folk.godkjenner.navn
    assert rad(versjon_id).status == Malstatus.KLADD
    assert "hver måned" in rad(versjon_id).innhold


def test_what_is_published_while_its_author_takes_it_back_to_edit_is_one_of_the_two() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_mal_til_godkjenning(folk)
    laas, innhold = rad(versjon_id).laas, rad(versjon_id).innhold

    def trekk_og_endre() -> None:
        trekk_mal(aktor=folk.forfatter, versjon_id=versjon_id, laas=laas, naa=NAA)
        endre_mal(aktor=folk.forfatter, versjon_id=versjon_id, laas=laas + 1, endring=NYTT, naa=NAA)

    svar = samtidig(
        lambda: publiser_mal(aktor=folk.godkjenner, versjon_id=versjon_id, laas=laas, naa=NAA), trekk_og_endre
    )
    [feil] = [ett for ett in svar if isinstance(ett, Exception)]
    assert isinstance(feil, EndretAvAndre | UlovligOvergang)
    publisert = svar[0] is not feil
    assert rad(versjon_id).status == (Malstatus.PUBLISERT if publisert else Malstatus.KLADD)
    assert (rad(versjon_id).innhold == innhold) is publisert


def test_a_template_published_twice_at_once_is_published_once() -> None:
    folk = lag_kontorfolk()
    versjon_id = lag_mal_til_godkjenning(folk)
    laas = rad(versjon_id).laas
    publiser = lambda: publiser_mal(aktor=folk.godkjenner, versjon_id=versjon_id, laas=laas, naa=NAA)  # noqa: E731
    svar = samtidig(publiser, publiser)
    assert [type(ett) for ett in svar if ett is not None] in ([UlovligOvergang], [EndretAvAndre])
    assert Journallinje.objects.filter(handling="publiser_mal").count() == 1
