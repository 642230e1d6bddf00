"""Find a template by name and version: the one place that knows whether it ships or is stored."""

from datetime import date

from alis.domain.dokument import Mal, MalErEndret, Malreferanse
from alis.domain.dokument.malvalg import NASJONAL_MAL, vurder_maler
from alis.domain.flyt import Malstatus
from alis.domain.tilgang import Aktor
from alis.integrations.dokument import UkjentMal, hent_mal, list_maler
from alis.records.mal.models import Malversjon
from alis.records.mal.queries import BRUKT, malversjoner_for
from alis.services.mal.les_malversjon import les_malversjon


def finn_mal(navn: str, versjon: str) -> Mal:
    """A template that agreements may be pinned to. Raises `UkjentMal`, and `MalErEndret` where its row was tampered with."""
    if (navn, versjon) in list_maler():
        return hent_mal(navn, versjon)
    rad = Malversjon.objects.filter(serie__navn=navn, versjon=versjon, status__in=BRUKT).first()
    if rad is None:
        raise UkjentMal(f"{navn}/{versjon}")
    return les_malversjon(rad)


def kan_lese_mal(*, aktor: Aktor, navn: str, versjon: str, dag: date) -> bool:
    """Whether it ships, or is stored and the actor's to see on the day."""
    lagret = malversjoner_for(aktor, dag=dag).filter(serie__navn=navn, versjon=versjon)
    return (navn, versjon) in list_maler() or lagret.exists()


def finn_mal_som_pinnet(referanse: Malreferanse) -> Mal:
    """The template that a content names, if it is unchanged. Raises `UkjentMal` and `MalErEndret`."""
    mal = finn_mal(referanse.navn, referanse.versjon)
    if mal.hash != referanse.hash:
        raise MalErEndret(f"{referanse.navn}/{referanse.versjon}")
    return mal


def nasjonal_mal(dag: date) -> Mal:
    """Helsedirektoratet's template for agreements that begin on the day; the oldest there is for days before it."""
    sendt_med = [hent_mal(navn, versjon) for navn, versjon in list_maler() if navn == NASJONAL_MAL]
    lagret = Malversjon.objects.filter(
        serie__navn=NASJONAL_MAL, status=Malstatus.PUBLISERT, gjelder_fra__lte=dag
    ).order_by("gjelder_fra")
    kandidater = [*sendt_med, *(les_malversjon(rad) for rad in lagret.reverse()[:1])]
    gjeldende = [mal for mal in kandidater if mal.bruk.fom <= dag]
    return max(gjeldende or sendt_med[:1], key=lambda mal: mal.bruk.fom)


def standardmal(dag: date, serie: str) -> Mal:
    """What an agreement that begins on the day is made from when nobody has chosen: the newest published version of
    `serie` that may still be used, else the national one."""
    nasjonal = nasjonal_mal(dag)
    rad = (
        Malversjon.objects.filter(serie__navn=serie, status=Malstatus.PUBLISERT, gjelder_fra__lte=dag)
        .order_by("gjelder_fra")
        .last()
    )
    if rad is None:
        return nasjonal
    (valg,) = vurder_maler([les_malversjon(rad)], gjelder_fra=dag, nasjonal=nasjonal)
    return valg.mal if valg.kan_velges else nasjonal
