"""A scan is taken in when it shows every page of the exact version, and kept as it came."""

import hashlib
from dataclasses import replace
from datetime import date, timedelta
from io import BytesIO
from uuid import UUID

import pytest
from django.db import DatabaseError, transaction
from pypdf import PdfReader

from alis.domain.avtale.papir import Papirsignatur
from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import Rekkefolge
from alis.integrations.skann import Hindring
from alis.records.avtale.models import Skann, Skannfil
from alis.records.journal.models import Journallinje
from alis.records.parter.models import Rolleinnehav
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.felles import FinnesIkke
from alis.services.papir.aapne_til_signering import VenterIkkePaSignaturer
from alis.services.papir.gi_papirsignaturer import KanIkkeRegistreres
from alis.services.papir.hent_papir import hent_papir
from alis.services.papir.hent_skann import hent_skann
from alis.services.papir.hent_skannfil import hent_skannfil
from alis.services.papir.kontroller_skann import FeilPapir, FilerKanIkkeLeses
from alis.services.papir.last_opp_skann import FeilAntallFiler
from alis.services.papir.registrer_papirsignaturer import registrer_papirsignaturer
from factories.avtaleforlop import NAA, STILLINGEN, Forlop, lag_forlop, lag_kladd, lag_sendt
from factories.papir import PA_PAPIRET, REGISTRERT, last_opp, pa_papir, skannet, utskriften
from factories.signering import lag_sendt_med_plan, lag_signatar, navngitt
from factories.skann import ark_fra, blank_bakside, flett, som_jpeg, som_pdf

pytestmark = pytest.mark.django_db


def register(forlop: Forlop, versjon_id: UUID, skann_id: UUID, signatur: Papirsignatur) -> None:
    registrer_papirsignaturer(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        skann_id=skann_id,
        signaturer=[signatur],
        naa=REGISTRERT,
    )


def test_the_files_are_kept_as_they_came_with_their_hashes() -> None:
    forlop = lag_forlop()
    versjon_id, dokument_hash = lag_sendt(forlop)
    bilder = [som_jpeg(ark) for ark in ark_fra(utskriften(forlop, versjon_id))]
    skann_id = last_opp(forlop, versjon_id, *bilder)
    skann = Skann.objects.get(pk=skann_id)
    assert (skann.dokument_hash, skann.antall_sider, skann.uleste) == (dokument_hash, len(bilder), [])
    for rad, bilde in zip(skann.filer.order_by("nummer"), bilder, strict=True):
        assert (bytes(rad.innhold), rad.medietype) == (bilde, "image/jpeg")
        assert rad.sha256 == hashlib.sha256(bilde).hexdigest()
    linje = Journallinje.objects.get(handling="last_opp_skann")
    assert linje.innhold["filer"] == [hashlib.sha256(bilde).hexdigest() for bilde in bilder]


def test_the_same_files_sent_twice_are_kept_once() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    fil = skannet(forlop, versjon_id)
    assert last_opp(forlop, versjon_id, fil) == last_opp(forlop, versjon_id, fil)
    assert Skann.objects.count() == Journallinje.objects.filter(handling="last_opp_skann").count() == 1


def test_blank_backs_are_no_hindrance() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    ark = ark_fra(utskriften(forlop, versjon_id), dpi=150)
    last_opp(forlop, versjon_id, som_pdf(flett(ark, map(blank_bakside, ark)), dpi=150))
    assert Skann.objects.get().uleste == []


def test_a_missing_page_is_named() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    ark = ark_fra(utskriften(forlop, versjon_id), dpi=150)
    with pytest.raises(FeilPapir) as fanget:
        last_opp(forlop, versjon_id, som_pdf(ark[:2] + ark[3:], dpi=150))
    assert fanget.value.funn.mangler == (3,)
    assert not Skann.objects.exists()


def test_the_paper_of_another_version_is_named() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    gammelt = skannet(forlop, versjon_id)
    laas = forlop.versjon(versjon_id).laas
    trekk_tilbake(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA)
    laas = forlop.versjon(versjon_id).laas
    send_til_signering(
        aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=NAA + timedelta(hours=1)
    )
    with pytest.raises(FeilPapir) as fanget:
        last_opp(forlop, versjon_id, gammelt)
    assert fanget.value.funn.antall_sider is None
    assert fanget.value.funn.fremmede


def test_the_paper_of_the_version_before_is_named_by_its_number() -> None:
    forlop = lag_forlop()
    forste_id, dokument_hash = lag_sendt(forlop)
    forrige = skannet(forlop, forste_id)
    for aktor in (forlop.alis, forlop.signatar):
        signer_avtale(aktor=aktor, versjon_id=forste_id, dokument_hash=dokument_hash, naa=NAA)
    senere = replace(STILLINGEN, gjelder_fra=date(2025, 8, 1))
    andre_id, _ = lag_sendt(forlop, naa=PA_PAPIRET, endringer=[senere])
    numre = [forlop.versjon(versjon_id).nummer for versjon_id in (forste_id, andre_id)]
    with pytest.raises(FeilPapir) as fanget:
        last_opp(forlop, andre_id, forrige)
    assert numre == [1, 2] and fanget.value.andre_versjoner == (1,)


def test_the_paper_of_someone_elses_agreement_is_not_taken_in() -> None:
    forlop, annet = lag_forlop(), lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    annen_id, _ = lag_sendt(annet, naa=NAA + timedelta(minutes=1))
    with pytest.raises(FeilPapir) as fanget:
        last_opp(forlop, versjon_id, skannet(annet, annen_id))
    assert fanget.value.andre_versjoner == ()


def test_a_scan_without_any_code_is_not_taken_in() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    blankt = [blank_bakside(ark) for ark in ark_fra(utskriften(forlop, versjon_id), dpi=72)]
    with pytest.raises(FeilPapir):
        last_opp(forlop, versjon_id, som_pdf(blankt))


def test_every_file_that_cannot_be_read_is_named() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    with pytest.raises(FilerKanIkkeLeses) as fanget:
        last_opp(forlop, versjon_id, skannet(forlop, versjon_id), b"", b"PK\x03\x04")
    assert fanget.value.filer == (("skann2.pdf", Hindring.TOM), ("skann3.pdf", Hindring.UKJENT_TYPE))


@pytest.mark.parametrize("antall", [0, 31])
def test_there_is_at_least_one_file_and_at_most_thirty(antall: int) -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    with pytest.raises(FeilAntallFiler):
        last_opp(forlop, versjon_id, *[b"x"] * antall)


def test_a_draft_has_no_paper_to_sign() -> None:
    forlop = lag_forlop()
    versjon_id = lag_kladd(forlop)
    with pytest.raises(VenterIkkePaSignaturer):
        hent_papir(aktor=forlop.koordinator, versjon_id=versjon_id, naa=NAA)
    with pytest.raises(VenterIkkePaSignaturer):
        last_opp(forlop, versjon_id, b"x")


def test_the_parties_see_the_paper_when_it_has_been_registered_and_nobody_before() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    fil = skannet(forlop, versjon_id)
    skann_id = last_opp(forlop, versjon_id, fil)
    for aktor in (forlop.alis, forlop.signatar):
        with pytest.raises(FinnesIkke):
            hent_skann(aktor=aktor, versjon_id=versjon_id, skann_id=skann_id, naa=REGISTRERT)
    assert hent_skann(
        aktor=forlop.koordinator, versjon_id=versjon_id, skann_id=skann_id, naa=REGISTRERT
    ).plasser
    register(forlop, versjon_id, skann_id, pa_papir(forlop, versjon_id, Part.ALIS, forlop.alis))
    for aktor in (forlop.alis, forlop.signatar):
        bilde = hent_skann(aktor=aktor, versjon_id=versjon_id, skann_id=skann_id, naa=REGISTRERT)
        assert bilde.registrert and bilde.registrert.av == forlop.koordinator.navn and not bilde.plasser
        hentet = hent_skannfil(
            aktor=aktor, versjon_id=versjon_id, skann_id=skann_id, nummer=1, naa=REGISTRERT
        )
        assert hentet.innhold == fil


def test_one_who_has_stopped_as_signatar_since_she_signed_can_still_be_registered() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    Rolleinnehav.objects.filter(person=forlop.signatar.person_id).update(tom=PA_PAPIRET.date())
    skann_id = last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    bilde = hent_skann(aktor=forlop.koordinator, versjon_id=versjon_id, skann_id=skann_id, naa=REGISTRERT)
    assert [plass.kandidater for plass in bilde.plasser if plass.part is Part.KOMMUNE] == [
        {forlop.signatar.person_id: forlop.signatar.navn}
    ]
    kommunens = pa_papir(forlop, versjon_id, Part.KOMMUNE, forlop.signatar)
    with pytest.raises(KanIkkeRegistreres):
        register(forlop, versjon_id, skann_id, replace(kommunens, dag=REGISTRERT.date()))
    register(forlop, versjon_id, skann_id, kommunens)


def test_the_print_names_everyone_who_is_to_sign_with_their_posts() -> None:
    forlop = lag_forlop()
    direktor = lag_signatar(forlop, "Káre Ŋáŋŋá")
    plan = [navngitt(direktor, "kommunedirektør")]
    versjon_id, _ = lag_sendt_med_plan(forlop, Rekkefolge.FRI, plan)
    sider = PdfReader(BytesIO(utskriften(forlop, versjon_id))).pages
    tekst = " ".join(" ".join(side.extract_text() for side in sider).replace("\xa0", " ").split())
    assert "For kommunen: Káre Ŋáŋŋá, kommunedirektør" in tekst
    assert f"For legen: {forlop.alis.navn}" in tekst


def test_what_has_been_taken_in_is_never_changed_or_deleted() -> None:
    forlop = lag_forlop()
    versjon_id, _ = lag_sendt(forlop)
    last_opp(forlop, versjon_id, skannet(forlop, versjon_id))
    for gjor in (
        lambda: Skann.objects.update(antall_sider=1),
        lambda: Skannfil.objects.update(innhold=b"annet"),
        lambda: Skannfil.objects.all()._raw_delete("default"),
    ):
        with pytest.raises(DatabaseError), transaction.atomic():
            gjor()
