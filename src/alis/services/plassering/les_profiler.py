"""How each trust takes in an ALIS, for everyone who has to do with hospital service."""

from django.db.models import Exists, OuterRef, Q, QuerySet

from alis.domain.parter import Organisasjonstype
from alis.domain.plassering.behov import Innmelding
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.records.felles.navn import sorteringsnokkel
from alis.records.parter.models import Organisasjon, Sykehussted
from alis.records.plassering.models import Foretaksprofil
from alis.services.plassering.profilbilde import Profilbilde, Profilfelter


def les_profiler(*, aktor: Aktor) -> tuple[Profilbilde, ...]:
    """By name. A trust that nothing is known of is there too. Raises `ManglerRettighet`."""
    aktor.krev(Rettighet.SE_SYKEHUSPLASS)
    bilder = (lag_profilbilde(aktor, rad) for rad in foretakene())
    return tuple(sorted(bilder, key=lambda bilde: sorteringsnokkel(bilde.navn)))


def foretakene() -> QuerySet[Organisasjon]:
    """Trusts and private hospitals where service can be served: not the regional authorities above them."""
    steder = Sykehussted.objects.filter(helseforetak=OuterRef("pk"))
    return Organisasjon.objects.filter(
        Q(profil__isnull=False) | Exists(steder), type=Organisasjonstype.HELSEFORETAK
    ).select_related("profil__endret_av")


def lag_profilbilde(aktor: Aktor, foretaket: Organisasjon) -> Profilbilde:
    kan_endres = kan_endre(aktor, foretaket)
    profil: Foretaksprofil | None = getattr(foretaket, "profil", None)
    if profil is None:
        return Profilbilde(
            helseforetak_id=foretaket.pk, navn=foretaket.navn, felter=Profilfelter(), kan_endres=kan_endres
        )
    return Profilbilde(
        helseforetak_id=foretaket.pk,
        navn=foretaket.navn,
        felter=_fields(profil),
        laas=profil.laas,
        endret_at=profil.endret_at,
        endret_av=profil.endret_av.navn if profil.endret_av else "",
        kan_endres=kan_endres,
    )


def kan_endre(aktor: Aktor, foretaket: Organisasjon) -> bool:
    """The trust's contact her own, and those who keep the registers any."""
    if aktor.har(Rettighet.ENDRE_REGISTER):
        return True
    eget = aktor.rolle is Rolle.ALIS_KONTAKT and aktor.organisasjon_id == foretaket.pk
    return eget and aktor.har(Rettighet.STYRE_PLASSER)


def _fields(profil: Foretaksprofil) -> Profilfelter:
    return Profilfelter(
        innmelding=Innmelding(profil.innmelding),
        maneder_i_forveien=profil.maneder_i_forveien,
        gjenta_fra=profil.gjenta_fra,
        gjenta_til=profil.gjenta_til,
        ar_i_kommunen=profil.ar_i_kommunen,
        krever_avtale=profil.krever_avtale,
        svarfrist_dager=profil.svarfrist_dager,
        soknadsmate=profil.soknadsmate,
        kilde=profil.kilde,
        adresse=profil.adresse,
        bekreftet=profil.bekreftet,
    )
