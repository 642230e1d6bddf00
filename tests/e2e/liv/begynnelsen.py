"""From the day the doctor is registered to the day both have signed: drafted, bargained over, budgeted, planned, refused
once, mended, signed and sealed."""

from pathlib import Path

from e2e.besok import Besok
from e2e.liv.folk import Folk
from e2e.liv.papirer import hent
from factories.parter import neste_fodselsnummer, neste_hpr_nr

LEGEN = "Áilu Čáhppesjávri"
KURS = "laeringsaktiviteter"


def sti_til(vindu: Besok) -> str:
    """Where the window is, without the host and what comes after the path."""
    return vindu.side.url.removeprefix(vindu.adresse).split("?")[0].split("#")[0]


def hovedtekst(vindu: Besok) -> str:
    return " ".join(vindu.side.locator("main").inner_text().split())


def registrer_legen(folk: Folk) -> str:
    """The address of the case."""
    vindu = folk.som("koordinator")
    vindu.ga_til("/alis/ny/")
    vindu.felt("HPR-nummer").fill(neste_hpr_nr())
    vindu.felt("Navn").fill(LEGEN)
    vindu.felt("Fødselsnummer").fill(neste_fodselsnummer())
    vindu.felt("Fastlege").check()
    vindu.felt("Stillingsprosent").fill("80")
    vindu.felt("Første dag i stillingen").fill("1.6.2025")
    vindu.felt("Næringsdrivende").check()
    vindu.felt("Spesialiseringen startet").fill("1.9.2024")
    vindu.felt("Forventet ferdig").fill("31.8.2029")
    vindu.felt("Nei").check()
    vindu.trykk("Se over")
    vindu.trykk("Registrer")
    assert vindu.tittel == f"{LEGEN} er registrert"
    vindu.folg("Gå til saken")
    folk.legen_er_registrert(LEGEN)
    return sti_til(vindu)


def skriv_utkast(folk: Folk, sak: str, *, mal: str) -> str:
    """From the template of that name. The address of the draft's version, `/avtaler/<id>/`."""
    vindu = folk.som("koordinator")
    vindu.ga_til(sak)
    vindu.folg("Lag ny avtale")
    vindu.side.get_by_label(mal).check()
    vindu.trykk("Begynn")
    avtale = sti_til(vindu).removesuffix("utkast/")
    vindu.folg("1. Partene")
    vindu.felt("Kontaktperson i kommunen").fill("Kari Koordinator")
    vindu.felt("Arbeidssted").fill("Leinesfjord legesenter")
    vindu.trykk("Lagre og gå videre")
    vindu.felt("Første dag avtalen gjelder").fill("1.6.2025")
    vindu.trykk("Lagre og gå videre")
    vindu.side.get_by_label("Vera Veileder").check()
    vindu.trykk("Lagre og gå videre")
    for element, belop in (
        ("Praksiskompensasjon", "100 000"),
        ("Læringsaktiviteter", "10 000"),
        ("Lavere produktivitet", "0"),
        ("Praktisk tilrettelegging", "9 000,50"),
    ):
        vindu.felt(f"Avtalt beløp i året, {element}").fill(belop)
    vindu.trykk("Lagre og gå videre")
    vindu.felt("Avtalt beløp i året, Sentralitetstillegg").fill("0")
    vindu.trykk("Lagre og gå videre")
    vindu.trykk("Lagre og gå videre")
    assert vindu.tittel == "Se over avtalen"
    return avtale


def forhandle(folk: Folk, avtale: str) -> None:
    """The doctor asks for more for courses; the kommune meets her on the way; she accepts, and both accept the rest."""
    kommunen, legen = folk.som("koordinator"), folk.som("alis", bredde="smal")
    assert legen.ga_til(f"{avtale}forhandling/").status == 404, "a draft is the kommune's until it is shared"
    kommunen.ga_til(f"{avtale}utkast/")
    kommunen.folg("Del utkastet med legen og forhandle")
    kommunen.trykk("Del med legen")
    legen.ga_til("/oppgaver/")
    legen.klikk(legen.side.get_by_role("link", name="Se forslagene"))
    motforslag(legen, "11 200", "Kurset i Romsa koster mer.")
    kommunen.ga_til("/oppgaver/")
    kommunen.klikk(kommunen.side.get_by_role("link", name="Se forslagene"))
    assert "Kurset i Romsa koster mer." in hovedtekst(kommunen)
    motforslag(kommunen, "11 000", "Vi deler reisen.")
    legen.ga_til(f"{avtale}forhandling/")
    godta_alle(legen)
    kommunen.ga_til(f"{avtale}forhandling/")
    godta_alle(kommunen)


def motforslag(vindu: Besok, belop: str, grunn: str) -> None:
    vindu.klikk(vindu.side.locator(f"#{KURS}").get_by_role("link", name="Svar med motforslag"))
    vindu.felt("Beløp i året").fill(belop)
    vindu.felt("Begrunnelse").fill(grunn)
    vindu.trykk("Send motforslaget")


def godta_alle(vindu: Besok) -> None:
    knapp = vindu.side.get_by_role("button", name="Godta")
    while knapp.count():
        vindu.klikk(knapp)


def sett_budsjett(folk: Folk, avtale: str, mappe: Path) -> Path:
    """One row of the first year; the workbook that comes of it."""
    vindu = folk.som("koordinator")
    vindu.ga_til(f"{avtale}budsjett/ar/1/")
    rad = vindu.side.locator("tbody tr").first
    rad.get_by_label("Element, ny rad").select_option(KURS)
    rad.get_by_label("Hva, ny rad").fill("Grunnkurs i Romsa")
    rad.get_by_label("Beløp, kr, ny rad").fill("11 000")
    vindu.trykk("Lagre budsjettet")
    vindu.side.get_by_text("Budsjettet er lagret.").wait_for()
    vindu.ga_til(f"{avtale}budsjett/")
    return hent(vindu, "Last ned som Excel", mappe)


def legg_signeringsplan(folk: Folk, avtale: str) -> None:
    """The doctor first, then two for the kommune."""
    vindu = folk.som("koordinator")
    vindu.ga_til(f"{avtale}utkast/oppsummering/")
    vindu.folg("Velg hvem som signerer, og i hvilken rekkefølge")
    vindu.side.locator("input[name=rekkefolge]").first.check()
    vindu.side.locator("[name=hvem_1]").select_option(label="Sigurd Signatar")
    vindu.side.locator("[name=tittel_1]").fill("kommunedirektør")
    vindu.side.locator("[name=hvem_2]").select_option(label="Siri Ordfører")
    vindu.side.locator("[name=tittel_2]").fill("ordfører")
    vindu.felt("Bruk dette også i kommunens neste avtaler").check()
    vindu.trykk("Lagre planen")


def send(folk: Folk, avtale: str) -> None:
    vindu = folk.som("koordinator")
    vindu.ga_til(f"{avtale}utkast/oppsummering/")
    vindu.trykk("Send til signering")
    assert vindu.tittel == "Avtalen er sendt til signering"


def avvis_og_rett(folk: Folk, avtale: str) -> None:
    """The doctor finds a fault; the kommune mends it, and the same version is sent again."""
    legen = folk.som("alis")
    legen.ga_til(f"{avtale}signer/")
    legen.folg("Noe er feil. Jeg vil ikke signere.")
    legen.felt("Hva må rettes?").fill("Arbeidsstedet er Nordfold.")
    legen.trykk("Avvis avtalen")
    kommunen = folk.som("koordinator")
    kommunen.ga_til("/oppgaver/")
    assert "Nordfold" in hovedtekst(kommunen) or "avvist" in hovedtekst(kommunen)
    kommunen.ga_til(f"{avtale}utkast/partene/")
    kommunen.felt("Arbeidssted").fill("Nordfold legekontor")
    kommunen.trykk("Lagre og gå videre")
    send(folk, avtale)


def signer(folk: Folk, avtale: str, *hvem: str) -> None:
    assert signer_det_som_venter(folk, *hvem) == avtale


def signer_det_som_venter(folk: Folk, *hvem: str) -> str:
    """Each in turn, from her own tasks. The address of what they all have signed."""
    signert = set()
    for en in hvem:
        vindu = folk.som(en)
        vindu.ga_til("/oppgaver/")
        vindu.klikk(vindu.side.get_by_role("link", name="Les og signer"))
        signert.add(sti_til(vindu).removesuffix("signer/"))
        vindu.klikk(vindu.side.locator("#signer form button[type=submit]"))
        assert vindu.side.url.endswith("/signert/")
    assert len(signert) == 1
    return signert.pop()
