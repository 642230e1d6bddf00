"""The words about a signature that no template has: they came after the templates that are in use were fixed."""

from collections.abc import Mapping

from alis.domain.dokument import Skriftsprak

SIGNATURORD: Mapping[Skriftsprak, Mapping[str, str]] = {
    Skriftsprak.BOKMAL: {
        "fullmakt": "{signert} etter fullmakt fra {navn}",
        "papir": "Signert på papir {dag}. Det skannede dokumentet er kontrollert mot denne avtalen.",
        "innlogget": "{signert}, bekreftet innlogget i Felles ALIS",
        "blandet": "Signert med dette innholdet.",
        "kontrollkode": "Kontrollkode {kode}",
    },
    Skriftsprak.NYNORSK: {
        "fullmakt": "{signert} etter fullmakt frå {navn}",
        "papir": "Signert på papir {dag}. Det skanna dokumentet er kontrollert mot denne avtala.",
        "innlogget": "{signert}, stadfesta innlogga i Felles ALIS",
        "blandet": "Signert med dette innhaldet.",
        "kontrollkode": "Kontrollkode {kode}",
    },
}
