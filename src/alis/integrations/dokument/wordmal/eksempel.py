"""A Word template to begin from: every field in use, in plain styles that a kommune can dress as it likes."""

from io import BytesIO

from docx import Document
from docx.document import Document as Worddokument

from alis.integrations.dokument.word.pakke import med_fast_tid

PARTER = (
    ("Kommune", "kommune"),
    ("Kontaktperson", "kontaktperson"),
    ("Lege", "lege"),
    ("HPR-nummer", "hpr_nr"),
    ("Arbeidssted", "arbeidssted"),
    ("Stilling", "stilling"),
    ("Stillingsprosent", "stillingsprosent"),
    ("Startet i ny ordning", "oppstart"),
    ("Forventes ferdig", "forventet_slutt"),
    ("Veileder", "veileder"),
)


def lag_eksempelmal() -> bytes:
    """The same bytes each time."""
    word = Document()
    word.core_properties.title, word.core_properties.author = "Eksempel på Word-mal for ALIS-avtale", ""
    word.add_heading("{{ tittel }}", 0)
    for tekst in ("{{ mellom }} {{ gjelder }}", "{{ avtale }} {{ versjon }}"):
        word.add_paragraph(tekst)
    _parties(word)
    _clauses(word)
    _amounts(word)
    _signatures(word)
    word.sections[0].footer.paragraphs[0].text = "{{ avtale }} Kontrollsum: {{ kontrollsum }}"
    ut = BytesIO()
    word.save(ut)
    return med_fast_tid(ut.getvalue())


def _parties(word: Worddokument) -> None:
    tabell = word.add_table(rows=0, cols=2)
    for navn, felt in PARTER:
        celler = tabell.add_row().cells
        celler[0].text, celler[1].text = navn, f"{{{{ {felt} }}}}"


def _clauses(word: Worddokument) -> None:
    word.add_paragraph("{%p for p in punkter %}")
    word.add_heading("{{ p.nummer }} {{ p.overskrift }}", 2)
    for liste, stil in (("avsnitt", "Normal"), ("liste", "List Bullet")):
        word.add_paragraph(f"{{%p for a in p.{liste} %}}")
        word.add_paragraph("{{ a }}", style=stil)
        word.add_paragraph("{%p endfor %}")
    word.add_paragraph("{%p if p.avtalt %}")
    word.add_paragraph("Følgende er avtalt:")
    word.add_paragraph("{%p for a in p.avtalt %}")
    word.add_paragraph("{{ a }}")
    word.add_paragraph("{%p endfor %}")
    word.add_paragraph("{%p endif %}")
    word.add_paragraph("{%p endfor %}")


def _amounts(word: Worddokument) -> None:
    word.add_heading("Avtalte beløp per år", 2)
    tabell = word.add_table(rows=0, cols=3)
    for tekster in (
        ("Element", "Betales", "Inntil, kroner"),
        ("{%tr for e in elementer %}", "", ""),
        ("{{ e.navn }}", "{{ e.mottaker }}", "{{ e.belop }}"),
        ("{%tr endfor %}", "", ""),
        ("Sum", "", "{{ sum }}"),
    ):
        for celle, tekst in zip(tabell.add_row().cells, tekster, strict=True):
            celle.text = tekst


def _signatures(word: Worddokument) -> None:
    word.add_heading("Underskrifter", 2)
    word.add_paragraph("{%p for s in signaturer %}")
    word.add_paragraph("{{ s.part }}: {{ s.navn }} {{ s.signert }}")
    word.add_paragraph("{%p endfor %}")
