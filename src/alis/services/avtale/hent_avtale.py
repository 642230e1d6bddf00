"""Read a version that has been sent for signing, or that is past it."""

from datetime import date, datetime
from uuid import UUID

from django.db.models import Q
from django.utils import timezone

from alis.domain.avtale import Hvile, hvile_pa
from alis.domain.dokument import Avtaleinnhold, innholdshash
from alis.domain.dokument.format import Dokumentformat
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon, Dokument
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.aapne_versjon import aapne_versjon
from alis.services.avtale.avtalebilde import Avtalebilde, Dokumentbilde
from alis.services.avtale.folg_kalenderen import folg_kalenderen
from alis.services.avtale.les_avtaleinnhold import les_avtaleinnhold
from alis.services.avtale.les_saksbilde import les_saksbilde
from alis.services.avtale.les_signaturbilder import les_signaturbilder, les_signaturkrav
from alis.services.avtale.les_signeringsstand import stand_fra
from alis.services.avtale.vurder_signeringen import vurder_signeringen
from alis.services.mal.finn_mal import finn_mal_som_pinnet
from alis.services.mal.hent_wordmal import har_wordmal
from alis.services.utdanning.lovfakta import fravar_fra
from alis.services.utdanning.saksbilde import Saksbilde
from alis.services.utdanning.skriv_saksinnsyn import skriv_saksinnsyn


def hent_avtale(
    *, aktor: Aktor, versjon_id: UUID, side: str = "avtale", naa: datetime | None = None
) -> Avtalebilde:
    """Return the version and log the reading, with `side` as what was read.

    Raises `ManglerRettighet`, `FinnesIkke`, and `IkkeSendt` for a draft.
    """
    aktor.krev(Rettighet.SE_AVTALE)
    naa = naa or timezone.now()
    folg_kalenderen(naa=naa)
    versjon = aapne_versjon(aktor=aktor, versjon_id=versjon_id, naa=naa, for_endring=False)
    innhold = les_avtaleinnhold(versjon)
    bilde = _image(aktor, versjon, innhold, naa)
    skriv_saksinnsyn(aktor=aktor, sak=bilde.sak, side=side, naa=naa)
    return bilde


def _image(aktor: Aktor, versjon: Avtaleversjon, innhold: Avtaleinnhold, naa: datetime) -> Avtalebilde:
    assert versjon.gjelder_fra and versjon.sendt_at and versjon.sendt_av  # held by constraints once sent
    sak = les_saksbilde(aktor=aktor, versjon=versjon)
    rader = les_signaturkrav(versjon)
    stand = stand_fra(rader)
    return Avtalebilde(
        versjon_id=versjon.pk,
        avtale_id=versjon.avtale_id,
        nummer=versjon.nummer,
        status=Avtalestatus(versjon.status),
        laas=versjon.laas,
        sak=sak,
        innhold=innhold,
        mal=finn_mal_som_pinnet(innhold.mal),
        dokument_hash=innholdshash(innhold),
        gjelder_fra=versjon.gjelder_fra,
        gjelder_til=versjon.gjelder_til,
        sendt_at=versjon.sendt_at,
        sendt_av=versjon.sendt_av.navn,
        signert_at=versjon.signert_at,
        i_kraft_at=versjon.i_kraft_at,
        avsluttet_at=versjon.avsluttet_at,
        avsluttet_av=versjon.avsluttet_av.navn if versjon.avsluttet_av else "",
        signaturer=les_signaturbilder(rader, stand),
        signeringsfrist=versjon.signeringsfrist,
        din=vurder_signeringen(aktor=aktor, stand=stand, dag=lokal_dato(naa)),
        dokumenter=les_dokumenter(versjon),
        har_wordmal=har_wordmal(versjon.avtale.sak.kommune_id),
        hvile=_rest(versjon, sak, lokal_dato(naa)),
        opphor_id=_ending(aktor, versjon),
    )


def _rest(versjon: Avtaleversjon, sak: Saksbilde, idag: date) -> Hvile | None:
    if versjon.status != Avtalestatus.I_KRAFT:
        return None
    return hvile_pa(idag, fravar=[fravar_fra(borte) for borte in sak.fravar])


def _ending(aktor: Aktor, versjon: Avtaleversjon) -> UUID | None:
    """That which is about the version, or which it fell away with."""
    if versjon.avsluttet_at is None or not aktor.har(Rettighet.SE_KRAV):
        return None
    falt = versjon.status == Avtalestatus.BORTFALT
    sitt = Q(opprettet_at=versjon.avsluttet_at) if falt else Q(versjon=versjon)
    opphor = versjon.avtale.opphor.filter(sitt, angret_at__isnull=True)
    return opphor.values_list("pk", flat=True).first()


def les_dokumenter(versjon: Avtaleversjon) -> tuple[Dokumentbilde, ...]:
    """The newest of each format."""
    nyeste: dict[str, Dokument] = {}
    for rad in versjon.dokumenter.defer("innhold", "vurderinger").order_by("opprettet_at"):
        nyeste[rad.format] = rad
    return tuple(
        Dokumentbilde(
            format=format_, sha256=nyeste[format_].sha256, opprettet_at=nyeste[format_].opprettet_at
        )
        for format_ in Dokumentformat
        if format_ in nyeste
    )
