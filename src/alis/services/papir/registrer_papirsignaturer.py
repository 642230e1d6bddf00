"""Register the signatures that stand on the paper. The last of them makes the agreement, as any last signature does."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.avtale.papir import Papirsignatur, samme_kontrollkode, skannet_er_helt
from alis.domain.flyt import Avtalestatus
from alis.domain.regel import Utfall
from alis.domain.tilgang import Aktor, Rettighet
from alis.records.avtale.models import Avtaleversjon, Papirregistrering, Signatur, Skann
from alis.records.felles.dato import OSLO, lokal_dato
from alis.services.avtale.fullfor_signering import fullfor_signering
from alis.services.avtale.les_signeringsstand import les_signeringsstand
from alis.services.avtale.skriv_avtalehendelse import skriv_avtalehendelse
from alis.services.avtale.tell_signering import tell_signering
from alis.services.papir.aapne_til_signering import aapne_til_signering
from alis.services.papir.aapne_ventende_skann import aapne_ventende_skann
from alis.services.papir.gi_papirsignaturer import gi_papirsignaturer
from alis.services.papir.varsle_signererne import varsle_signererne


class IngenSignaturer(Exception):
    """Nothing was written down of what stands on the paper."""


class FeilKontrollkode(Exception):
    """Pages could not be read, and the code that was written down is not the one on this version's paper."""


@transaction.atomic
def registrer_papirsignaturer(
    *,
    aktor: Aktor,
    versjon_id: UUID,
    skann_id: UUID,
    signaturer: Sequence[Papirsignatur],
    kontrollkode: str = "",
    naa: datetime | None = None,
) -> Avtalestatus:
    """Return the state of the version afterwards. A signature counts from the day that stands on the paper.

    Raises `ManglerRettighet`, `FinnesIkke`, `VenterIkkePaSignaturer`, `PapiretGjelderIkke`, `AlleredeRegistrert`,
    `ErLagtTilSide`, `IngenSignaturer`, `FeilKontrollkode` and `KanIkkeRegistreres`.
    """
    aktor.krev(Rettighet.REGISTRER_PAPIRSIGNATUR)
    naa = (naa or timezone.now()).astimezone(OSLO)
    versjon = aapne_til_signering(aktor=aktor, versjon_id=versjon_id, naa=naa)
    skann = aapne_ventende_skann(versjon, skann_id)
    kode_skrevet = _control_code(skann, kontrollkode)
    if not signaturer:
        raise IngenSignaturer
    gitt = gi_papirsignaturer(versjon, skann, signaturer, naa)
    tell_signering(versjon)
    Papirregistrering.objects.create(
        skann=skann, registrert_at=naa, registrert_av_id=aktor.person_id, kode_skrevet=kode_skrevet
    )
    _tell(aktor, versjon, skann, gitt, naa)
    varsle_signererne(versjon=versjon, skann_id=skann.pk, gitt=gitt, naa=naa)
    if les_signeringsstand(versjon).er_komplett:
        siste = max(versjon.signaturer.values_list("signert_at", flat=True))
        fullfor_signering(aktor=aktor, versjon=versjon, signert_at=siste, naa=naa)
    return Avtalestatus(versjon.status)


def _control_code(skann: Skann, skrevet: str) -> bool:
    """Whether it was needed, and written."""
    kode_skrevet = bool(skann.uleste) and samme_kontrollkode(skrevet, skann.dokument_hash)
    uleste = len(skann.uleste)
    helt = skannet_er_helt(mangler=uleste, uten_kode=uleste, kode_skrevet=kode_skrevet)
    if helt.verdi is not Utfall.OPPFYLT:
        raise FeilKontrollkode
    return kode_skrevet


def _tell(
    aktor: Aktor, versjon: Avtaleversjon, skann: Skann, gitt: Sequence[Signatur], naa: datetime
) -> None:
    skriv_avtalehendelse(
        aktor=aktor,
        versjon=versjon,
        handling="registrer_papirsignatur",
        naa=naa,
        innhold={
            "skann_id": skann.pk,
            "dokument_hash": skann.dokument_hash,
            "filer": list(skann.filer.values_list("sha256", flat=True)),
            "sider_bekreftet_med_kode": skann.uleste,
            "signaturer": [
                {
                    "part": rad.part,
                    "person_id": rad.person_id,
                    "dag": lokal_dato(rad.signert_at),
                    "fullmakt_id": rad.fullmakt_id,
                }
                for rad in gitt
            ],
        },
    )
