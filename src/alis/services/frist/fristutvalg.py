"""What the deadlines are asked of: some cases, on a day."""

from datetime import date
from functools import cached_property

from django.db.models import QuerySet

from alis.domain.tilgang import Aktor
from alis.records.utdanning.models import AlisSak
from alis.services.utdanning.les_saker import les_saker
from alis.services.utdanning.saksbilde import Saksbilde


class Fristutvalg:
    """`saker` must be narrowed already: to what the actor may see, or, for the installation itself (None), not at all."""

    def __init__(self, *, saker: QuerySet[AlisSak], idag: date, aktor: Aktor | None = None) -> None:
        self.saker = saker
        self.idag = idag
        self.aktor = aktor

    @cached_property
    def bilder(self) -> tuple[Saksbilde, ...]:
        """The cases whole, read once for all the rules that need them so."""
        return les_saker(aktor=self.aktor, saker=self.saker)
