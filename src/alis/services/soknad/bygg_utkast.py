"""The application as the cases make it now: a line for each ALIS, and all that the check before sending finds."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from functools import cache
from uuid import UUID

from alis.domain.regel import Satssett, Utfall, Vurdering
from alis.domain.soknad import Alvor, Funn, Rettested, Utlysning, vurder_linje
from alis.domain.soknad.soknadsregler import (
    innen_fristen,
    kontoen_er_kommunens,
    perioden_er_over,
    satsene_er_bekreftet,
)
from alis.records.avtale.models import Avtaleversjon
from alis.records.parter.models import Kommune
from alis.services.sats import hent_satssett
from alis.services.soknad.lag_linjefakta import lag_linjefakta, malen_oppgir_prosent
from alis.services.soknad.les_soknadssaker import Soknadssak, les_soknadssaker
from alis.services.soknad.soknadsbilde import Avtaleopplysning, Konto, Linjebilde, Soker, Utkast

HVOR_ILLE: Mapping[str, tuple[Alvor, Rettested]] = {
    "innen_fristen": (Alvor.AVSLAG, Rettested.STATEN),
    "perioden_er_over": (Alvor.HUSK, Rettested.INGEN),
    "satsene_er_bekreftet": (Alvor.UKJENT, Rettested.STATEN),
    "kontoen_er_kommunens": (Alvor.AVSLAG, Rettested.KONTO),
}


def bygg_utkast(
    *, kommune: Kommune, utlysning: Utlysning, konto: Konto, utelatt: Mapping[UUID, str], idag: date
) -> Utkast:
    """`utelatt` says why, by case. Whoever asks has the right to the kommune's cases; its organisation is read with it."""
    satssett = hent_satssett(utlysning.tilskuddsperiode)
    oppgir = cache(lambda mal, versjon: malen_oppgir_prosent(mal=mal, mal_versjon=versjon))
    linjer = tuple(
        _line(sak, satssett, oppgir(*_template(sak)), utelatt.get(sak.rad.pk, ""))
        for sak in les_soknadssaker(kommunenummer=kommune.kommunenummer, satssett=satssett)
    )
    soker = Soker(kommunenummer=kommune.kommunenummer, navn=kommune.navn, orgnr=kommune.organisasjon.orgnr)
    vurderinger = (
        innen_fristen(frist=utlysning.frist, idag=idag),
        perioden_er_over(siste_dag=satssett.tom, idag=idag),
        kontoen_er_kommunens(kontoens_orgnr=konto.orgnr, kommunens_orgnr=soker.orgnr),
        satsene_er_bekreftet(status=satssett.status),
    )
    return Utkast(
        soker=soker,
        utlysning=utlysning,
        satssett=satssett,
        konto=konto,
        linjer=linjer,
        funn=tuple(_findings(vurderinger)),
    )


def _template(sak: Soknadssak) -> tuple[str, str]:
    return (sak.signerte[-1].mal, sak.signerte[-1].mal_versjon) if sak.signerte else ("", "")


def _line(sak: Soknadssak, satssett: Satssett, oppgir: bool | None, utelatt_fordi: str) -> Linjebilde:
    fakta = lag_linjefakta(sak, satssett=satssett, oppgir_prosent=oppgir)
    person = sak.rad.lege.person
    return Linjebilde(
        sak_id=sak.rad.pk,
        navn=person.navn,
        hpr_nr=sak.rad.lege.hpr_nr,
        prosjektkode=sak.rad.prosjektkode,
        forventet_slutt=sak.rad.forventet_slutt,
        avtale=_agreement(sak.signerte) if fakta.sak.avtale else None,
        linje=vurder_linje(fakta, satssett=satssett),
        utelatt_fordi=utelatt_fordi,
    )


def _agreement(signerte: Sequence[Avtaleversjon]) -> Avtaleopplysning:
    siste = signerte[-1]
    return Avtaleopplysning(nummer=siste.nummer, mal=siste.mal, mal_versjon=siste.mal_versjon)


def _findings(vurderinger: Sequence[Vurdering[Utfall]]) -> Iterator[Funn]:
    for vurdering in vurderinger:
        if vurdering.utfall in (Utfall.IKKE_OPPFYLT, Utfall.UAVKLART):
            alvor, rettes = HVOR_ILLE[vurdering.regel]
            ukjent = vurdering.utfall is Utfall.UAVKLART
            yield Funn(vurdering=vurdering, alvor=Alvor.UKJENT if ukjent else alvor, rettes=rettes)
