"""Read a scanned paper: its files, what the control found, and what has been registered, or can be."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db.models.functions import Length
from django.utils import timezone

from alis.domain.avtale.avtaleslag import Avtaleslag
from alis.domain.avtale.part import Part
from alis.domain.dokument import innholdshash
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import Periode
from alis.records.avtale.models import Avtaleversjon, Papirregistrering, Skann, Tilsidelegging
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.avtalebilde import Signaturbilde
from alis.services.avtale.les_avtaleinnhold import les_frosset_innhold
from alis.services.avtale.les_signaturbilder import les_signaturbilder, les_signaturkrav
from alis.services.avtale.les_signeringsstand import stand_fra
from alis.services.felles import FinnesIkke
from alis.services.journal import skriv_innsyn
from alis.services.papir.kunne_signere import kunne_signere


@dataclass(frozen=True, kw_only=True)
class Skannfilbilde:
    nummer: int
    filnavn: str
    storrelse: int
    sha256: str


@dataclass(frozen=True, kw_only=True)
class Papirplass:
    """A signature that is missing, and who can have written it since the agreement was sent, by person."""

    nummer: int
    part: Part
    navn: str
    tittel: str
    kandidater: dict[UUID, str]


@dataclass(frozen=True, kw_only=True)
class Registrert:
    at: datetime
    av: str
    kode_skrevet: bool


@dataclass(frozen=True, kw_only=True)
class LagtTilSide:
    at: datetime
    av: str


@dataclass(frozen=True, kw_only=True)
class Skannbilde:
    """`plasser` are empty unless the reader can register what stands on the paper, or set it aside, now."""

    skann_id: UUID
    versjon_id: UUID
    slag: Avtaleslag
    nummer: int
    lege: str
    antall_sider: int
    uleste: tuple[int, ...]
    lastet_opp_at: datetime
    lastet_opp_av: str
    filer: tuple[Skannfilbilde, ...]
    signaturer: tuple[Signaturbilde, ...]
    plasser: tuple[Papirplass, ...]
    registrert: Registrert | None
    lagt_til_side: LagtTilSide | None
    sendt: date | None
    idag: date


def hent_skann(*, aktor: Aktor, versjon_id: UUID, skann_id: UUID, naa: datetime | None = None) -> Skannbilde:
    """For those who may see the agreement; before it is registered, only for those who register. Logs the reading.

    Raises `ManglerRettighet` and `FinnesIkke`.
    """
    naa = naa or timezone.now()
    versjon, skann = aapne_skann(aktor=aktor, versjon_id=versjon_id, skann_id=skann_id, naa=naa)
    sak = versjon.avtale.sak
    skriv_innsyn(aktor=aktor, sak_id=sak.pk, gjelder_person_id=sak.lege_id, side="papir", naa=naa)
    rader = les_signaturkrav(versjon)
    signaturer = les_signaturbilder(rader, stand_fra(rader))
    idag = lokal_dato(naa)
    return Skannbilde(
        skann_id=skann.pk,
        versjon_id=versjon.pk,
        slag=Avtaleslag(versjon.avtale.slag),
        nummer=versjon.nummer,
        lege=sak.lege.person.navn,
        antall_sider=skann.antall_sider,
        uleste=tuple(skann.uleste),
        lastet_opp_at=skann.lastet_opp_at,
        lastet_opp_av=skann.lastet_opp_av.navn,
        filer=_files(skann),
        signaturer=tuple(en for en in signaturer if en.skann_id == skann.pk),
        plasser=_places(aktor, versjon, skann, signaturer, idag),
        registrert=_registered(skann),
        lagt_til_side=_set_aside(skann),
        sendt=lokal_dato(versjon.sendt_at) if versjon.sendt_at else None,
        idag=idag,
    )


def aapne_skann(
    *, aktor: Aktor, versjon_id: UUID, skann_id: UUID, naa: datetime
) -> tuple[Avtaleversjon, Skann]:
    """Raises `ManglerRettighet` and `FinnesIkke`."""
    if not aktor.har(Rettighet.SE_VEILEDERAVTALE):
        aktor.krev(Rettighet.SE_AVTALE)
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, slag=None, for_endring=False)
    utvalg = versjon.skann.select_related(
        "lastet_opp_av", "registrering__registrert_av", "tilsidelegging__lagt_til_side_av"
    )
    if not aktor.har(Rettighet.REGISTRER_PAPIRSIGNATUR):
        utvalg = utvalg.exclude(registrering=None)
    skann = utvalg.filter(pk=skann_id).first()
    if skann is None:
        raise FinnesIkke
    return versjon, skann


def _files(skann: Skann) -> tuple[Skannfilbilde, ...]:
    rader = skann.filer.annotate(storrelse=Length("innhold")).order_by("nummer")
    return tuple(
        Skannfilbilde(nummer=nummer, filnavn=filnavn, storrelse=storrelse, sha256=sha256)
        for nummer, filnavn, storrelse, sha256 in rader.values_list(
            "nummer", "filnavn", "storrelse", "sha256"
        )
    )


def _registered(skann: Skann) -> Registrert | None:
    try:
        rad = skann.registrering
    except Papirregistrering.DoesNotExist:
        return None
    return Registrert(at=rad.registrert_at, av=rad.registrert_av.navn, kode_skrevet=rad.kode_skrevet)


def _set_aside(skann: Skann) -> LagtTilSide | None:
    try:
        rad = skann.tilsidelegging
    except Tilsidelegging.DoesNotExist:
        return None
    return LagtTilSide(at=rad.lagt_til_side_at, av=rad.lagt_til_side_av.navn)


def _places(
    aktor: Aktor, versjon: Avtaleversjon, skann: Skann, signaturer: tuple[Signaturbilde, ...], idag: date
) -> tuple[Papirplass, ...]:
    kan = aktor.har(Rettighet.REGISTRER_PAPIRSIGNATUR) and versjon.status == Avtalestatus.SENDT
    if not kan or _registered(skann) or _set_aside(skann):
        return ()
    if skann.dokument_hash != innholdshash(les_frosset_innhold(versjon)):
        return ()
    assert versjon.sendt_at is not None  # held by a constraint once sent
    dager = Periode(lokal_dato(versjon.sendt_at), idag)
    apne = [en for en in signaturer if en.signert_at is None]
    har_signert = {en.person_id for en in signaturer if en.signert_at}
    kunne = {part: kunne_signere(versjon, part, dager) for part in {en.part for en in apne}}
    return tuple(
        Papirplass(
            nummer=en.nummer,
            part=en.part,
            navn=en.navn,
            tittel=en.tittel,
            kandidater={
                person_id: navn for person_id, navn in kunne[en.part].items() if person_id not in har_signert
            },
        )
        for en in apne
    )
