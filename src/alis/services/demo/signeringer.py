"""What can happen on the way to the last signature: one of two has signed for the kommune, with a power of attorney for the
other; and a doctor has refused."""

from collections.abc import Mapping
from datetime import datetime, timedelta

from alis.domain.avtale.signering import Rekkefolge, Underskriver
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Rolle
from alis.records.avtale.models import Avtaleversjon
from alis.records.felles.dato import lokal_dato
from alis.records.parter.models import Rolleinnehav
from alis.services.avtale.hent_avtale import hent_avtale
from alis.services.avtale.send_til_signering import send_til_signering
from alis.services.avtale.signer_avtale import signer_avtale
from alis.services.avtale.trekk_tilbake import trekk_tilbake
from alis.services.demo.scene import ANNEN_SIGNATAR, REVIDERT, Kommunescene
from alis.services.signering.avvis_avtale import avvis_avtale
from alis.services.signering.gi_fullmakt import gi_fullmakt
from alis.services.signering.sett_signeringsplan import sett_signeringsplan
from alis.services.tilgang.lag_aktor import lag_aktor

DER_NOEN_AVVISER = "1806"
GRUNN = "Arbeidsstedet er feil. Jeg skal være på det andre legekontoret fra nyttår."
BORTE = timedelta(days=14)


def sett_signeringer(scener: Mapping[str, Kommunescene], *, naa: datetime) -> None:
    _two_for_the_kommune(scener[REVIDERT], naa)
    _one_refuses(naa)


def _two_for_the_kommune(scene: Kommunescene, naa: datetime) -> None:
    """The first has signed. The other is away for a while, and lets her do it."""
    versjon = _sent_in(REVIDERT)
    medsignatar = lag_aktor(_holder(ANNEN_SIGNATAR))
    trekk_tilbake(aktor=scene.koordinator, versjon_id=versjon.pk, laas=versjon.laas, naa=naa)
    versjon.refresh_from_db()
    laas = sett_signeringsplan(
        aktor=scene.koordinator,
        versjon_id=versjon.pk,
        laas=versjon.laas,
        rekkefolge=Rekkefolge.FRI,
        underskrivere=(
            Underskriver(person_id=scene.signatar.person_id, tittel="kommunalsjef helse"),
            Underskriver(person_id=medsignatar.person_id, tittel="kommunedirektør"),
        ),
        frist=None,
        naa=naa,
    )
    dokument = send_til_signering(aktor=scene.koordinator, versjon_id=versjon.pk, laas=laas, naa=naa)
    signer_avtale(aktor=scene.signatar, versjon_id=versjon.pk, dokument_hash=dokument, naa=naa)
    idag = lokal_dato(naa)
    gi_fullmakt(aktor=medsignatar, mottaker_id=scene.signatar.person_id, fom=idag, tom=idag + BORTE, naa=naa)


def _one_refuses(naa: datetime) -> None:
    versjon = _sent_in(DER_NOEN_AVVISER)
    innehav = Rolleinnehav.objects.select_related("person", "organisasjon__kommune").get(
        person=versjon.avtale.sak.lege.person,
        rolle=Rolle.ALIS,
        organisasjon__kommune=DER_NOEN_AVVISER,
    )
    alis = lag_aktor(innehav)
    lest = hent_avtale(aktor=alis, versjon_id=versjon.pk, side="signering", naa=naa)
    avvis_avtale(aktor=alis, versjon_id=versjon.pk, dokument_hash=lest.dokument_hash, grunn=GRUNN, naa=naa)


def _sent_in(kommunenummer: str) -> Avtaleversjon:
    """An agreement there that nobody has signed."""
    sendt = Avtaleversjon.objects.filter(
        avtale__sak__kommune=kommunenummer, status=Avtalestatus.SENDT, signaturer__isnull=True
    )
    return sendt.select_related("avtale__sak__lege__person").order_by("sendt_at", "pk")[0]


def _holder(navn: str) -> Rolleinnehav:
    return Rolleinnehav.objects.select_related("person", "organisasjon__kommune").get(person__navn=navn)
