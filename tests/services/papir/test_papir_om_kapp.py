"""Paper and screen at once: whoever has the case first wins, the other is told why, and nothing is half."""

from collections.abc import Callable
from uuid import UUID

import pytest

from alis.domain.avtale.papir import Papirfeil
from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Signeringsmate
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Papirregistrering, Signatur, Skann, Skannfil
from alis.records.journal.models import Journallinje
from alis.services.avtale.signer_avtale import Signeringskvittering, signer_avtale
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.felles import EndretAvAndre
from alis.services.journal import kontroller
from alis.services.papir.aapne_til_signering import VenterIkkePaSignaturer
from alis.services.papir.gi_papirsignaturer import KanIkkeRegistreres
from alis.services.papir.registrer_papirsignaturer import registrer_papirsignaturer
from factories.avtaleforlop import Forlop, lag_forlop, lag_sendt
from factories.papir import PA_PAPIRET, REGISTRERT, last_opp, pa_papir, skannet
from factories.samtidig import Handling, midt_i

pytestmark = pytest.mark.django_db(transaction=True)


class Kapplop:
    """A version that waits for both, with a scan of its paper, and the acts that meet on it."""

    def __init__(self, *, lastet_opp: bool = True) -> None:
        self.forlop: Forlop = lag_forlop()
        self.versjon_id, self.sjekksum = lag_sendt(self.forlop)
        self.fil = skannet(self.forlop, self.versjon_id)
        self.skann_id: UUID | None = self.last_opp() if lastet_opp else None

    def last_opp(self) -> UUID:
        return last_opp(self.forlop, self.versjon_id, self.fil)

    def registrer(self, *parter: Part) -> Handling:
        """What stands on the paper of these parties."""
        hvem = {Part.KOMMUNE: self.forlop.signatar, Part.ALIS: self.forlop.alis}
        signaturer = [pa_papir(self.forlop, self.versjon_id, part, hvem[part]) for part in parter]
        assert self.skann_id is not None
        skann_id = self.skann_id
        return lambda: registrer_papirsignaturer(
            aktor=self.forlop.koordinator,
            versjon_id=self.versjon_id,
            skann_id=skann_id,
            signaturer=signaturer,
            naa=REGISTRERT,
        )

    def signer(self, aktor: Aktor) -> Handling:
        return lambda: signer_avtale(
            aktor=aktor, versjon_id=self.versjon_id, dokument_hash=self.sjekksum, naa=REGISTRERT
        )

    def trekk(self) -> Handling:
        """By one who has the page of now before her."""
        laas = self.forlop.versjon(self.versjon_id).laas
        return lambda: trekk_tilbake(
            aktor=self.forlop.koordinator, versjon_id=self.versjon_id, laas=laas, naa=REGISTRERT
        )

    def stand(self) -> tuple[Avtalestatus, set[tuple[str, str]], int]:
        """The state, each signature with its way, and how many papers are registered."""
        assert kontroller().brudd is None
        return (
            Avtalestatus(self.forlop.versjon(self.versjon_id).status),
            set(Signatur.objects.values_list("part", "maate")),
            Papirregistrering.objects.count(),
        )


def i_tur(forste: Handling, andre: Handling) -> list[object]:
    """`forste` stands with the case when `andre` comes, and goes on after a moment."""
    skriver = '(INSERT INTO|UPDATE|DELETE FROM) "avtale_'
    return midt_i(forste, etter=skriver, andre=andre, til=skriver, hoyst=0.5)


def journal(*handlinger: str) -> list[str]:
    rader = Journallinje.objects.filter(handling__in=handlinger).order_by("sekvens")
    return list(rader.values_list("handling", flat=True))


PAPIR, SKJERM = Signeringsmate.PAPIR.value, Signeringsmate.INNLOGGET.value


def test_her_hand_on_paper_registered_before_she_signs_is_the_signature_she_has() -> None:
    lop = Kapplop()
    registrert, signert = i_tur(lop.registrer(Part.ALIS), lop.signer(lop.forlop.alis))
    assert registrert is Avtalestatus.SENDT
    assert isinstance(signert, Signeringskvittering)
    assert signert.signert_at.date() == PA_PAPIRET.date()
    assert lop.stand() == (Avtalestatus.SENDT, {("alis", PAPIR)}, 1)
    assert journal("signer_avtale", "registrer_papirsignatur") == ["registrer_papirsignatur"]


def test_a_paper_with_the_hand_of_one_who_has_just_signed_is_refused_whole() -> None:
    lop = Kapplop()
    signert, registrert = i_tur(lop.signer(lop.forlop.alis), lop.registrer(Part.KOMMUNE, Part.ALIS))
    assert isinstance(signert, Signeringskvittering)
    assert isinstance(registrert, KanIkkeRegistreres)
    assert set(registrert.feil.values()) == {Papirfeil.PASSER_IKKE}
    assert lop.stand() == (Avtalestatus.SENDT, {("alis", SKJERM)}, 0)
    assert journal("signer_avtale", "registrer_papirsignatur") == ["signer_avtale"]


def test_what_is_left_on_the_paper_makes_the_agreement_with_what_was_signed_on_the_screen() -> None:
    lop = Kapplop()
    signert, registrert = i_tur(lop.signer(lop.forlop.alis), lop.registrer(Part.KOMMUNE))
    assert isinstance(signert, Signeringskvittering)
    assert registrert is Avtalestatus.SIGNERT
    assert lop.stand() == (Avtalestatus.SIGNERT, {("alis", SKJERM), ("kommune", PAPIR)}, 1)
    assert lop.forlop.versjon(lop.versjon_id).dokumenter.filter(segl__isnull=False).count() == 1


@pytest.mark.parametrize("parter", [(Part.ALIS,), (Part.KOMMUNE, Part.ALIS)], ids=["en", "begge"])
def test_a_paper_of_a_version_that_has_just_been_taken_back_is_refused_whole(
    parter: tuple[Part, ...],
) -> None:
    lop = Kapplop()
    trukket, registrert = i_tur(lop.trekk(), lop.registrer(*parter))
    assert trukket is None
    assert isinstance(registrert, VenterIkkePaSignaturer)
    assert lop.stand() == (Avtalestatus.KLADD, set(), 0)
    assert journal("trekk_avtale", "registrer_papirsignatur") == ["trekk_avtale"]


@pytest.mark.parametrize(
    ("parter", "status"),
    [((Part.ALIS,), Avtalestatus.SENDT), ((Part.KOMMUNE, Part.ALIS), Avtalestatus.SIGNERT)],
    ids=["en", "begge"],
)
def test_a_version_whose_paper_has_just_been_registered_is_not_taken_back_unseen(
    parter: tuple[Part, ...], status: Avtalestatus
) -> None:
    lop = Kapplop()
    registrert, trukket = i_tur(lop.registrer(*parter), lop.trekk())
    assert registrert is status
    assert isinstance(trukket, EndretAvAndre)
    assert trukket.hvem == lop.forlop.koordinator.navn
    assert lop.stand() == (status, {(part.value, PAPIR) for part in parter}, 1)
    assert journal("trekk_avtale", "registrer_papirsignatur") == ["registrer_papirsignatur"]


def test_nor_is_one_that_has_just_been_signed_on_the_screen() -> None:
    lop = Kapplop(lastet_opp=False)
    signert, trukket = i_tur(lop.signer(lop.forlop.alis), lop.trekk())
    assert isinstance(signert, Signeringskvittering)
    assert isinstance(trukket, EndretAvAndre)
    assert trukket.hvem == lop.forlop.alis.navn
    assert lop.stand() == (Avtalestatus.SENDT, {("alis", SKJERM)}, 0)


def taken_back(lop: Kapplop) -> Handling:
    return lop.trekk()


def signed_by_the_last(lop: Kapplop) -> Handling:
    lop.signer(lop.forlop.alis)()
    return lop.signer(lop.forlop.signatar)


@pytest.mark.parametrize("slutten", [taken_back, signed_by_the_last])
def test_a_scan_that_comes_while_the_version_stops_waiting_is_not_kept_at_all(
    slutten: Callable[[Kapplop], Handling],
) -> None:
    """It is read while the version still waits, and is to be kept when it does not."""
    lop = Kapplop(lastet_opp=False)
    stopp = slutten(lop)
    lastet, stoppet = midt_i(
        lop.last_opp, etter='FROM "avtale_avtaleversjon"', andre=stopp, til='UPDATE "journal_', hoyst=20
    )
    assert isinstance(lastet, VenterIkkePaSignaturer)
    assert not isinstance(stoppet, Exception)
    assert (Skann.objects.count(), Skannfil.objects.count()) == (0, 0)
    assert journal("last_opp_skann") == []


@pytest.mark.parametrize("slutten", [taken_back, signed_by_the_last])
def test_a_scan_that_was_kept_a_moment_before_is_whole_and_registers_nothing_any_more(
    slutten: Callable[[Kapplop], Handling],
) -> None:
    lop = Kapplop(lastet_opp=False)
    stopp = slutten(lop)
    lop.skann_id, stoppet = i_tur(lop.last_opp, stopp)  # type: ignore[assignment]
    assert not isinstance(stoppet, Exception)
    assert Skannfil.objects.get().skann_id == lop.skann_id
    assert journal("last_opp_skann") == ["last_opp_skann"]
    with pytest.raises(VenterIkkePaSignaturer):
        registrer_papirsignaturer(
            aktor=lop.forlop.koordinator,
            versjon_id=lop.versjon_id,
            skann_id=lop.skann_id,  # type: ignore[arg-type]
            signaturer=(),
            naa=REGISTRERT,
        )
    assert Papirregistrering.objects.count() == 0


def test_one_who_signs_while_a_scan_is_taken_in_waits_for_nothing_but_her_turn() -> None:
    lop = Kapplop(lastet_opp=False)
    lastet, signert = i_tur(lop.last_opp, lop.signer(lop.forlop.alis))
    assert isinstance(lastet, UUID)
    assert isinstance(signert, Signeringskvittering)
    assert lop.stand() == (Avtalestatus.SENDT, {("alis", SKJERM)}, 0)
