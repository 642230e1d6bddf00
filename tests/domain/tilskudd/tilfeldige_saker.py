"""Random cases with rate sets of every kind, also the unlikely: short periods, parallel positions, unknowns everywhere."""

from datetime import date, timedelta

STILLINGSTYPER = ["fastlege", "fastlegevikar", "introduksjonslege", "annet_kommunalt_legearbeid"]
ELEMENTER = ["praksiskompensasjon", "laeringsaktiviteter", "lavere_produktivitet", "veiledning"]
PROSENTER = ["100", "80", "80.0", "50", "40", "33.333333333", "20", "60.5", "99.999999999"]


def tilfeldig_sak(rng):
    """A case as its JSON object."""
    satssett = tilfeldig_satssett(rng)
    fom = date.fromisoformat(satssett["fom"])
    gjelder = rng.choice(["alis_avtale", "alis_avtale", "alis_avtale", "veiledning"])
    sak = {
        "satssett": satssett,
        "kommune": {"kommunenummer": "1811", "sentralitetsklasse": rng.choice([6, 6, 5, 1, None])},
        "lege": {
            "start_spesialisering": kanskje(rng, naer(rng, fom, -900, 380), 0.85),
            "forste_dato_fastlege": kanskje(rng, naer(rng, fom, -1000, 300), 0.8),
        },
        "gjelder": gjelder,
        "avtale": tilfeldig_avtale(rng, fom) if gjelder == "alis_avtale" else None,
        "vikarbyra": rng.choice([False] * 8 + [True, None]),
        "stillinger": tilfeldige_stillinger(rng, fom),
        "fravar": [tilfeldig_fravar(rng, fom) for _ in range(rng.choice([0, 0, 1, 1, 2, 3]))],
        "kostnader": {
            element: rng.choice([0, 1, 99, rng.randrange(3 * 10**7), rng.randrange(3 * 10**7), 10**12])
            for element in [*ELEMENTER, "tilrettelegging", "sentralitetstillegg"]
            if rng.random() < 0.9
        },
    }
    return utelat_null(rng, sak)


def tilfeldig_satssett(rng):
    fom = rng.choice([date(2025, 6, 1), date(2024, 9, 1), date(2024, 2, 29), date(2023, 1, 31)])
    fom = rng.choice([fom, fom, fom + timedelta(rng.randrange(60))])
    return {
        "navn": "tilfeldig",
        "fom": str(fom),
        "tom": str(fom + timedelta(rng.choice([364, 364, 272, 90, 30, 0]))),
        "status": "ubekreftet",
        "kilde": [],
        "gradering": {"metode": rng.choice(["hele_maneder", "hele_maneder", "dager"])},
        "avrunding": {"enhet": rng.choice(["ore", "ore", "krone"])},
        "element": {element: tilfeldig_sats(rng) for element in ELEMENTER},
        "tilrettelegging": uten_none(
            {"andel": rng.choice(["0.05", "0.05", "0", "1", None]), "av": rng.choice(["ramme", "innvilget"])}
        ),
        "sentralitetstillegg": uten_none(
            {
                "klasser": rng.choice([[6], [6], [5, 6], []]),
                "arsbelop": rng.choice([20000000, 20000000, 12345678, 0, None]),
                "gradert": rng.random() < 0.7,
            }
        ),
        "egenandel": {"andel": rng.choice(["0", "0", "0.2", "0.333333333", "1"])},
        "vilkar": {
            "vikariat_over_maneder": rng.choice([3, 3, 12, 0]),
            "maks_ar_fulltid": rng.choice([5, 5, 4, 2, 1]),
            "vikarbyra_utelukker": rng.random() < 0.8,
        },
    }


def tilfeldig_sats(rng):
    sats = {"stillingstyper": rng.sample(STILLINGSTYPER, rng.choice([4, 4, 3, 2, 0]))}
    sats |= rng.choice(
        [
            {"arsbelop": rng.randrange(3 * 10**7)},
            {"arsbelop": rng.randrange(3 * 10**7)},
            {"timesats": 137500, "faktor": "1.15", "timer": "57.75"},
            {"timesats": 99999, "faktor": "0.333333333", "timer": "12.5"},
            {"arsbelop": 0},
            {},
        ]
    )
    sats["forste_maneder"] = rng.choice([None, None, 24, 6, 0])
    sats["uten_avtale"] = rng.choice([None, True, False])
    return uten_none(sats)


def tilfeldig_avtale(rng, fom):
    gjelder_fra = naer(rng, fom, -1800, 200)
    driftsform = rng.choice(["naeringsdrivende", "ansatt", "annet"])
    return {
        "signert": kanskje(rng, naer(rng, date.fromisoformat(gjelder_fra), -60, 200), 0.93),
        "gjelder_fra": gjelder_fra,
        "gjelder_til": kanskje(rng, naer(rng, date.fromisoformat(gjelder_fra), 0, 2500), 0.2),
        "driftsform": driftsform,
        "fordeling_alis": rng.choice(["0.5", "0.333333333", "0", "1"]) if driftsform == "annet" else None,
    }


def tilfeldige_stillinger(rng, fom):
    stillinger, dag = [], date.fromisoformat(naer(rng, fom, -700, 100))
    slag = (rng.choice(STILLINGSTYPER), rng.choice(PROSENTER))
    for _ in range(rng.choice([1, 1, 2, 3, 4])):
        if rng.random() < 0.6:
            slag = (rng.choice(STILLINGSTYPER), rng.choice(PROSENTER))
        tom = dag + timedelta(rng.choice([rng.randrange(500), rng.randrange(60), 0]))
        stillinger.append({"type": slag[0], "prosent": slag[1], "fom": str(dag), "tom": str(tom)})
        dag = tom + timedelta(rng.choice([1, 1, 1, 2, 15, -20]))
    if rng.random() < 0.3:
        stillinger[-1]["tom"] = None
    for stilling in stillinger:
        if stilling["type"] == "fastlegevikar":
            start = date.fromisoformat(stilling["fom"]) - timedelta(rng.choice([0, 0, 40]))
            stilling["vikariat_fom"] = kanskje(rng, str(start), 0.85)
            stilling["vikariat_tom"] = kanskje(rng, naer(rng, start, 80, 120), 0.85)
    rng.shuffle(stillinger)
    return stillinger


def tilfeldig_fravar(rng, fom):
    start = date.fromisoformat(naer(rng, fom, -300, 360))
    slag = rng.choice(["institusjonstjeneste", "permisjon"])
    return {
        "type": slag,
        "fom": str(start),
        "tom": str(start + timedelta(rng.choice([rng.randrange(200), rng.randrange(20), 0]))),
        "aktiviteter_fortsetter": slag == "permisjon" and rng.random() < 0.5,
    }


def naer(rng, dag, fra, til):
    return str(dag + timedelta(rng.randint(fra, til)))


def kanskje(rng, verdi, sannsynlig):
    return verdi if rng.random() < sannsynlig else None


def uten_none(tabell):
    return {nokkel: verdi for nokkel, verdi in tabell.items() if verdi is not None}


def utelat_null(rng, verdi):
    """Leaves some nulls out, which must mean the same."""
    if isinstance(verdi, dict):
        return {n: utelat_null(rng, v) for n, v in verdi.items() if v is not None or rng.random() < 0.5}
    return [utelat_null(rng, ledd) for ledd in verdi] if isinstance(verdi, list) else verdi
