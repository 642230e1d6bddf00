"""Register a doctor, or find her by her HPR number."""

from datetime import datetime
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from alis.domain.tilgang import Aktor, Rettighet
from alis.domain.verdier import HprNr
from alis.records.parter.models import Lege
from alis.services.felles import krev
from alis.services.journal import skriv_linje
from alis.services.parter.fakta import Legefakta
from alis.services.parter.krev_samme_person import FodselsnummeretStemmerIkke, krev_samme_person
from alis.services.parter.les_fodselsnummer import les_fodselsnummer
from alis.services.parter.registrer_person import registrer_person


@transaction.atomic
def registrer_lege(*, aktor: Aktor | None, fakta: Legefakta, naa: datetime | None = None) -> UUID:
    """Return the person id of the doctor with the HPR number. A known doctor keeps what is stored about her.

    Raises `ManglerRettighet`, `UgyldigHprNr`, `UgyldigFodselsnummer`, `FeilPersontype`, `NavnetStemmerIkke` and
    `FodselsnummeretStemmerIkke`.
    """
    krev(aktor, Rettighet.REGISTRER_PERSON)
    hpr_nr = HprNr(fakta.hpr_nr)
    kjent = Lege.objects.select_related("person").filter(hpr_nr=hpr_nr).first()
    if kjent is not None:
        nummer = les_fodselsnummer(fakta.fodselsnummer)
        krev_samme_person(kjent.person, navn=fakta.navn, fodselsnummer=nummer)
        return kjent.person_id
    person_id = registrer_person(aktor=aktor, fakta=fakta, naa=naa)
    if Lege.objects.filter(pk=person_id).exists():
        raise FodselsnummeretStemmerIkke
    Lege.objects.create(person_id=person_id, hpr_nr=hpr_nr)
    skriv_linje(
        aktor=aktor,
        handling="registrer_lege",
        objekt_type="Lege",
        objekt_id=person_id,
        kommunenummer=(aktor and aktor.kommunenummer) or "",
        innhold={"hpr_nr": hpr_nr},
        naa=naa or timezone.now(),
    )
    return person_id
