"""When the parties may bargain, and what they may propose."""

from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.avtale.belopsgrense import vurder_belop
from alis.domain.avtale.element import Element
from alis.domain.avtale.elementvalg import Elementvurderinger
from alis.domain.avtale.kontroll import UTEN_AVTALT_BELOP, Tak
from alis.domain.flyt import Avtalestatus
from alis.domain.regel import Utfall, Vurdering, regel
from alis.domain.regel.tekst import _

KAN_ENDRES = frozenset({Avtalestatus.KLADD, Avtalestatus.SIGNERT, Avtalestatus.I_KRAFT})


@regel(
    kilde="000/annet-1",
    oppfylt=_("Begge parter kan foreslå endringer."),
    ikke_oppfylt=_(
        "Denne versjonen kan ikke endres. Er den sendt til signering, må kommunen trekke den tilbake først."
    ),
)
def kan_forhandles(*, status: Avtalestatus) -> Utfall:
    """Either party may take up a change while the version is a draft, signed or in force."""
    return Utfall.OPPFYLT if status in KAN_ENDRES else Utfall.IKKE_OPPFYLT


def kan_foreslas(*, element: Element, vurderinger: Elementvurderinger) -> Vurdering[Utfall] | None:
    """Why the element is not open to this agreement; None where nothing is in the way."""
    vurdering = vurderinger.get(element)
    return vurdering if vurdering is not None and vurdering.utfall is not Utfall.OPPFYLT else None


def over_taket(*, post: Avtalepost, tak: Tak) -> Vurdering[Utfall] | None:
    """The rule that the amount breaks; None where it keeps within its cap, has none, or the cap is not known."""
    if post.belop_per_ar is None or post.element in UTEN_AVTALT_BELOP:
        return None
    vurdering = vurder_belop(element=post.element, belop=post.belop_per_ar, tak=tak.get(post.element))
    return vurdering if vurdering.utfall is Utfall.IKKE_OPPFYLT else None
