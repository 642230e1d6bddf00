"""Who is told at a step of a deadline."""

from datetime import date
from uuid import UUID

from alis.domain.frist import Frist, Trinn
from alis.domain.tilgang import Rolle
from alis.records.parter.models import Kommune, KontorDekning
from alis.records.parter.queries import gjeldende
from alis.services.varsel import Mottaker, rolleinnehavere

OPPOVER = (Rolle.KOORDINATOR, Rolle.KONTORRADGIVER)
"""Who is told where nobody holds the role, so that a deadline is never without anyone."""


def finn_mottakere(*, frist: Frist, trinn: Trinn, dag: date) -> tuple[Mottaker, ...]:
    """Those the step is for, else those above. Empty where the kommune has nobody at all.

    What is the hospital's to do is for its contact, and where it has none the kommune is told.
    """
    if trinn.til is None and frist.person_id is not None:
        kommunen = _kommune_organisation(frist.kommunenummer)
        return (Mottaker(person_id=frist.person_id, rolle=frist.eier, organisasjon_id=kommunen),)
    for rolle in (trinn.til or frist.eier, *OPPOVER):
        mottakere = _holders(rolle, frist, dag)
        if mottakere:
            return mottakere
    return ()


def _holders(rolle: Rolle, frist: Frist, dag: date) -> tuple[Mottaker, ...]:
    if rolle is Rolle.KONTORRADGIVER:
        dekninger = KontorDekning.objects.filter(gjeldende(dag), kommune=frist.kommunenummer)
        organisasjoner = list(dekninger.values_list("kontor_id", flat=True))
    elif rolle is Rolle.ALIS_KONTAKT:
        organisasjoner = [frist.organisasjon_id] if frist.organisasjon_id else []
    else:
        organisasjoner = [_kommune_organisation(frist.kommunenummer)]
    return rolleinnehavere(rolle=rolle, organisasjoner=organisasjoner, dag=dag)


def _kommune_organisation(kommunenummer: str) -> UUID:
    return Kommune.objects.values_list("organisasjon_id", flat=True).get(pk=kommunenummer)
