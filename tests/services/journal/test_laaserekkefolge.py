"""No two acts wait for each other: the head of the journal is the last thing that anyone waits for."""

from datetime import timedelta

import pytest

from alis.domain.flyt import Avtalestatus
from alis.domain.varsel import Varselmal
from alis.integrations.segl import SeglUtilgjengelig
from alis.records.avtale.models import BruktSegl, Dokument
from alis.records.parter.models import Fullmakt
from alis.records.varsel.models import Varsel
from alis.services.avtale import lag_signert_dokument
from alis.services.avtale.forsegl_ventende import forsegl_ventende
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.journal import kontroller
from alis.services.opphor.angre_opphor import angre_opphor
from factories.avtaleforlop import NAA, Forlop, lag_forlop, lag_sendt, lag_signert
from factories.opphor import NAA as OPPHORT
from factories.opphor import lag_opphor
from factories.samtidig import midt_i
from factories.signering import gi, lag_signatar

pytestmark = pytest.mark.django_db(transaction=True)

JOURNALEN = 'UPDATE "journal_journalhode"'


def lag_med_en_signatur(forlop: Forlop) -> tuple[object, str]:
    versjon_id, dokument_hash = lag_sendt(forlop)
    signer_avtale(aktor=forlop.signatar, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA)
    return versjon_id, dokument_hash


def test_a_power_of_attorney_given_while_the_last_party_signs_waits_for_nobody_who_waits_for_it() -> None:
    """The giver is locked by the one act, and told of the signing by the other."""
    forlop = lag_forlop()
    kollega = lag_signatar(forlop, "Sara Signatar")
    versjon_id, dokument_hash = lag_med_en_signatur(forlop)
    idag = NAA.date()
    svar = midt_i(
        lambda: gi(forlop.signatar, kollega, idag, idag + timedelta(days=7)),
        etter='FROM "parter_person"',
        andre=lambda: signer_avtale(
            aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA
        ),
        til=JOURNALEN,
    )
    assert not [feil for feil in svar if isinstance(feil, Exception)]
    assert forlop.versjon(versjon_id).status == Avtalestatus.SIGNERT
    assert Fullmakt.objects.count() == 1
    assert kontroller().brudd is None


def test_a_new_seal_first_used_by_the_job_and_by_a_signer_at_once_is_remembered_once(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def out_of_reach() -> None:
        raise SeglUtilgjengelig("HSM-en svarer ikke.")

    with monkeypatch.context() as brutt:
        brutt.setattr(lag_signert_dokument, "segl_i_bruk", out_of_reach)
        lag_signert(lag_forlop())
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_med_en_signatur(forlop)
    svar = midt_i(
        lambda: forsegl_ventende(naa=NAA),
        etter='INSERT INTO "avtale_bruktsegl"',
        andre=lambda: signer_avtale(
            aktor=forlop.alis, versjon_id=versjon_id, dokument_hash=dokument_hash, naa=NAA
        ),
        til=JOURNALEN,
    )
    assert not [feil for feil in svar if isinstance(feil, Exception)]
    assert BruktSegl.objects.count() == 1
    assert Dokument.objects.filter(segl__isnull=False).count() == 2
    assert kontroller().brudd is None


def test_two_acts_in_two_cases_may_both_be_first_to_find_that_someone_has_no_mail() -> None:
    """Both tell the coordinators of the same signatory, who is new and has given no address."""
    opphor = lag_opphor()
    annen_sak = lag_forlop()
    versjon_id, _ = lag_sendt(annen_sak)
    lag_signatar(annen_sak, "Ny Signatar")
    svar = midt_i(
        lambda: angre_opphor(
            aktor=opphor.forlop.koordinator, opphor_id=opphor.opphor_id, fordi="Hun blir.", naa=OPPHORT
        ),
        etter='INSERT INTO "varsel_varsel".*epost_mangler',
        andre=lambda: trekk_tilbake(
            aktor=annen_sak.koordinator,
            versjon_id=versjon_id,
            laas=annen_sak.versjon(versjon_id).laas,
            naa=NAA,
        ),
        til=JOURNALEN,
    )
    assert svar == [None, None]
    assert Varsel.objects.filter(mal=Varselmal.EPOST_MANGLER).count() > 0
