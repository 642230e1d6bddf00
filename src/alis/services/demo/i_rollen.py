"""A person of the demo, acting in one of her roles."""

from uuid import UUID

from alis.domain.tilgang import Aktor, Rolle
from alis.records.parter.models import Rolleinnehav
from alis.services.demo.scene import Kommunescene
from alis.services.tilgang.lag_aktor import lag_aktor


def i_rollen(person_id: UUID, rolle: Rolle, scene: Kommunescene) -> Aktor:
    innehav = Rolleinnehav.objects.select_related("person", "organisasjon__kommune").get(
        person=person_id, rolle=rolle, organisasjon=scene.organisasjon_id
    )
    return lag_aktor(innehav)
