"""An office reads how the kommuner that it serves stand with the trusts, and is led there by what it is told."""

from datetime import UTC, datetime
from io import BytesIO

import pytest
from django.test import Client
from python_calamine import CalamineWorkbook

from alis.domain.tilgang import Aktor, Rolle
from alis.records.plassering.models import Foretaksavtale
from alis.records.varsel.models import Varsel
from alis.services.frist import varsle_frister
from alis.services.plassering.foretaksavtale.si_opp_foretaksavtale import si_opp_foretaksavtale
from factories.foretaksavtale import NAA, Avtaleparter, lag_avtaleparter
from factories.innlogging import klient_for
from factories.parter import lag_aktor_i, lag_kommune, lag_kontor, lag_person
from factories.sykehusplass import lag_foretak

pytestmark = pytest.mark.django_db

LENGE_ETTER = datetime(2027, 4, 10, 9, tzinfo=UTC)


def radgiver_for(parter: Avtaleparter | None, navn: str = "Nord") -> Aktor:
    kontor = lag_kontor(navn, dekker=(parter.kommune,) if parter else ())
    return lag_aktor_i(kontor.organisasjon, Rolle.KONTORRADGIVER, lag_person(f"Kine {navn}"))


def les(klient: Client, adresse: str) -> str:
    svar = klient.get(adresse)
    assert svar.status_code == 200
    return " ".join(svar.content.decode().replace("\u00a0", " ").split())


def test_the_register_names_both_and_has_only_what_the_office_serves() -> None:
    parter = lag_avtaleparter()
    avtale = parter.i_kraft()
    andre = lag_avtaleparter(lag_kommune("1804", "Bodø"), foretak=lag_foretak("Tromsø"))
    andres = andre.i_kraft()
    klient = klient_for(radgiver_for(parter))
    side = les(klient, "/foretaksavtaler/")
    assert "Steigen" in side
    assert "Prøvesykehuset Bodø HF" in side
    assert "Tromsø" not in side
    assert "Tromsø" not in les(klient, "/foretaksavtaler/?fylke=18")
    ark = CalamineWorkbook.from_filelike(BytesIO(klient.get("/foretaksavtaler.xlsx").content))
    hode, *rader = ark.get_sheet_by_index(0).to_python()
    assert hode[:2] == ["Kommune", "Helseforetak"]
    assert [rad[:2] for rad in rader if rad[0]] == [["Steigen", "Prøvesykehuset Bodø HF"]]
    side = les(klient, f"/foretaksavtaler/{avtale.pk}/")
    for handling in ("si-opp", "gjennomgang", "signer", "rediger"):
        assert f"/{handling}/" not in side
    assert klient.get(f"/foretaksavtaler/{andres.pk}/").status_code == 404
    assert klient.get(f"/foretaksavtaler/{andres.pk}.pdf").status_code == 404


def test_another_office_sees_none_of_it() -> None:
    avtale = lag_avtaleparter().i_kraft()
    klient = klient_for(radgiver_for(None, "Sør"))
    assert "Ingen samarbeidsavtaler ennå" in les(klient, "/foretaksavtaler/")
    assert klient.get(f"/foretaksavtaler/{avtale.pk}/").status_code == 404


def test_a_draft_is_the_kommunes_own_work() -> None:
    parter = lag_avtaleparter()
    utkast = parter.utkast()
    klient = klient_for(radgiver_for(parter))
    assert str(utkast.pk) not in les(klient, "/foretaksavtaler/")
    assert klient.get(f"/foretaksavtaler/{utkast.pk}/").status_code == 404


def test_an_agreement_that_has_run_out_is_told_of_by_its_parties_and_can_be_opened() -> None:
    parter = lag_avtaleparter()
    avtale: Foretaksavtale = parter.i_kraft()
    si_opp_foretaksavtale(aktor=parter.kontakt, avtale_id=avtale.pk, laas=avtale.laas, naa=NAA)
    klient = klient_for(radgiver_for(parter))
    varsle_frister(naa=LENGE_ETTER)
    varsel = Varsel.objects.get(rolle=Rolle.KONTORRADGIVER, objekt_id=avtale.pk)
    for adresse in ("/varsler/", f"/varsler/{varsel.pk}/"):
        side = les(klient, adresse)
        assert f"Gjelder {parter.kommune.organisasjon.navn} og Prøvesykehuset Bodø HF" in side
    assert f'href="/foretaksavtaler/{avtale.pk}/"' in side
    assert "Avtalen er sagt opp" in les(klient, f"/foretaksavtaler/{avtale.pk}/")
