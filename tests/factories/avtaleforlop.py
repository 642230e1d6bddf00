"""An agreement walked through the services to the state that a test begins with."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from uuid import UUID

from alis.domain.avtale import Element
from alis.domain.avtale.avtaledel import Avtaledel
from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.parter import Driftsform
from alis.domain.tilgang import Aktor, Rolle
from alis.domain.verdier import Belop
from alis.records.avtale.models import Avtaleversjon
from alis.records.utdanning.models import AlisSak
from alis.services.avtale.delendring import Delendring, Elementene, Partene, Stillingen, Veilederen
from alis.services.avtale.lagre_del import lagre_del
from alis.services.avtale.opprett_avtale import opprett_avtale
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.avtale.signer_avtale import signer_avtale
from factories.parter import gi_rolle, lag_aktor_i, lag_koordinator, lag_person
from factories.utdanning import lag_alis, lag_sak

NAA = datetime(2025, 6, 15, 10, 0, tzinfo=UTC)
GJELDER_FRA = date(2025, 7, 1)
PARTENE = Partene(
    kontaktperson="Kari Kontakt",
    arbeidssted="Leinesfjord legesenter",
    start_spesialisering=date(2023, 9, 1),
    forventet_slutt=date(2029, 6, 30),
)
STILLINGEN = Stillingen(gjelder_fra=GJELDER_FRA, driftsform=Driftsform.NAERINGSDRIVENDE, fordeling_alis=None)
BELOP = {
    Element.PRAKSISKOMPENSASJON: 10_000_000,
    Element.LAERINGSAKTIVITETER: 1_000_000,
    Element.LAVERE_PRODUKTIVITET: 5_000_000,
    Element.TILRETTELEGGING: 900_000,
}


@dataclass(frozen=True, kw_only=True)
class Forlop:
    """A case in Steigen (class 6) with everyone who takes part."""

    sak: AlisSak
    koordinator: Aktor
    signatar: Aktor
    alis: Aktor
    veileder: Aktor

    def versjon(self, versjon_id: UUID) -> Avtaleversjon:
        return Avtaleversjon.objects.get(pk=versjon_id)


def lag_forlop(koordinator: Aktor | None = None) -> Forlop:
    koordinator = koordinator or lag_koordinator()
    sak = lag_sak(koordinator)
    organisasjon = sak.kommune.organisasjon
    veileder = lag_person("Vera Veileder")
    gi_rolle(veileder, Rolle.VEILEDER, organisasjon)
    return Forlop(
        sak=sak,
        koordinator=koordinator,
        signatar=lag_aktor_i(organisasjon, Rolle.SIGNATAR, lag_person("Sigurd Signatar")),
        alis=lag_alis(sak),
        veileder=Aktor(
            person_id=veileder.pk,
            navn=veileder.navn,
            rolle=Rolle.VEILEDER,
            organisasjon_id=organisasjon.pk,
            organisasjon_navn=organisasjon.navn,
            kommunenummer=sak.kommune_id,
        ),
    )


def poster(belop: dict[Element, int], avtalt: str = "") -> tuple[Avtalepost, ...]:
    return tuple(
        Avtalepost(element=element, avtalt=avtalt, belop_per_ar=Belop(ore)) for element, ore in belop.items()
    )


def alle_deler(forlop: Forlop) -> Sequence[Delendring]:
    return (
        PARTENE,
        STILLINGEN,
        Veilederen(person_id=forlop.veileder.person_id),
        Elementene(del_=Avtaledel.BELOP, poster=poster(BELOP, "Slik partene er enige om.")),
        Elementene(del_=Avtaledel.TILLEGG, poster=poster({Element.SENTRALITETSTILLEGG: 0})),
    )


def lag_kladd(forlop: Forlop, *, naa: datetime = NAA) -> UUID:
    return opprett_avtale(aktor=forlop.koordinator, sak_id=forlop.sak.pk, naa=naa)


def lag_ferdig_kladd(forlop: Forlop, *, naa: datetime = NAA, endringer: Sequence[Delendring] = ()) -> UUID:
    """A draft that can be sent; `endringer` are saved last and overrule."""
    versjon_id = lag_kladd(forlop, naa=naa)
    for endring in (*alle_deler(forlop), *endringer):
        lagre(forlop, versjon_id, endring, naa=naa)
    return versjon_id


def lagre(forlop: Forlop, versjon_id: UUID, endring: Delendring, *, naa: datetime = NAA) -> int:
    return lagre_del(
        aktor=forlop.koordinator,
        versjon_id=versjon_id,
        laas=forlop.versjon(versjon_id).laas,
        endring=endring,
        naa=naa,
    )


def lag_sendt(
    forlop: Forlop, *, naa: datetime = NAA, endringer: Sequence[Delendring] = ()
) -> tuple[UUID, str]:
    """The version and the hash of its content."""
    versjon_id = lag_ferdig_kladd(forlop, naa=naa, endringer=endringer)
    laas = forlop.versjon(versjon_id).laas
    dokument_hash = send_til_signering(aktor=forlop.koordinator, versjon_id=versjon_id, laas=laas, naa=naa)
    return versjon_id, dokument_hash


def lag_signert(forlop: Forlop, *, naa: datetime = NAA, endringer: Sequence[Delendring] = ()) -> UUID:
    """Signed by both, the doctor first."""
    versjon_id, dokument_hash = lag_sendt(forlop, naa=naa, endringer=endringer)
    for nummer, aktor in enumerate((forlop.alis, forlop.signatar), start=1):
        signer_avtale(
            aktor=aktor,
            versjon_id=versjon_id,
            dokument_hash=dokument_hash,
            naa=naa + timedelta(hours=nummer),
        )
    return versjon_id
