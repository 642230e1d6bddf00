"""From finished terms to the content that kommune and supervisor sign."""

from datetime import datetime

from django.utils.translation import override

from alis.domain.avtale.veilederkontroll import les_vilkar
from alis.domain.dokument import (
    Helseperson,
    Kommunepart,
    Regnelinje,
    Skriftsprak,
    Veilederavtaleinnhold,
    Veilederfakta,
    Versjon,
    Versjonsperiode,
    lag_veilederinnhold,
)
from alis.domain.flyt import Avtalestatus
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.services.avtale.frys_utregning import regnelinje
from alis.services.mal.finn_mal import finn_mal
from alis.services.veilederavtale.veilederutkastbilde import Veilederutkastbilde

HAR_GJELDT = (
    Avtalestatus.SIGNERT,
    Avtalestatus.I_KRAFT,
    Avtalestatus.ERSTATTET,
    Avtalestatus.AVSLUTTET,
)


def frys_veilederinnhold(
    *, versjon: Avtaleversjon, bilde: Veilederutkastbilde, naa: datetime
) -> Veilederavtaleinnhold:
    """The whole agreement in the kommune's written form, pinned to the draft's template. Raises `UtkastHarMangler`."""
    vilkar = les_vilkar(bilde.utkast)
    skriftsprak = Skriftsprak.for_malform(bilde.sak.kommune.malform)
    honorar = bilde.honorar
    return lag_veilederinnhold(
        mal=finn_mal(versjon.mal, versjon.mal_versjon),
        skriftsprak=skriftsprak,
        fakta=Veilederfakta(
            versjon=_version(versjon, bilde, naa),
            kommune=Kommunepart(
                navn=bilde.sak.kommune.navn,
                kommunenummer=bilde.sak.kommune.kommunenummer,
                orgnr=bilde.sak.kommune.orgnr,
                kontaktperson=bilde.utkast.kontaktperson,
            ),
            veileder=Helseperson(navn=bilde.veileder, hpr_nr=bilde.veileder_hpr_nr),
            alis=Helseperson(navn=bilde.sak.lege.navn, hpr_nr=bilde.sak.lege.hpr_nr),
            vilkar=vilkar,
            honorar=honorar.verdi if honorar else None,
            utregning=_calculation(bilde, skriftsprak),
        ),
        laget_at=naa,
    )


def _version(versjon: Avtaleversjon, bilde: Veilederutkastbilde, naa: datetime) -> Versjon:
    assert bilde.utkast.gjelder_fra is not None  # held by les_vilkar
    return Versjon(
        referanse=f"{bilde.sak.kommune.kommunenummer}-{versjon.avtale_id.hex[:6].upper()}",
        nummer=versjon.nummer,
        dato=lokal_dato(naa),
        forste_versjon=versjon.avtale.dato_forste_versjon or bilde.utkast.gjelder_fra,
        gjelder_fra=bilde.utkast.gjelder_fra,
        gjelder_til=bilde.utkast.varer_til,
        tidligere=_earlier(versjon),
    )


def _earlier(versjon: Avtaleversjon) -> tuple[Versjonsperiode, ...]:
    rader = versjon.avtale.versjoner.filter(status__in=HAR_GJELDT, nummer__lt=versjon.nummer)
    return tuple(
        Versjonsperiode(nummer=rad.nummer, fom=rad.gjelder_fra, tom=rad.gjelder_til)
        for rad in rader.order_by("nummer")
        if rad.gjelder_fra
    )


def _calculation(bilde: Veilederutkastbilde, skriftsprak: Skriftsprak) -> tuple[Regnelinje, ...]:
    """The rows in the document's written form; the law library itself speaks bokmål."""
    with override(skriftsprak.value):
        return tuple(regnelinje(vurdering) for vurdering in bilde.vurderinger)
