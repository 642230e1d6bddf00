"""The state of the signing as columns of a version, for lists that read many versions in one question.

The same answers as `domain.avtale.signering` gives; a test holds the two together.
"""

from datetime import date

from django.db.models import Exists, OuterRef, Q, QuerySet, Value

from alis.domain.avtale.part import Part
from alis.domain.avtale.signering import part_for
from alis.domain.flyt import Avtalestatus
from alis.domain.tilgang import Aktor
from alis.records.avtale.models import Signatur, Signaturkrav
from alis.records.parter.models import Fullmakt
from alis.records.parter.queries import fullmakter_pa


def har_signert(part: Part) -> Q:
    """The part has given every signature that the version's plan asks of it."""
    partens = Signaturkrav.objects.filter(versjon=OuterRef("pk"), part=part)
    return Q(Exists(partens), ~Exists(partens.filter(signatur__isnull=True)))


def er_tur(part: Part) -> Q:
    """It is the part's turn to sign the sent version."""
    return Q(_is_sent(), Exists(_on_turn().filter(part=part)))


def kan_signere(aktor: Aktor | None, *, dag: date) -> Q:
    """The actor may sign the version now; None is the system itself, which never signs."""
    part = part_for(aktor) if aktor else None
    if aktor is None or part is None:
        return Q(Value(False))
    egen = Signatur.objects.filter(versjon=OuterRef("pk"), person_id=aktor.person_id)
    navngitt = Signaturkrav.objects.filter(versjon=OuterRef("pk"), part=part, person_id=aktor.person_id)
    egne = _on_turn().filter(part=part, person_id=aktor.person_id)
    andres = _on_turn().filter(Q(person__isnull=True) | Q(Exists(_from_her(aktor, dag))), part=part)
    return Q(_is_sent(), ~Exists(egen), Q(Exists(egne)) | Q(~Exists(navngitt), Exists(andres)))


def _is_sent() -> Q:
    return Q(status=Avtalestatus.SENDT)


def _on_turn() -> QuerySet[Signaturkrav]:
    """The missing signatures of the first step that is not complete."""
    tidligere = Signaturkrav.objects.filter(
        versjon=OuterRef("versjon"), trinn__lt=OuterRef("trinn"), signatur__isnull=True
    )
    return Signaturkrav.objects.filter(~Exists(tidligere), versjon=OuterRef("pk"), signatur__isnull=True)


def _from_her(aktor: Aktor, dag: date) -> QuerySet[Fullmakt]:
    """Powers that the one who is named in the place has given the actor."""
    return fullmakter_pa(dag).filter(
        mottaker_id=aktor.person_id, organisasjon_id=aktor.organisasjon_id, giver=OuterRef("person")
    )
