"""The amounts from the shares on, once more: plain fractions for one doctor at a time, sharing no code with `alis`."""

from fractions import Fraction
from math import floor

FIRE = ["praksiskompensasjon", "laeringsaktiviteter", "lavere_produktivitet", "veiledning"]
SEKS = [*FIRE, "tilrettelegging", "sentralitetstillegg"]


def fasit_fra_andeler(sats, andeler, kostnader, i_klassen, andel_til_alis, rett):
    """What each element gives in øre, by the contract's rules 4 to 10, for a doctor with an agreement and known rates."""
    enhet = 100 if sats["avrunding"]["enhet"] == "krone" else 1
    dekkes = 1 - Fraction(sats["egenandel"]["andel"])
    tak = {element: arsbelop(sats["element"][element]) * andeler[element] for element in FIRE}
    gitt = {element: tilskudd(kostnader[element] * dekkes, tak[element], enhet) for element in FIRE}
    regnes_av = tak if sats["tilrettelegging"]["av"] == "ramme" else gitt
    tak["tilrettelegging"] = Fraction(sats["tilrettelegging"]["andel"]) * sum(regnes_av.values())
    tak["sentralitetstillegg"] = (
        sats["sentralitetstillegg"]["arsbelop"] * andeler["sentralitetstillegg"] * i_klassen
    )
    svar = {}
    for element in SEKS:
        belop = tilskudd(kostnader[element] * dekkes, tak[element], enhet)
        svar[element] = {"tak": naermest(tak[element], enhet), "tilskudd": belop * rett}
        svar[element]["ubrukt"] = (svar[element]["tak"] - belop) * rett
        if element in ("praksiskompensasjon", "lavere_produktivitet"):
            svar[element]["til_alis"] = naermest(belop * rett * andel_til_alis, enhet)
            svar[element]["til_kommune"] = belop * rett - svar[element]["til_alis"]
    return svar


def arsbelop(sats):
    if "timesats" in sats:
        return sats["timesats"] * Fraction(sats["faktor"]) * Fraction(sats["timer"])
    return Fraction(sats["arsbelop"])


def tilskudd(dekket, tak, enhet):
    minst = min(dekket, tak)
    rundet = naermest(minst, enhet)
    return rundet if rundet <= dekket else floor(minst / enhet) * enhet


def naermest(verdi, enhet):
    return floor(Fraction(verdi) / enhet + Fraction(1, 2)) * enhet
