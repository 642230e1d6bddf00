"""Send the application: what the sender saw is frozen, numbered, and bound by its hash."""

import hashlib
from datetime import datetime

from django.db import transaction
from django.utils import timezone

from alis.domain.dokument import kanonisk_json
from alis.domain.flyt import Soknadshandling, Soknadsstatus
from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.varsel import Varselmal
from alis.records.felles.dato import lokal_dato
from alis.records.soknad.models import Kvitteringsserie, Soknad, Soknadspost
from alis.services.soknad.aapne_soknad import aapne_soknad, flytt, laas_sakene, utkast_til
from alis.services.soknad.fortell import fortell_de_med
from alis.services.soknad.innhold import soknadens_innhold
from alis.services.soknad.skriv_soknadshendelse import skriv_soknadshendelse
from alis.services.soknad.soknadsbilde import Utkast


class NoeErEndret(Exception):
    """The cases say something else than the sender saw: she has to look again."""


@transaction.atomic
def send_soknad(*, aktor: Aktor, tilskuddsperiode: str, sett_hash: str, naa: datetime | None = None) -> str:
    """Return the receipt's number. `sett_hash` names the content that the sender saw; sent again, it is the same receipt.

    The deadline does not stop it: the state decides about one that comes late, and the sender has been told.
    Raises `ManglerRettighet`, `FinnesIkke`, `UlovligOvergang` and `NoeErEndret`.
    """
    aktor.krev(Rettighet.SEND_SOKNAD)
    laas_sakene(aktor)
    # Read once the cases are locked: a cost that was approved meanwhile was approved before this.
    naa = naa or timezone.now()
    soknad = aapne_soknad(aktor=aktor, tilskuddsperiode=tilskuddsperiode, laas=None, naa=naa)
    if soknad.status == Soknadsstatus.SENDT and soknad.innhold_hash == sett_hash:
        return soknad.nummer
    utkast = utkast_til(soknad, naa=naa)
    innhold = soknadens_innhold(utkast)
    if innholdets_hash(innhold) != sett_hash:
        raise NoeErEndret
    flytt(soknad, Soknadshandling.SEND, aktor=aktor, naa=naa)
    soknad.innhold, soknad.innhold_hash = innhold, sett_hash
    soknad.sendt_at, soknad.sendt_av_id = naa, aktor.person_id
    soknad.nummer = _next_number(lokal_dato(naa).year)
    soknad.save()
    _write_posts(soknad, utkast)
    skriv_soknadshendelse(
        aktor=aktor,
        soknad=soknad,
        handling="send_soknad",
        naa=naa,
        innhold={"nummer": soknad.nummer, "innhold": sett_hash, "sokt": utkast.sokt.ore},
    )
    fortell_de_med(
        rettighet=Rettighet.SKRIV_SOKNAD, mal=Varselmal.SOKNAD_SENDT, soknad=soknad, aktor=aktor, naa=naa
    )
    return soknad.nummer


def innholdets_hash(innhold: dict[str, object]) -> str:
    """SHA-256 of the content, written in the one way that it can be."""
    return hashlib.sha256(kanonisk_json(innhold)).hexdigest()


def _next_number(arstall: int) -> str:
    """The series is locked until the application is sent, so numbers have no holes."""
    Kvitteringsserie.objects.get_or_create(arstall=arstall)
    serie = Kvitteringsserie.objects.select_for_update(of=("self",), no_key=True).get(arstall=arstall)
    serie.siste += 1
    serie.save()
    return f"S-{arstall}-{serie.siste:05}"


def _write_posts(soknad: Soknad, utkast: Utkast) -> None:
    Soknadspost.objects.bulk_create(
        Soknadspost(
            soknad=soknad,
            sak_id=bilde.sak_id,
            linje=nummer,
            element=rad.element,
            kostnad=rad.kostnad.ore,
            sokt=None if rad.tilskudd is None else rad.tilskudd.ore,
        )
        for nummer, bilde in enumerate(utkast.med, start=1)
        for rad in bilde.linje.beregning.elementer
    )
