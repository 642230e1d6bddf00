"""Let an approved claim cover what the doctor has had in advance."""

from dataclasses import replace
from uuid import UUID

from django.db.models import F

from alis.domain.regnskap import Bilag, Konto, Post, dekket, dekning
from alis.domain.verdier import Belop
from alis.records.regnskap.models import Kontosaldo


def dekning_av(godkjent: Bilag) -> Bilag | None:
    """The voucher that follows an approval on the same element; None where the doctor has had nothing in advance."""
    skyldig = next(rad for rad in godkjent.overforinger if rad.kredit is Konto.GJELD_ALIS)
    post = Post(
        sak_id=godkjent.sak_id,
        tilskuddsperiode=godkjent.tilskuddsperiode,
        element=skyldig.element,
        belop=skyldig.belop,
        dato=godkjent.dato,
        nokkel=f"dekket:{godkjent.nokkel}",
        objekt_type=godkjent.objekt_type,
        objekt_id=godkjent.objekt_id,
        grunnlag={"godkjent": godkjent.nokkel},
    )
    belop = dekning(skyldig=skyldig.belop, forskudd=udekket(post.sak_id, post.tilskuddsperiode, post.element))
    return dekket(replace(post, belop=belop)) if belop else None


def udekket(sak_id: UUID, tilskuddsperiode: str, element: str) -> Belop:
    """What is left of the advances on the element."""
    konto = Kontosaldo.objects.filter(
        sak=sak_id, tilskuddsperiode=tilskuddsperiode, element=element, konto=Konto.FORSKUDD_ALIS
    )
    return Belop(konto.values_list(F("debet") - F("kredit"), flat=True).first() or 0)
