"""The kommuner of the demo and the people who work there. Everyone is made up."""

from dataclasses import dataclass


@dataclass(frozen=True, kw_only=True)
class Kommunefolk:
    """`veiledere` supervise the ALIS in turn."""

    kommunenummer: str
    koordinator: str
    signatar: str
    attestant: str
    legesentre: tuple[str, ...]
    veiledere: tuple[str, ...]


KOMMUNER: tuple[Kommunefolk, ...] = (
    Kommunefolk(
        kommunenummer="1848",
        koordinator="Solveig Nermo",
        signatar="Trond Helland",
        attestant="Gerd Forsbakk",
        legesentre=("Leinesfjord legesenter", "Nordfold legekontor"),
        veiledere=("Marit Engan", "Jan Ove Skagen"),
    ),
    Kommunefolk(
        kommunenummer="1804",
        koordinator="Henrik Sandvær",
        signatar="Ingrid Løpsmark",
        attestant="Per Åge Mørkved",
        legesentre=("Løpshavn legesenter", "Mørkveden legekontor", "Rønvika legesenter"),
        veiledere=("Berit Tverlandsmo", "Olav Saltstraumen", "Hilde Bremnesvik", "Arne Kjerringøy"),
    ),
    Kommunefolk(
        kommunenummer="1833",
        koordinator="Anita Gruben",
        signatar="Svein Ytteren",
        attestant="Kjell Mofjell",
        legesentre=("Moheia legesenter", "Ytterøra legekontor"),
        veiledere=("Randi Storforshei", "Geir Utskarpen"),
    ),
    Kommunefolk(
        kommunenummer="1824",
        koordinator="Lise Kulstad",
        signatar="Roger Skjervengan",
        attestant="Mona Halsøy",
        legesentre=("Kippermoa legesenter",),
        veiledere=("Tore Olderskog", "Siv Nyrudmo"),
    ),
    Kommunefolk(
        kommunenummer="1806",
        koordinator="Bente Ankenes",
        signatar="Frode Beisfjordmo",
        attestant="Unni Håkvik",
        legesentre=("Fagernesfjellet legesenter", "Havnegata legekontor"),
        veiledere=("Terje Skjomdal", "Wenche Straumsnesli"),
    ),
    Kommunefolk(
        kommunenummer="1841",
        koordinator="Kjersti Valnesfjord",
        signatar="Morten Finneid",
        attestant="Tone Vestmyra",
        legesentre=("Finneidgata legesenter",),
        veiledere=("Eva Sulitjelmo", "Rolf Kosmodal"),
    ),
    Kommunefolk(
        kommunenummer="1865",
        koordinator="Elin Kabelvågnes",
        signatar="Stig Henningsund",
        attestant="Laila Gimsøy",
        legesentre=("Storvågan legesenter",),
        veiledere=("Kåre Laukvik", "Nina Digermul"),
    ),
    Kommunefolk(
        kommunenummer="1860",
        koordinator="Gunn Stamsundli",
        signatar="Leif Ballstadmo",
        attestant="Oddny Bøstad",
        legesentre=("Leknesheia legesenter",),
        veiledere=("Harald Eggum", "Sissel Mortsund"),
    ),
    Kommunefolk(
        kommunenummer="1870",
        koordinator="Ragnhild Blokken",
        signatar="Øystein Kvalnes",
        attestant="Åse Sigerfjord",
        legesentre=("Blåheia legesenter",),
        veiledere=("Knut Holmstadli", "Grete Vikeidet"),
    ),
    Kommunefolk(
        kommunenummer="1871",
        koordinator="Torill Bleikmo",
        signatar="Dag Åknes",
        attestant="Ellen Nordmela",
        legesentre=("Risøyhamna legesenter",),
        veiledere=("Sigurd Skogvoll",),
    ),
    Kommunefolk(
        kommunenummer="1837",
        koordinator="Aud Ørnesvik",
        signatar="Bjarne Glomdal",
        attestant="Vigdis Reipå",
        legesentre=("Glomfjella legesenter",),
        veiledere=("Inger Neverdal", "Asbjørn Engavågen"),
    ),
    Kommunefolk(
        kommunenummer="1840",
        koordinator="Mari Rognli",
        signatar="Jostein Junkerdal",
        attestant="Bodil Misvær",
        legesentre=("Saltdalselva legekontor",),
        veiledere=("Nils Evensgård",),
    ),
    Kommunefolk(
        kommunenummer="1845",
        koordinator="Hege Straumen",
        signatar="Ketil Røsvik",
        attestant="Turid Mørsvik",
        legesentre=("Straumbotn legekontor",),
        veiledere=("Ola Leirfjordmo",),
    ),
    Kommunefolk(
        kommunenummer="1875",
        koordinator="Sara Oppeidli",
        signatar="Lars Drageid",
        attestant="Anna Ulsvågmo",
        legesentre=("Oppeidet legesenter",),
        veiledere=("Per Mikal Skutvik",),
    ),
    # Two that have become one since: 1839 is part of 1838.
    Kommunefolk(
        kommunenummer="1838",
        koordinator="Jorunn Inndyrmo",
        signatar="Rune Sørfinnset",
        attestant="Wenke Nygårdsjø",
        legesentre=("Inndyrbukta legekontor",),
        veiledere=("Tor Arne Forstrand",),
    ),
    Kommunefolk(
        kommunenummer="1839",
        koordinator="Kristine Storjord",
        signatar="Edvard Moldjord",
        attestant="Solfrid Tvervik",
        legesentre=("Moldjorda legekontor",),
        veiledere=("Bård Høyforsmo",),
    ),
)
