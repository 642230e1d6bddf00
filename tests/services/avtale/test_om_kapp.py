"""Two who act on the same agreement at once: one is first, the other is told, and the agreement is whole."""

import pytest

from alis.domain.flyt import Avtalestatus, UlovligOvergang
from alis.integrations.segl import SeglUtilgjengelig
from alis.records.avtale.models import Dokument, Signatur
from alis.records.journal.models import Journallinje
from alis.services.avtale import lag_signert_dokument
from alis.services.avtale.forsegl_ventende import forsegl_ventende
from alis.services.avtale.signer_avtale import IkkeTilSignering, Signeringskvittering, signer_avtale
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.felles import EndretAvAndre, FinnesIkke
from alis.services.journal import kontroller
from alis.services.signering.avvis_avtale import avvis_avtale
from factories.avtaleforlop import NAA, lag_forlop, lag_sendt, lag_signert
from factories.samtidig import samtidig
from factories.signering import lag_signatar

pytestmark = pytest.mark.django_db(transaction=True)


def handlinger() -> list[str]:
    return list(
        Journallinje.objects.filter(
            handling__in=["signer_avtale", "trekk_avtale", "avvis_avtale"]
        ).values_list("handling", flat=True)
    )


def test_signed_last_and_taken_back_at_once_is_either_signed_or_a_draft_without_signatures() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    laas = forlop.versjon(versjon_id).laas
    signert, trukket = samtidig(
        lambda: signer_avtale(
            aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA
        ),
        lambda: trekk_tilbake(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA),
    )
    status = forlop.versjon(versjon_id).status
    if trukket is None:
        assert isinstance(signert, FinnesIkke)  # a draft is not hers to see
        assert (status, Signatur.objects.count()) == (Avtalestatus.KLADD, 0)
    else:
        assert isinstance(trukket, EndretAvAndre | UlovligOvergang)
        assert isinstance(signert, Signeringskvittering)
        assert (status, Signatur.objects.count()) == (Avtalestatus.SIGNERT, 2)
    assert kontroller().brudd is None


def test_signed_last_and_refused_at_once_is_either_signed_or_refused() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    signer_avtale(aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    kollega = lag_signatar(forlop, "Sara Signatar")
    signert, avvist = samtidig(
        lambda: signer_avtale(
            aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA
        ),
        lambda: avvis_avtale(
            aktor=kollega, versjon_id=versjon_id, dokument_hash=dokument_hash, grunn="Feil beløp.", naa=NAA
        ),
    )
    status = forlop.versjon(versjon_id).status
    er_signert = isinstance(signert, Signeringskvittering)
    assert isinstance(avvist if er_signert else signert, IkkeTilSignering | FinnesIkke)
    assert (status, Signatur.objects.count()) == (
        (Avtalestatus.SIGNERT, 2) if er_signert else (Avtalestatus.KLADD, 0)
    )
    assert handlinger() == ["signer_avtale", "signer_avtale" if er_signert else "avvis_avtale"]
    assert kontroller().brudd is None


def test_two_sealing_jobs_at_once_seal_each_agreement_once(monkeypatch: pytest.MonkeyPatch) -> None:
    def out_of_reach() -> None:
        raise SeglUtilgjengelig("HSM-en svarer ikke.")

    with monkeypatch.context() as brutt:
        brutt.setattr(lag_signert_dokument, "segl_i_bruk", out_of_reach)
        for _ in range(3):
            lag_signert(lag_forlop())
    svar = samtidig(*[lambda: forsegl_ventende(naa=NAA)] * 2)
    assert sum(map(int, svar)) == 3  # type: ignore[call-overload]
    assert Dokument.objects.filter(segl__isnull=False).count() == 3
    assert Journallinje.objects.filter(handling="forsegl_avtale").count() == 3
    assert kontroller().brudd is None
