"""A second calculation of the grant, written from the contract alone: day by day, with fractions, sharing no code with `alis`.

It takes the JSON of a case whose rate set is an object, and gives the figures of the answer without the reasons.
"""

from datetime import date, timedelta
from fractions import Fraction
from math import floor

FIRE = ["praksiskompensasjon", "laeringsaktiviteter", "lavere_produktivitet", "veiledning"]
SEKS = [*FIRE, "tilrettelegging", "sentralitetstillegg"]
DAG = timedelta(1)


def dagen(tekst):
    return None if tekst is None else date.fromisoformat(tekst)


def maneder_frem(dag, antall):
    maned = dag.month + antall
    ar = dag.year
    while maned > 12:
        ar, maned = ar + 1, maned - 12
    nummer = dag.day
    while True:
        try:
            return date(ar, maned, nummer)
        except ValueError:
            nummer -= 1


def hele_maneder(fom, tom):
    antall = 0
    while maneder_frem(fom, antall + 1) <= tom + DAG:
        antall += 1
    return antall


def dager_fra_til(fom, tom):
    dager = []
    while fom <= tom:
        dager.append(fom)
        fom += DAG
    return dager


def gjelder_dagen(noe, dag):
    return dagen(noe["fom"]) <= dag and (noe.get("tom") is None or dag <= dagen(noe["tom"]))


def varighet(gjelder_fra, maks_ar, stillinger, fravar):
    """Walks the days until the budget is used or every position has ended."""
    budsjett = (maneder_frem(gjelder_fra, 12 * maks_ar) - gjelder_fra).days
    apen = any(stilling.get("tom") is None for stilling in stillinger)
    siste = None if apen else max(dagen(stilling["tom"]) for stilling in stillinger)
    brukt, dag = Fraction(0), gjelder_fra
    while apen or dag <= siste:
        if not any(gjelder_dagen(borte, dag) for borte in fravar):
            prosent = sum((Fraction(s["prosent"]) for s in stillinger if gjelder_dagen(s, dag)), Fraction(0))
            brukt += min(prosent / 100, Fraction(1))
        if brukt >= budsjett:
            return dag, brukt, budsjett
        dag += DAG
    return None, brukt, budsjett


def rund_opp_fra_halv(verdi, enhet):
    return floor(verdi / enhet + Fraction(1, 2)) * enhet


def rund_ned(verdi, enhet):
    return floor(verdi / enhet) * enhet


def gange(*faktorer):
    """None is not known; a known 0 wins."""
    if 0 in [f for f in faktorer if f is not None]:
        return Fraction(0)
    if None in faktorer:
        return None
    svar = Fraction(1)
    for faktor in faktorer:
        svar *= faktor
    return svar


class Fasit:
    def __init__(self, sak):
        self.sak, self.sats = sak, sak["satssett"]
        self.fom, self.tom = dagen(self.sats["fom"]), dagen(self.sats["tom"])
        self.dager = dager_fra_til(self.fom, self.tom)
        self.avtale = sak.get("avtale")
        self.med_avtale = sak["gjelder"] == "alis_avtale"
        self.enhet = 100 if self.sats["avrunding"]["enhet"] == "krone" else 1
        self.stillinger, self.fravar = sak["stillinger"], sak["fravar"]
        self.start = dagen(sak["lege"].get("start_spesialisering"))
        self.siste_dag = self.brukt = self.budsjett = None
        if self.med_avtale:
            self.siste_dag, self.brukt, self.budsjett = varighet(
                dagen(self.avtale["gjelder_fra"]),
                self.sats["vilkar"]["maks_ar_fulltid"],
                self.stillinger,
                self.fravar,
            )

    # --- conditions -----------------------------------------------------------------------------------------------

    def i_perioden(self, stilling):
        return any(gjelder_dagen(stilling, dag) for dag in self.dager)

    def bestar(self, stilling):
        """True, False or None (not known) for a substitute's contract."""
        fom, tom = dagen(stilling.get("vikariat_fom")), dagen(stilling.get("vikariat_tom"))
        if fom is None or tom is None:
            return None
        return tom >= maneder_frem(fom, self.sats["vilkar"]["vikariat_over_maneder"])

    def vikarbyra(self):
        if not self.sats["vilkar"]["vikarbyra_utelukker"]:
            return "gjelder_ikke"
        return {None: "uavklart", True: "ikke_oppfylt", False: "oppfylt"}[self.sak.get("vikarbyra")]

    def vikariat_varighet(self):
        vikariater = [s for s in self.stillinger if s["type"] == "fastlegevikar" and self.i_perioden(s)]
        if not vikariater:
            return "gjelder_ikke"
        andre = [s for s in self.stillinger if s["type"] != "fastlegevikar" and self.i_perioden(s)]
        svar = [self.bestar(s) for s in vikariater]
        if not andre and all(ett is False for ett in svar):
            return "ikke_oppfylt"
        return "uavklart" if None in svar else "oppfylt"

    def stillingssum(self):
        for dag in self.dager:
            if sum(Fraction(s["prosent"]) for s in self.stillinger if gjelder_dagen(s, dag)) > 100:
                return "ikke_oppfylt"
        return "oppfylt"

    def avtale_signert(self):
        if not self.med_avtale:
            return "gjelder_ikke"
        signert = dagen(self.avtale.get("signert"))
        return "oppfylt" if signert is not None and signert <= self.tom else "ikke_oppfylt"

    def spesialisering_startet(self):
        if self.start is None:
            return "uavklart"
        return "oppfylt" if self.start <= self.tom else "ikke_oppfylt"

    def fulltidsar(self):
        if not self.med_avtale:
            return "gjelder_ikke"
        return "ikke_oppfylt" if self.siste_dag is not None and self.siste_dag < self.fom else "oppfylt"

    def vilkar(self):
        navn = [
            "vikarbyra",
            "vikariat_varighet",
            "stillingssum",
            "avtale_signert",
            "spesialisering_startet",
            "fulltidsar",
        ]
        return {ett: getattr(self, ett)() for ett in navn}

    # --- counting days and shares ---------------------------------------------------------------------------------

    def teller(self, stilling, dag):
        if not gjelder_dagen(stilling, dag) or (self.start and dag < self.start):
            return False
        if self.med_avtale:
            for grense in (self.avtale.get("signert"), self.avtale["gjelder_fra"]):
                if grense is not None and dag < dagen(grense):
                    return False
            if self.avtale.get("gjelder_til") and dag > dagen(self.avtale["gjelder_til"]):
                return False
            if self.siste_dag is not None and dag > self.siste_dag:
                return False
        for borte in self.fravar:
            if gjelder_dagen(borte, dag) and not (
                borte["type"] == "permisjon" and borte["aktiviteter_fortsetter"]
            ):
                return False
        return not (stilling["type"] == "fastlegevikar" and self.bestar(stilling) is False)

    def ansettelser(self):
        """Positions joined where one of the same kind and percentage begins the day after another ends."""
        rekker = []
        dager = [[dag for dag in self.dager if self.teller(stilling, dag)] for stilling in self.stillinger]
        par = zip(self.stillinger, dager, strict=True)
        for stilling, tellende in sorted(
            par, key=lambda p: (p[0]["fom"], p[0].get("tom") or "9999", not p[1])
        ):
            for rekke in rekker:
                if (
                    rekke["type"] == stilling["type"]
                    and rekke["prosent"] == Fraction(stilling["prosent"])
                    and rekke["tom"] is not None
                    and rekke["tom"] + DAG == dagen(stilling["fom"])
                ):
                    rekke["dager"] += tellende
                    rekke["tom"] = dagen(stilling.get("tom"))
                    break
            else:
                rekker.append(
                    {
                        "type": stilling["type"],
                        "prosent": Fraction(stilling["prosent"]),
                        "tom": dagen(stilling.get("tom")),
                        "dager": tellende,
                    }
                )
        return rekker

    def arsdel(self, dager):
        if self.sats["gradering"]["metode"] == "dager":
            return Fraction(len(dager), len(dager_fra_til(self.fom, maneder_frem(self.fom, 12) - DAG)))
        hele = til_overs = 0
        while dager:
            slutt = 0
            while slutt + 1 < len(dager) and dager[slutt + 1] == dager[slutt] + DAG:
                slutt += 1
            maneder = hele_maneder(dager[0], dager[slutt])
            hele += maneder
            til_overs += len([dag for dag in dager[: slutt + 1] if dag >= maneder_frem(dager[0], maneder)])
            dager = dager[slutt + 1 :]
        return Fraction(hele + til_overs // 30, 12)

    def andel(self, typer, for_dag=None):
        svar = Fraction(0)
        for rekke in self.ansettelser():
            if rekke["type"] in typer:
                dager = [dag for dag in rekke["dager"] if for_dag is None or dag < for_dag]
                svar += rekke["prosent"] / 100 * self.arsdel(dager)
        return svar

    def elementandel(self, element):
        sats = self.sats["element"][element]
        hele = self.andel(sats["stillingstyper"])
        if sats.get("forste_maneder") is None or hele == 0:
            return hele
        forste = dagen(self.sak["lege"].get("forste_dato_fastlege"))
        if forste is None:
            return None
        return self.andel(sats["stillingstyper"], maneder_frem(forste, sats["forste_maneder"]))

    def sentralitetsandel(self):
        if self.sats["sentralitetstillegg"]["gradert"]:
            return self.andel([s["type"] for s in self.stillinger])
        return Fraction(int(any(rekke["dager"] for rekke in self.ansettelser())))

    # --- amounts --------------------------------------------------------------------------------------------------

    def arsbelop(self, element):
        sats = self.sats["element"][element]
        if sats.get("timesats") is not None:
            return sats["timesats"] * Fraction(sats["faktor"]) * Fraction(sats["timer"])
        return sats.get("arsbelop")

    def kostnad(self, element):
        return self.sak["kostnader"].get(element, 0)

    def gitt(self, element, tak):
        if tak is None:
            return None
        dekket = self.kostnad(element) * (1 - Fraction(self.sats["egenandel"]["andel"]))
        minst = min(dekket, tak)
        rundet = rund_opp_fra_halv(minst, self.enhet)
        return rundet if rundet <= dekket else rund_ned(minst, self.enhet)

    def regn(self):
        vilkar = self.vilkar()
        nei = "ikke_oppfylt" in vilkar.values()
        uavklart = set()
        andeler, tak, gitt = {}, {}, {}
        for element in FIRE:
            andeler[element] = self.elementandel(element)
            tak[element] = gange(self.arsbelop(element), andeler[element])
            if not self.med_avtale and not self.sats["element"][element].get("uten_avtale"):
                tak[element] = Fraction(0)
            if tak[element] is None and self.arsbelop(element) is None:
                uavklart.add(f"/satssett/element/{element}")
            if tak[element] is None and andeler[element] is None:
                uavklart.add("/lege/forste_dato_fastlege")
            gitt[element] = self.gitt(element, tak[element])
        self.tilrettelegging(tak, gitt, uavklart)
        andeler["tilrettelegging"] = None
        self.sentralitetstillegg(andeler, tak, gitt, uavklart)
        for navn, peker in (
            ("vikarbyra", "/vikarbyra"),
            ("spesialisering_startet", "/lege/start_spesialisering"),
        ):
            if vilkar[navn] == "uavklart":
                uavklart.add(peker)
        if vilkar["vikariat_varighet"] == "uavklart":
            for nummer, stilling in enumerate(self.stillinger):
                if stilling["type"] == "fastlegevikar" and self.i_perioden(stilling):
                    for felt in ("vikariat_fom", "vikariat_tom"):
                        if stilling.get(felt) is None:
                            uavklart.add(f"/stillinger/{nummer}/{felt}")
        return self.svar(vilkar, nei, uavklart, andeler, tak, gitt)

    def tilrettelegging(self, tak, gitt, uavklart):
        andel = self.sats["tilrettelegging"].get("andel")
        andel = None if andel is None else Fraction(andel)
        ledd = [(tak if self.sats["tilrettelegging"]["av"] == "ramme" else gitt)[element] for element in FIRE]
        tak["tilrettelegging"] = gange(andel, None if None in ledd else sum(ledd))
        if not self.med_avtale:
            tak["tilrettelegging"] = Fraction(0)
        if tak["tilrettelegging"] is None and andel is None:
            uavklart.add("/satssett/tilrettelegging")
        gitt["tilrettelegging"] = self.gitt("tilrettelegging", tak["tilrettelegging"])

    def sentralitetstillegg(self, andeler, tak, gitt, uavklart):
        sats, klasse = self.sats["sentralitetstillegg"], self.sak["kommune"].get("sentralitetsklasse")
        andeler["sentralitetstillegg"] = self.sentralitetsandel()
        i_klassen = None if klasse is None else int(klasse in sats["klasser"])
        eksakt = gange(sats.get("arsbelop"), andeler["sentralitetstillegg"], i_klassen)
        tak["sentralitetstillegg"] = eksakt if self.med_avtale else Fraction(0)
        if tak["sentralitetstillegg"] is None:
            if klasse is None:
                uavklart.add("/kommune/sentralitetsklasse")
            if sats.get("arsbelop") is None:
                uavklart.add("/satssett/sentralitetstillegg")
        gitt["sentralitetstillegg"] = self.gitt("sentralitetstillegg", tak["sentralitetstillegg"])

    def svar(self, vilkar, nei, uavklart, andeler, tak, gitt):
        elementer = {e: self.element(e, nei, andeler[e], tak[e], gitt[e]) for e in SEKS}
        kjente = [element["tilskudd"] for element in elementer.values() if element["tilskudd"] is not None]
        apent = "uavklart" in vilkar.values() or None in tak.values()
        return {
            "rett_til_tilskudd": "nei" if nei else "uavklart" if apent else "ja",
            "sum": sum(kjente),
            "sum_komplett": len(kjente) == 6,
            "uavklart": uavklart,
            "vilkar": vilkar,
            "fulltid": {
                "siste_dag": None if self.siste_dag is None else str(self.siste_dag),
                "brukt_dager": str(self.brukt),
                "budsjett_dager": self.budsjett,
            }
            if self.med_avtale
            else None,
            "elementer": elementer,
        }

    def element(self, element, nei, andel, tak, gitt):
        driftsform = self.avtale["driftsform"] if self.med_avtale else None
        mottaker = "kostnadsbaerer"
        if self.med_avtale and element in ("praksiskompensasjon", "lavere_produktivitet"):
            mottaker = {"naeringsdrivende": "alis", "ansatt": "kommune", "annet": "fordelt"}[driftsform]
        rundet = None if tak is None else rund_opp_fra_halv(tak, self.enhet)
        svar = {
            "kostnad": self.kostnad(element),
            "andel": None if andel is None else str(andel),
            "tak": rundet,
            "tak_eksakt": None if tak is None else str(tak),
            "tilskudd": gitt,
            "ubrukt": None if gitt is None else max(0, rundet - gitt),
            "mottaker": mottaker,
            "til_alis": None,
            "til_kommune": None,
        }
        if gitt is not None and mottaker != "kostnadsbaerer":
            andel_alis = (
                {"alis": 1, "kommune": 0}.get(mottaker)
                if mottaker != "fordelt"
                else self.avtale["fordeling_alis"]
            )
            svar["til_alis"] = rund_opp_fra_halv(gitt * Fraction(andel_alis), self.enhet)
            svar["til_kommune"] = gitt - svar["til_alis"]
        if nei:
            svar |= {"tilskudd": 0, "ubrukt": 0, "til_alis": 0, "til_kommune": 0}
        return svar
