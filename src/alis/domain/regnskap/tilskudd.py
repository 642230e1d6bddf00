"""The grant between the kommune and the state. `objekt_id` of the post is the application."""

from alis.domain.regnskap.bilag import Bilag, Bilagsart
from alis.domain.regnskap.konto import Konto
from alis.domain.regnskap.post import Post


def innvilget(post: Post) -> Bilag:
    """The state has granted the money, and owes it."""
    return post.bilag(Bilagsart.INNVILGET, debet_mot_kredit={Konto.FORDRING_STAT: Konto.TILSKUDD})


def avkortet(post: Post) -> Bilag:
    """The grant is cut before it is received: so much less is owed."""
    return post.bilag(Bilagsart.AVKORTET, debet_mot_kredit={Konto.TILSKUDD: Konto.FORDRING_STAT})


def mottatt(post: Post) -> Bilag:
    """The state has paid."""
    return post.bilag(Bilagsart.MOTTATT, debet_mot_kredit={Konto.BANK_STAT: Konto.FORDRING_STAT})


def skyldig_stat(post: Post) -> Bilag:
    """Money that was received is to go back: it was not used, or the grant was cut afterwards."""
    return post.bilag(Bilagsart.SKYLDIG_STAT, debet_mot_kredit={Konto.TILSKUDD: Konto.GJELD_STAT})


def ikke_skyldig(post: Post) -> Bilag:
    """Cost has come since: so much less is to go back."""
    return post.bilag(Bilagsart.IKKE_SKYLDIG, debet_mot_kredit={Konto.GJELD_STAT: Konto.TILSKUDD})


def betalt_stat(post: Post) -> Bilag:
    """The kommune has paid it back."""
    return post.bilag(Bilagsart.BETALT_STAT, debet_mot_kredit={Konto.GJELD_STAT: Konto.BANK_STAT})
