"""The amounts from the shares on, once more: plain fractions for one doctor at a time, sharing no code with `alis`."""

from fractions import Fraction
from math import floor

FIRE = ["praksiskompensasjon", "laeringsaktiviteter", "lavere_produktivitet", "veiledning"]
EN_HALV = Fraction(1, 2)
SEKS = [*FIRE, "tilrettelegging", "sentralitetstillegg"]


class FasitFraAndeler:
    """The contract's rules 4 to 10 for one rate set whose amounts are all known."""

    def __init__(self, sats):
        self.enhet = 100 if sats["avrunding"]["enhet"] == "krone" else 1
        self.dekkes = 1 - Fraction(sats["egenandel"]["andel"])
        self.arsbelop = {element: arsbelop(sats["element"][element]) for element in FIRE}
        self.tilrettelegging = Fraction(sats["tilrettelegging"]["andel"])
        self.av_ramme = sats["tilrettelegging"]["av"] == "ramme"
        self.tillegg = sats["sentralitetstillegg"]["arsbelop"]

    def __call__(self, andeler, kostnader, i_klassen, andel_til_alis, rett):
        """What each element gives in øre a doctor with an agreement."""
        tak = {element: self.arsbelop[element] * andeler[element] for element in FIRE}
        gitt = {element: self.gitt(kostnader[element], tak[element]) for element in FIRE}
        tak["tilrettelegging"] = self.tilrettelegging * sum((tak if self.av_ramme else gitt).values())
        tak["sentralitetstillegg"] = self.tillegg * andeler["sentralitetstillegg"] * i_klassen
        for element in ("tilrettelegging", "sentralitetstillegg"):
            gitt[element] = self.gitt(kostnader[element], tak[element])
        return {e: self.element(e, tak[e], gitt[e], andel_til_alis, rett) for e in SEKS}

    def gitt(self, kostnad, tak):
        dekket = kostnad * self.dekkes
        minst = min(dekket, tak)
        rundet = naermest(minst, self.enhet)
        return rundet if rundet <= dekket else floor(minst / self.enhet) * self.enhet

    def element(self, element, tak, gitt, andel_til_alis, rett):
        rundet = naermest(tak, self.enhet)
        svar = {"tak": rundet, "tilskudd": gitt * rett, "ubrukt": (rundet - gitt) * rett}
        if element in ("praksiskompensasjon", "lavere_produktivitet"):
            svar["til_alis"] = naermest(gitt * rett * andel_til_alis, self.enhet)
            svar["til_kommune"] = gitt * rett - svar["til_alis"]
        return svar


def arsbelop(sats):
    if "timesats" in sats:
        return sats["timesats"] * Fraction(sats["faktor"]) * Fraction(sats["timer"])
    return Fraction(sats["arsbelop"])


def naermest(verdi, enhet):
    return floor(Fraction(verdi) / enhet + EN_HALV) * enhet
