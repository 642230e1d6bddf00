"""Money that the doctor is to pay back. `objekt_id` of the post is the ending that the claim on her belongs to."""

from alis.domain.regnskap.bilag import Bilag, Bilagsart
from alis.domain.regnskap.konto import Konto
from alis.domain.regnskap.overforing import Overforing
from alis.domain.regnskap.post import Post
from alis.domain.verdier import Belop


def tilbakekrevd(post: Post, *, forskudd: Belop, kostnad: Belop) -> Bilag:
    """Claimed back: first what is left of the advance, then documented cost, which frees the frame again. The rest was
    paid before these books began, so it returns to the kommune's own money.
    """
    av_forskudd = min(post.belop, forskudd)
    av_kostnad = min(post.belop - av_forskudd, kostnad)
    rest = post.belop - av_forskudd - av_kostnad
    deler = (
        (Konto.FORDRING_ALIS, Konto.FORSKUDD_ALIS, av_forskudd),
        (Konto.FORDRING_ALIS, Konto.KOSTNAD, av_kostnad),
        (Konto.DISPONIBELT, Konto.FORBRUKT, av_kostnad),
        (Konto.FORDRING_ALIS, Konto.EGNE_MIDLER, rest),
    )
    return post.bilag_med(
        Bilagsart.TILBAKEKREVD,
        tuple(
            Overforing(debet=debet, kredit=kredit, belop=belop, element=post.element)
            for debet, kredit, belop in deler
            if belop > Belop.null()
        ),
    )


def innbetalt(post: Post) -> Bilag:
    """She has paid."""
    return post.bilag(Bilagsart.INNBETALT, debet_mot_kredit={Konto.BANK_INN: Konto.FORDRING_ALIS})


def ettergitt(post: Post) -> Bilag:
    """She is let off: the kommune bears it."""
    return post.bilag(Bilagsart.ETTERGITT, debet_mot_kredit={Konto.EGNE_MIDLER: Konto.FORDRING_ALIS})
