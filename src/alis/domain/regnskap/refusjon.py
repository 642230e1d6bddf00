"""A claim from the doctor through the books: claimed, let go or approved, paid. `objekt_id` of the post is the claim."""

from alis.domain.regnskap.bilag import Bilag, Bilagsart
from alis.domain.regnskap.konto import Konto
from alis.domain.regnskap.post import Post


def krevd(post: Post) -> Bilag:
    """She has sent the claim: so much of the frame waits for an answer."""
    return post.bilag(Bilagsart.KREVD, debet_mot_kredit={Konto.KREVD: Konto.DISPONIBELT})


def frigitt(post: Post) -> Bilag:
    """The claim is returned, withdrawn or refused: the frame is free again."""
    return post.bilag(Bilagsart.FRIGITT, debet_mot_kredit={Konto.DISPONIBELT: Konto.KREVD})


def godkjent(post: Post) -> Bilag:
    """The claim is approved: the frame is used, the cost is documented, and the kommune owes her the money."""
    return post.bilag(
        Bilagsart.GODKJENT,
        debet_mot_kredit={Konto.FORBRUKT: Konto.KREVD, Konto.KOSTNAD: Konto.GJELD_ALIS},
    )


def utbetalt(post: Post) -> Bilag:
    """The bank has paid her."""
    return post.bilag(Bilagsart.UTBETALT, debet_mot_kredit={Konto.GJELD_ALIS: Konto.BANK_UT})


def egen_kostnad(post: Post) -> Bilag:
    """The kommune has had the cost itself, as for supervision: documented and used, and nothing owed to the doctor."""
    return post.bilag(
        Bilagsart.EGEN_KOSTNAD,
        debet_mot_kredit={Konto.FORBRUKT: Konto.DISPONIBELT, Konto.KOSTNAD: Konto.EGNE_MIDLER},
    )
