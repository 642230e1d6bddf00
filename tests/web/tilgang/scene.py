"""Two kommuner under two ALIS-kontor, with everyone who could ever ask, and cases in every state that has pages."""

from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from alis.domain.avtale import Element
from alis.domain.parter import Organisasjonstype
from alis.domain.tilgang import Aktor, Rolle
from alis.records.parter.models import Kommune, Organisasjon
from alis.records.utdanning.models import AlisSak
from factories.avtaleforlop import Forlop, lag_forlop, lag_kladd, lag_sendt, lag_signert
from factories.egenkostnad import lag_kostnadsobjekter
from factories.foretaksavtale import lag_avtaleparter
from factories.forhandling import lag_delt
from factories.malrunde import MAL, NY, lag_paa_eldre_mal
from factories.opphor import Opphorsforlop, lag_sendt_krav
from factories.papir import lag_signert_pa_papir
from factories.parter import lag_aktor_i, lag_kommune, lag_kontor, lag_koordinator, lag_saksbehandler
from factories.plasstilbud import lag_plassobjekter
from factories.refusjon import kvittering, legg_ved
from factories.refusjon import lag_kladd as lag_refusjonskladd
from factories.refusjon import send as send_refusjon
from factories.sats import lag_satsobjekter
from factories.signering import gi
from factories.soknad import lag_soknadsobjekter
from factories.sykehusplass import Foretak, lag_behov, lag_foretak
from factories.tjeneste import lag_begynt_del
from factories.utbetaling import lag_utbetalingsobjekter
from factories.utdanning import lag_alis, lag_foreslatt_fravar, lag_sak, lag_veileder
from factories.varsel import lag_kalender, lag_stedfortreder, lag_varsel
from factories.veilederforlop import lag_sendt_veilederavtale, lag_signert_veilederavtale, lag_veilederkladd
from factories.veiledning import lag_veiledningsobjekter
from web.tilgang.malobjekter import lag_malobjekter

TILSTANDER = (
    "kladd",
    "forhandles",
    "sendt",
    "papir",
    "i_kraft",
    "avsluttet",
    "veileder_kladd",
    "veileder_sendt",
    "veileder_i_kraft",
)
I_KOMMUNEN = (Rolle.KOORDINATOR, Rolle.SIGNATAR, Rolle.ATTESTANT, Rolle.REVISOR)


@dataclass(frozen=True)
class Scene:
    """`tilknyttet` by role and tie; `objekter` fill the addresses, versions by the state that a page is for."""

    forlop: dict[str, Forlop]
    tilknyttet: dict[tuple[str, str], Aktor]
    objekter: dict[str, Any]
    versjoner: dict[str, Any]

    def aktorer_for(self, tilstand: str | None) -> dict[tuple[str, str], Aktor]:
        """Everyone, with the doctor and the supervisor of the case that the page is about."""
        vist = self.forlop[tilstand or "i_kraft"]
        return self.tilknyttet | {("alis", "egen"): vist.alis, ("veileder", "egen"): vist.veileder}


def sett_scene() -> Scene:
    """All cases are Steigen's; those tied to Bergen (`annen`) have one of their own, and nothing to do with these."""
    forlop = {state: lag_forlop() for state in TILSTANDER}
    avsluttet = lag_sendt_krav(forlop=forlop["avsluttet"])
    papir = lag_sendt(forlop["papir"])[0]
    versjoner = {
        "kladd": lag_kladd(forlop["kladd"]),
        "forhandles": lag_delt(forlop["forhandles"]),
        "sendt": lag_sendt(forlop["sendt"])[0],
        "papir": papir,
        "i_kraft": lag_signert(forlop["i_kraft"]),
        "veileder_kladd": lag_veilederkladd(forlop["veileder_kladd"]),
        "veileder_sendt": lag_sendt_veilederavtale(forlop["veileder_sendt"])[0],
        "veileder_i_kraft": lag_signert_veilederavtale(forlop["veileder_i_kraft"]),
        "avsluttet": avsluttet.versjon_id,
    }
    foretak = lag_foretak()
    actors = _actors() | {("alis_kontakt", "egen"): foretak.kontakt}
    objekter = (
        _objects(forlop["i_kraft"].sak)
        | _personal(actors["koordinator", "egen"])
        | _of_ending(avsluttet)
        | _of_claim(forlop["i_kraft"])
        | lag_kostnadsobjekter(forlop["i_kraft"])
        | lag_utbetalingsobjekter(forlop["i_kraft"])
        | lag_soknadsobjekter(forlop["i_kraft"])
        | _of_hospital_service(foretak, forlop["i_kraft"].sak)
        | {"foretak_id": foretak.sted.helseforetak_id}
        | {"foretaksavtale_id": lag_avtaleparter(foretak=foretak).sendt(naa=timezone.now()).pk}
        | {"skann_id": lag_signert_pa_papir(forlop["papir"], papir)}
        | lag_malobjekter(actors["kontorradgiver", "egen"])
        | lag_veiledningsobjekter(forlop["i_kraft"])
        | lag_satsobjekter(actors["kontorradgiver", "egen"])
        | lag_plassobjekter(foretak, forlop["i_kraft"].sak)
        | {"tjeneste_id": lag_begynt_del(foretak, forlop["i_kraft"].sak)}
        | _power_of_attorney(actors["signatar", "egen"], forlop["i_kraft"].signatar)
    )
    return Scene(forlop, actors, objekter, versjoner)


def _of_ending(avsluttet: Opphorsforlop) -> dict[str, Any]:
    return {"opphor_id": avsluttet.opphor_id, "brev_id": avsluttet.opphor.brev.get(slag="krav").pk}


def _of_hospital_service(foretak: Foretak, sak: AlisSak) -> dict[str, Any]:
    """In two parts, so that one can be served while the other is offered."""
    behov = lag_behov(foretak, sak=sak, deler=2)
    return {"behov_id": behov.pk, "helseforetak_id": behov.helseforetak_id}


def _of_claim(forlop: Forlop) -> dict[str, Any]:
    kladd = lag_refusjonskladd(forlop=forlop)
    legg_ved(kladd, ("kvittering.jpg", kvittering()))
    bilag = send_refusjon(kladd).krav.bilag.get()
    return {"krav_id": kladd.krav_id, "bilag_id": bilag.pk}


def _objects(sak: AlisSak) -> dict[str, Any]:
    stilling = sak.stillinger.get()
    return {
        "sak_id": sak.pk,
        "fravar_id": lag_foreslatt_fravar(sak),
        "avtale_id": sak.avtaler.get().pk,
        "berort_id": lag_paa_eldre_mal().sak.avtaler.get().pk,
        "mal": MAL,
        "versjon": NY,
        "rad_id": stilling.pk,
        "steg": "stilling",
        "del_": "partene",
        "format_": "pdf",
        "element": Element.LAERINGSAKTIVITETER,
        "nummer": 1,
        "avtalear": 1,
    }


def _personal(koordinator: Aktor) -> dict[str, Any]:
    """What belongs to one person: the coordinator of Steigen."""
    adresse_id, hemmelighet = lag_kalender(koordinator)
    return {
        "varsel_id": lag_varsel(koordinator).pk,
        "adresse_id": adresse_id,
        "hemmelighet": hemmelighet,
        "stedfortreder_id": lag_stedfortreder(koordinator, lag_koordinator()),
    }


def _power_of_attorney(giver: Aktor, mottaker: Aktor) -> dict[str, Any]:
    idag = timezone.localdate()
    fullmakt_id = gi(giver, mottaker, idag, idag, naa=timezone.now())
    return {"fullmakt_id": fullmakt_id}


def _actors() -> dict[tuple[str, str], Aktor]:
    steigen, bergen = lag_kommune(), lag_kommune("4601", "Bergen", klasse=2)
    bergens_sak = lag_sak(lag_koordinator(bergen))
    actors = {
        ("saksbehandler", "egen"): lag_saksbehandler(),
        ("alis", "annen"): lag_alis(bergens_sak),
        ("veileder", "annen"): lag_veileder(lag_koordinator(bergen), bergens_sak),
        ("alis_kontakt", "annen"): lag_aktor_i(_hospital(), Rolle.ALIS_KONTAKT),
    }
    for kommune, tie in ((steigen, "egen"), (bergen, "annen")):
        actors |= {(role, tie): lag_aktor_i(kommune.organisasjon, role) for role in I_KOMMUNEN}
        actors["kontorradgiver", tie] = _adviser(kommune)
    return actors


def _adviser(kommune: Kommune) -> Aktor:
    kontor = lag_kontor(f"for {kommune.navn}", dekker=(kommune,))
    return lag_aktor_i(kontor.organisasjon, Rolle.KONTORRADGIVER)


def _hospital() -> Organisasjon:
    return Organisasjon.objects.create(type=Organisasjonstype.HELSEFORETAK, navn="Prøvesykehuset HF")
