"""Read an ending with its claim, its payments and its letters."""

from datetime import datetime
from uuid import UUID

from django.utils import timezone

from alis.domain.avtale.avslutningsgrunn import Avslutningsgrunn
from alis.domain.avtale.brevslag import Brevslag
from alis.domain.avtale.ubrukt import Ubruktregel
from alis.domain.flyt import Kravstatus
from alis.domain.tilgang import Aktor, Rettighet, Rolle
from alis.domain.verdier import Belop
from alis.records.felles.dato import lokal_dato
from alis.records.opphor.bortfall import bortfalt_med
from alis.records.opphor.models import Innbetaling, Opphor, Opphorsbrev, Tilbakebetalingskrav
from alis.records.opphor.queries import opphor_for
from alis.services.avtale.les_saksbilde import les_saksbilde
from alis.services.felles import hent
from alis.services.opphor.opphorsbilde import (
    Bortfaltbilde,
    Brevbilde,
    Innbetalingsbilde,
    Kravbilde,
    Opphorsbilde,
)
from alis.services.utdanning.skriv_saksinnsyn import skriv_saksinnsyn


def hent_opphor(*, aktor: Aktor, opphor_id: UUID, naa: datetime | None = None) -> Opphorsbilde:
    """Return the ending and log the reading. The doctor sees a claim when it is sent.

    Raises `ManglerRettighet` and `FinnesIkke`.
    """
    aktor.krev(Rettighet.SE_KRAV)
    naa = naa or timezone.now()
    utvalg = opphor_for(aktor, dag=lokal_dato(naa)).select_related(
        "versjon__avtale", "opprettet_av", "angret_av"
    )
    opphor = hent(utvalg, pk=opphor_id)
    bilde = _image(aktor, opphor)
    skriv_saksinnsyn(aktor=aktor, sak=bilde.sak, side="opphor", naa=naa)
    return bilde


def _image(aktor: Aktor, opphor: Opphor) -> Opphorsbilde:
    krav = opphor.krav.select_related("beregnet_av", "sendt_av", "avgjort_av")
    if aktor.rolle is Rolle.ALIS:
        krav = krav.filter(sendt_at__isnull=False)
    return Opphorsbilde(
        opphor_id=opphor.pk,
        versjon_id=opphor.versjon_id,
        sak=les_saksbilde(aktor=aktor, versjon=opphor.versjon),
        grunn=Avslutningsgrunn(opphor.grunn),
        siste_dag=opphor.siste_dag,
        begynner_aldri=opphor.begynner_aldri,
        bortfalt=_fallen_away(opphor),
        opprettet_at=opphor.opprettet_at,
        opprettet_av=opphor.opprettet_av.navn,
        angret_at=opphor.angret_at,
        angret_av=opphor.angret_av.navn if opphor.angret_av else "",
        angret_fordi=opphor.angret_fordi,
        krav=tuple(kravbilde(rad) for rad in krav),
        innbetalinger=tuple(_payment(rad) for rad in opphor.innbetalinger.select_related("registrert_av")),
        brev=tuple(_letter(rad) for rad in opphor.brev.select_related("krav").defer("innhold")),
    )


def _fallen_away(opphor: Opphor) -> tuple[Bortfaltbilde, ...]:
    if opphor.begynner_aldri:
        return ()
    dager = bortfalt_med(opphor).values_list("nummer", "gjelder_fra")
    return tuple(Bortfaltbilde(nummer=nummer, gjelder_fra=fra) for nummer, fra in dager if fra)


def kravbilde(rad: Tilbakebetalingskrav) -> Kravbilde:
    return Kravbilde(
        id=rad.pk,
        nummer=rad.nummer,
        status=Kravstatus(rad.status),
        laas=rad.laas,
        belop=_belop(rad.belop),
        av_engangsbelop=_belop(rad.av_engangsbelop),
        av_ubrukt=_belop(rad.av_ubrukt),
        ubruktregel=Ubruktregel(rad.ubruktregel),
        bestemt_av=rad.bestemt_av,
        begrunnelse=rad.begrunnelse,
        vurderinger=rad.vurderinger,
        fakta=rad.fakta,
        beregnet_at=rad.beregnet_at,
        beregnet_av=rad.beregnet_av.navn,
        beregnet_av_id=rad.beregnet_av_id,
        sendt_at=rad.sendt_at,
        sendt_av=rad.sendt_av.navn if rad.sendt_av else "",
        forfall=rad.forfall,
        imotsagt_at=rad.imotsagt_at,
        innsigelse=rad.innsigelse,
        avgjort_at=rad.avgjort_at,
        avgjort_av=rad.avgjort_av.navn if rad.avgjort_av else "",
        avgjort_fordi=rad.avgjort_fordi,
    )


def _belop(ore: int | None) -> Belop | None:
    return None if ore is None else Belop(ore)


def _payment(rad: Innbetaling) -> Innbetalingsbilde:
    return Innbetalingsbilde(
        dato=rad.dato,
        belop=Belop(rad.belop),
        registrert_at=rad.registrert_at,
        registrert_av=rad.registrert_av.navn,
    )


def _letter(rad: Opphorsbrev) -> Brevbilde:
    return Brevbilde(
        id=rad.pk,
        slag=Brevslag(rad.slag),
        kravnummer=rad.krav.nummer if rad.krav else None,
        sha256=rad.sha256,
        opprettet_at=rad.opprettet_at,
    )
