"""The absence in the doctor's case follows the service: set, moved and taken away with it, in the same transaction.

So the agreement and the months of the grant rest by the rules that speak of absence, and nobody types the days again.
"""

from datetime import date, datetime

from alis.domain.plassering.tjenestefravar import Fravarsplan, Kjentfravar, planlegg_fravar
from alis.domain.tilgang import Aktor
from alis.domain.utdanning import Fravarstype
from alis.domain.verdier.periode import Periode
from alis.records.felles.dato import lokal_dato
from alis.records.plassering.models import Sykehustjeneste
from alis.records.utdanning.models import AlisSak, Fravar
from alis.services.plassering.tjeneste.skriv_tjenestehendelse import skriv_tjenestehendelse


class FravaretErOpptatt(Exception):
    """Another absence stands in the case on days that the service would take. Carries its days."""

    def __init__(self, periode: Periode) -> None:
        super().__init__(str(periode))
        self.periode = periode


def laas_saken(tjeneste: Sykehustjeneste) -> AlisSak:
    """Wait for whoever changes the case. Taken last of all locks."""
    utvalg = AlisSak.objects.select_for_update(of=("self",), no_key=True)
    return utvalg.get(pk=tjeneste.behov.sak_id)


def sett_fravaret(*, aktor: Aktor | None, tjeneste: Sykehustjeneste, naa: datetime) -> bool:
    """Return whether it could be set: leave that stands in the way is the kommune's to move, and then nothing is done."""
    sak = laas_saken(tjeneste)
    dagene = Periode(tjeneste.fom, tjeneste.tom)
    plan = planlegg_fravar(_known(sak, tjeneste), tjeneste=dagene, idag=lokal_dato(naa))
    if plan.hindres_av is not None:
        return False
    _make_room(plan)
    tjeneste.fravar = _placed(sak, tjeneste, plan)
    tjeneste.save(update_fields=["fravar", "kommunens_fom", "kommunens_tom"])
    _mark(sak, aktor, tjeneste, naa)
    skriv_tjenestehendelse(
        aktor=aktor,
        tjeneste=tjeneste,
        handling="sett_tjenestefravar",
        naa=naa,
        innhold={
            "fom": tjeneste.fom,
            "tom": tjeneste.tom,
            "brukte_kommunens": plan.gjenbruk is not None,
            "kortet": len(plan.kortes),
            "fjernet": len(plan.fjernes),
        },
    )
    return True


def flytt_fravaret(
    *, aktor: Aktor | None, tjeneste: Sykehustjeneste, fom: date, tom: date, naa: datetime
) -> None:
    """To the days that the service has, which must be saved already. Raises `FravaretErOpptatt`."""
    fravar = tjeneste.fravar
    if fravar is None or (fravar.fom, fravar.tom) == (fom, tom):
        return
    sak = laas_saken(tjeneste)
    andre = Fravar.objects.filter(sak=sak, fom__lte=tom, tom__gte=fom).exclude(pk=fravar.pk)
    annet = andre.first()
    if annet is not None:
        raise FravaretErOpptatt(Periode(annet.fom, annet.tom))
    fravar.fom, fravar.tom = fom, tom
    fravar.save(update_fields=["fom", "tom"])
    _mark(sak, aktor, tjeneste, naa)


def fjern_fravaret(*, aktor: Aktor | None, tjeneste: Sykehustjeneste, naa: datetime) -> None:
    """Nothing comes of the service: what the kommune had typed is as it was, and nothing stands where it had not."""
    fravar = tjeneste.fravar
    if fravar is None:
        return
    sak = laas_saken(tjeneste)
    typet = (tjeneste.kommunens_fom, tjeneste.kommunens_tom)
    tjeneste.fravar = None
    tjeneste.save(update_fields=["fravar"])
    if not _restore(sak, fravar, *typet):
        fravar.delete()
    _mark(sak, aktor, tjeneste, naa)


def _known(sak: AlisSak, tjeneste: Sykehustjeneste) -> list[Kjentfravar]:
    rader = Fravar.objects.filter(sak=sak, fom__lte=tjeneste.tom, tom__gte=tjeneste.fom)
    return [
        Kjentfravar(id=pk, type=Fravarstype(type_), periode=Periode(fom, tom), bundet=bundet is not None)
        for pk, type_, fom, tom, bundet in rader.values_list("pk", "type", "fom", "tom", "tjeneste__pk")
    ]


def _make_room(plan: Fravarsplan) -> None:
    for pk, siste_dag in plan.kortes:
        Fravar.objects.filter(pk=pk).update(tom=siste_dag)
    Fravar.objects.filter(pk__in=plan.fjernes).delete()


def _placed(sak: AlisSak, tjeneste: Sykehustjeneste, plan: Fravarsplan) -> Fravar:
    sted = tjeneste.tilbud.plass.avdeling.sykehussted_id
    if plan.gjenbruk is None:
        return Fravar.objects.create(
            sak=sak,
            type=Fravarstype.INSTITUSJONSTJENESTE,
            fom=tjeneste.fom,
            tom=tjeneste.tom,
            sykehussted_id=sted,
        )
    fravar = Fravar.objects.get(pk=plan.gjenbruk)
    tjeneste.kommunens_fom, tjeneste.kommunens_tom = fravar.fom, fravar.tom
    fravar.fom, fravar.tom, fravar.sykehussted_id = tjeneste.fom, tjeneste.tom, sted
    fravar.save(update_fields=["fom", "tom", "sykehussted"])
    return fravar


def _restore(sak: AlisSak, fravar: Fravar, fom: date | None, tom: date | None) -> bool:
    if fom is None or tom is None:
        return False
    if Fravar.objects.filter(sak=sak, fom__lte=tom, tom__gte=fom).exclude(pk=fravar.pk).exists():
        return False
    fravar.fom, fravar.tom = fom, tom
    fravar.save(update_fields=["fom", "tom"])
    return True


def _mark(sak: AlisSak, aktor: Aktor | None, tjeneste: Sykehustjeneste, naa: datetime) -> None:
    """Whoever has the case open in a form has an older picture."""
    sak.laas += 1
    sak.endret_at = naa
    sak.endret_av_id = aktor.person_id if aktor else tjeneste.tilbud.svart_av_id or sak.endret_av_id
    sak.save(update_fields=["laas", "endret_at", "endret_av"])
