"""A signature by hand: the code on every page of the printed agreement, and what a scan of the paper must show."""

from alis.domain.avtale.papir.papirkrav import papirdagen_er_mulig, siste_oyeblikk, skannet_er_helt
from alis.domain.avtale.papir.papirsignatur import Papirfeil, Papirsignatur, Papirsvar, vurder_papirsignatur
from alis.domain.avtale.papir.sidekode import Sidekode, kontrollkode, les_sidekode, samme_kontrollkode
from alis.domain.avtale.papir.skannkontroll import Skannfunn, finn_i_skannet

__all__ = [
    "Papirfeil",
    "Papirsignatur",
    "Papirsvar",
    "Sidekode",
    "Skannfunn",
    "finn_i_skannet",
    "kontrollkode",
    "les_sidekode",
    "papirdagen_er_mulig",
    "samme_kontrollkode",
    "siste_oyeblikk",
    "skannet_er_helt",
    "vurder_papirsignatur",
]
