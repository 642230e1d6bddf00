"""What a proposal says, and what must be right with it before it is kept or sent."""

from dataclasses import dataclass, replace
from enum import StrEnum

from alis.domain.avtale import Element
from alis.domain.avtale.avtaleutkast import Avtalepost
from alis.domain.avtale.elementvalg import Elementvurderinger
from alis.domain.avtale.forhandling import LENGSTE_GRUNN, LENGSTE_TEKST
from alis.domain.avtale.forhandlingskrav import kan_foreslas, over_taket
from alis.domain.avtale.kontroll import Tak
from alis.domain.dokument import fremmede_tegn
from alis.domain.regel import Utfall, Vurdering


class Innholdsfeil(StrEnum):
    TEKST_FOR_LANG = "tekst_for_lang"
    GRUNN_FOR_LANG = "grunn_for_lang"
    FREMMEDE_TEGN = "fremmede_tegn"
    BELOP_MANGLER = "belop_mangler"
    BESKRIVELSE_MANGLER = "beskrivelse_mangler"
    STENGT = "stengt"
    OVER_TAKET = "over_taket"


class ForslagetMaRettes(Exception):
    """Carries what is wrong, with the rule that says so or the signs that the agreement cannot print."""

    def __init__(
        self,
        element: Element,
        feil: Innholdsfeil,
        *,
        vurdering: Vurdering[Utfall] | None = None,
        tegn: tuple[str, ...] = (),
    ) -> None:
        super().__init__(element, feil)
        self.element = element
        self.feil = feil
        self.vurdering = vurdering
        self.tegn = tegn


@dataclass(frozen=True, kw_only=True)
class Forslagsinnhold:
    """`grunn` is read by the other party; it is not part of the agreement."""

    post: Avtalepost
    grunn: str = ""


def ryddet(innhold: Forslagsinnhold) -> Forslagsinnhold:
    """With plain line breaks and no space around it, so that the same words are always the same text."""
    post = replace(innhold.post, avtalt=_plain(innhold.post.avtalt))
    return Forslagsinnhold(post=post, grunn=_plain(innhold.grunn))


def krev_skrivbart(innhold: Forslagsinnhold) -> None:
    """What is asked of a draft: that it can be kept and, when the time comes, printed. Raises `ForslagetMaRettes`."""
    element = innhold.post.element
    if len(innhold.post.avtalt) > LENGSTE_TEKST:
        raise ForslagetMaRettes(element, Innholdsfeil.TEKST_FOR_LANG)
    if len(innhold.grunn) > LENGSTE_GRUNN:
        raise ForslagetMaRettes(element, Innholdsfeil.GRUNN_FOR_LANG)
    if tegn := fremmede_tegn(innhold.post.avtalt):
        raise ForslagetMaRettes(element, Innholdsfeil.FREMMEDE_TEGN, tegn=tegn)


def krev_sendbart(innhold: Forslagsinnhold, *, vurderinger: Elementvurderinger, tak: Tak) -> None:
    """What is asked of a proposal, and again when it is accepted. Raises `ForslagetMaRettes`."""
    krev_skrivbart(innhold)
    post = innhold.post
    if stengt := kan_foreslas(element=post.element, vurderinger=vurderinger):
        raise ForslagetMaRettes(post.element, Innholdsfeil.STENGT, vurdering=stengt)
    if post.element is Element.KOMMUNAL_FINANSIERING:
        if not post.avtalt:
            raise ForslagetMaRettes(post.element, Innholdsfeil.BESKRIVELSE_MANGLER)
    elif post.belop_per_ar is None:
        raise ForslagetMaRettes(post.element, Innholdsfeil.BELOP_MANGLER)
    if over := over_taket(post=post, tak=tak):
        raise ForslagetMaRettes(post.element, Innholdsfeil.OVER_TAKET, vurdering=over)


def _plain(tekst: str) -> str:
    return tekst.replace("\0", "").replace("\r\n", "\n").replace("\r", "\n").strip()
