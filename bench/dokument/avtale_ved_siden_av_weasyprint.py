"""One agreement as PDF: this project's typst layout beside WeasyPrint, with the same content in the same run.

Both get the content, make the words, draw the same parts and end with tagged PDF bytes with the JSON attached. Every agreement is another doctor's, so that neither
can answer from memory, and the two take turns, so that a busy machine hurts both. WeasyPrint keeps its fonts and its
style sheet between documents. It writes PDF/UA-1 only; typst writes PDF/UA-1 and PDF/A-3a.

Run: .venv/bin/python bench/dokument/avtale_ved_siden_av_weasyprint.py [antall]
"""

import statistics
import sys
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from html import escape
from io import BytesIO
from pathlib import Path
from typing import Any

import pypdf
import weasyprint
from weasyprint.text.fonts import FontConfiguration

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "tests"))

from alis.domain.dokument import Avtaledokument, kanonisk_json  # noqa: E402
from alis.integrations.dokument import gjeldende_mal, lag_pdf  # noqa: E402
from alis.integrations.dokument.visning import visning  # noqa: E402
from factories.avtaleinnhold import LEGE, avtaleinnhold  # noqa: E402

SKRIFTER = ROOT / "src/alis/web/static/tredjepart/inter-ttf"
MINST_SA_MANGE_GANGER = 5
Vist = dict[str, Any]
CSS = """
@page {
  size: A4; margin: 31mm 20mm 24mm; font: 8pt Inter; color: #55605a;
  @top-left { content: string(organisasjon); border-bottom: .5pt solid #c6c3b6 }
  @top-right { content: string(avtale); border-bottom: .5pt solid #c6c3b6 }
  @bottom-left { content: string(bunn); border-top: .5pt solid #c6c3b6 }
  @bottom-center { content: string(mal); border-top: .5pt solid #c6c3b6 }
  @bottom-right { content: "Side " counter(page) " av " counter(pages); border-top: .5pt solid #c6c3b6 }
}
.hode { height: 0; overflow: hidden; font-size: 1pt; color: white }
.organisasjon { string-set: organisasjon content() } .avtale { string-set: avtale content() }
.bunn { string-set: bunn content() } .mal { string-set: mal content() }
body { font: 9.6pt/1.5 Inter; color: #18231e; letter-spacing: 0 }
h1 { font-size: 24pt; letter-spacing: -.022em } h2 { font-size: 13.5pt } h3 { font-size: 11.2pt } h4 { font-size: 10pt }
h1, h2, h3, h4 { font-weight: 600; break-after: avoid } li::marker { color: #0f4a38 }
table { width: 100%; border-collapse: collapse; font-size: 9pt; font-variant-numeric: tabular-nums }
td, th { border-bottom: .5pt solid #dcdad0; text-align: left; font-weight: 400; padding: 5pt 14pt 5pt 0 }
td:last-child, th:last-child { text-align: right; padding-right: 0 } tr:last-child td { font-weight: 600 }
.parter { display: grid; grid-template-columns: 1fr 1fr; column-gap: 12mm }
dl div { display: flex; border-bottom: .5pt solid #dcdad0; font-size: 9pt } dt { width: 27mm; color: #55605a } dd { margin: 0 }
.avtalt { border-left: 2pt solid #c3d8cc; padding-left: 10pt } .merke { border: .7pt dashed #c67c14; color: #7a4800 }
.liten { font-size: 8pt; color: #55605a } .vedlegg { break-before: page }
.signatur { display: grid; grid-template-columns: 1fr 1fr; column-gap: 12mm; break-inside: avoid } hr { margin-top: 22pt }
""" + "".join(
    f"@font-face {{ font-family: Inter; font-weight: {vekt}; src: url('file://{SKRIFTER}/{fil}') }}"
    for vekt, fil in (
        (400, "Inter_400Regular.ttf"),
        (500, "Inter_500Medium.ttf"),
        (600, "Inter_600SemiBold.ttf"),
        (700, "Inter_700Bold.ttf"),
    )
)
SKRIFTOPPSETT = FontConfiguration()
STILARK = weasyprint.CSS(string=CSS, font_config=SKRIFTOPPSETT)


def with_typst(dokument: Avtaledokument) -> bytes:
    return lag_pdf(dokument, mal=gjeldende_mal(), skriftmappe=SKRIFTER)


def with_weasyprint(dokument: Avtaledokument) -> bytes:
    html = as_html(visning(dokument, gjeldende_mal()))
    vedlegg = weasyprint.Attachment(
        string=kanonisk_json(dokument), name="alis-avtale.json", relationship="Data"
    )
    return weasyprint.HTML(string=html).write_pdf(
        stylesheets=[STILARK], font_config=SKRIFTOPPSETT, pdf_variant="pdf/ua-1", attachments=[vedlegg]
    )


def as_html(vist: Vist) -> str:
    hode = vist["hode"]
    return (
        f"<html lang={vist['sprak']}><head><title>{escape(hode['mellom'])}</title></head><body><div class=hode>"
        f"<span class=organisasjon>{escape(hode['organisasjon'])}</span><span class=avtale>{escape(hode['avtale'])}</span>"
        f"<span class=bunn>{escape(hode['bunn'])}</span><span class=mal>{escape(vist['ord']['bunn_midt'])}</span></div>"
        f"<h1>{escape(vist['tittel'])}</h1><p>{escape(hode['mellom'])}<br>{escape(hode['gjelder'])}</p>"
        + timeline(vist["tidslinje"])
        + "".join(clause(punkt, vist) for punkt in vist["punkter"])
        + attachment(vist)
        + "</body></html>"
    )


def timeline(linje: Vist) -> str:
    def bar(stolpe: Vist, y: int, farge: str) -> str:
        x, bredde = stolpe["x"] * 480, stolpe["bredde"] * 480
        return (
            f'<rect x="{x}" y="{y}" width="{bredde}" height="12" fill="{farge}"/>'
            f'<text x="{x + 4}" y="{y + 9}" font-size="7.2">{escape(stolpe["tekst"])}</text>'
        )

    ar = "".join(
        f'<line x1="{a["x"] * 480}" x2="{a["x"] * 480}" y1="0" y2="40" stroke="#dcdad0"/>'
        f'<text x="{a["x"] * 480 + 3}" y="50" font-size="7.2">{a["tekst"]}</text>'
        for a in linje["ar"]
    )
    stolper = "".join(bar(s, 5, "#dcd9cd") for s in linje["stillinger"])
    stolper += "".join(bar(a, 21, "#0f4a38" if a["denne"] else "#c3d8cc") for a in linje["avtaler"])
    return f'<svg role="img" aria-label="{escape(linje["alt"])}" viewBox="0 0 480 54">{ar}{stolper}</svg>'


def clause(punkt: Vist, vist: Vist) -> str:
    niva = punkt["niva"] + 1
    fyll = {"parter": parties, "belop": amounts, "avtalt": agreed, "signatur": signatures}.get(punkt["felt"])
    liste = "".join(f"<li>{escape(ledd)}</li>" for ledd in punkt["liste"])
    return (
        f"<h{niva}>{escape(punkt['nummer'])} {escape(punkt['overskrift'])}</h{niva}>"
        + paragraphs(punkt["avsnitt"])
        + (f"<ul>{liste}</ul>" if liste else "")
        + (fyll(punkt, vist) if fyll else "")
    )


def parties(punkt: Vist, vist: Vist) -> str:
    grupper = "".join(
        f"<section><p><b>{escape(vist['ord'][gruppe])}</b></p><dl>"
        + "".join(f"<div><dt>{escape(f['navn'])}</dt><dd>{escape(f['verdi'])}</dd></div>" for f in felter)
        + "</dl></section>"
        for gruppe, felter in vist["parter"].items()
    )
    return f"<div class=parter>{grupper}</div>"


def amounts(punkt: Vist, vist: Vist) -> str:
    ord_ = vist["ord"]
    rader = [(rad["element"], rad["mottaker"], rad["belop"]) for rad in vist["belop"]["rader"]]
    hode = (ord_["kolonne_element"], ord_["kolonne_mottaker"], ord_["kolonne_belop"])
    return table(hode, [*rader, (ord_["sum"], "", vist["belop"]["sum"])]) + rates(vist)


def rates(vist: Vist) -> str:
    merke = f"<span class=merke>{escape(vist['ord']['ubekreftet'])}</span> "
    return f"<p class=liten>{merke}{escape(vist['sats']['tekst'])}</p>"


def agreed(punkt: Vist, vist: Vist) -> str:
    tekster = [t for post in punkt["avtalt"] for t in (*post["avsnitt"], post["belop"])]
    return f"<div class=avtalt>{paragraphs([vist['ord']['avtalt'], *(tekster or [vist['ord']['ikke_avtalt']])])}</div>"


def signatures(punkt: Vist, vist: Vist) -> str:
    ord_ = vist["ord"]
    linjer = f"<hr><p class=liten>{ord_['sted_dato']}</p><hr><p class=liten>{ord_['underskrift']}</p>"
    felter = "".join(f"<section><p>{escape(s['for'])}</p>{linjer}</section>" for s in vist["signaturer"])
    return (
        paragraphs([vist["hode"]["versjon"]])
        + f"<div class=signatur>{felter}</div>"
        + paragraphs([f"{ord_['kontrollsum']}:", vist["kontrollsum"]])
    )


def attachment(vist: Vist) -> str:
    ord_ = vist["ord"]
    hode = (ord_["kolonne_regel"], ord_["kolonne_kilde"], ord_["kolonne_svar"])
    stykker = "".join(
        f"<h3>{escape(stykke['tittel'])}</h3>"
        + table(
            hode,
            [
                *((f"{r['tekst']} {r['inndata']}", r["kilde"], r["svar"]) for r in stykke["linjer"]),
                (ord_["kolonne_svar"], "", stykke["svar"]),
            ],
        )
        for stykke in vist["vedlegg"]["stykker"]
    )
    return (
        f"<h2 class=vedlegg>{ord_['vedlegg']}. {ord_['utregning']}</h2>"
        + paragraphs([ord_["utregning_forklart"]])
        + rates(vist)
        + stykker
        + f"<h3>{ord_['satskilder']}</h3><ul>"
        + "".join(f"<li>{escape(kilde)}</li>" for kilde in vist["vedlegg"]["satskilder"])
        + "</ul>"
    )


def paragraphs(tekster: Sequence[str]) -> str:
    return "".join(f"<p>{escape(tekst)}</p>" for tekst in tekster)


def table(hode: Sequence[str], rader: Sequence[Sequence[str]]) -> str:
    def row(slag: str, celler: Sequence[str]) -> str:
        return "<tr>" + "".join(f"<{slag}>{escape(celle)}</{slag}>" for celle in celler) + "</tr>"

    return f"<table><thead>{row('th', hode)}</thead>{''.join(row('td', rad) for rad in rader)}</table>"


def agreement(nummer: int) -> Avtaledokument:
    return Avtaledokument(innhold=avtaleinnhold(lege=replace(LEGE, navn=f"Máret Ánne Sørgård {nummer}")))


def milliseconds(lag: Callable[[Avtaledokument], bytes], dokument: Avtaledokument) -> tuple[float, bytes]:
    start = time.perf_counter()
    pdf = lag(dokument)
    return (time.perf_counter() - start) * 1000, pdf


def words(pdf: bytes) -> set[str]:
    return {ord_ for side in pypdf.PdfReader(BytesIO(pdf)).pages for ord_ in side.extract_text().split()}


def shared_words(en: bytes, annen: bytes) -> float:
    begge = words(en) & words(annen)
    return len(begge) / len(words(en) | words(annen))


def main(antall: int) -> int:
    with_typst(agreement(-1)), with_weasyprint(agreement(-1))
    tider: dict[str, list[float]] = {"typst": [], "weasyprint": []}
    for nummer in range(antall):
        dokument = agreement(nummer)
        typst_ms, typst_pdf = milliseconds(with_typst, dokument)
        weasy_ms, weasy_pdf = milliseconds(with_weasyprint, dokument)
        tider["typst"].append(typst_ms)
        tider["weasyprint"].append(weasy_ms)
    median = {navn: statistics.median(malt) for navn, malt in tider.items()}
    for navn, pdf in (("typst", typst_pdf), ("weasyprint", weasy_pdf)):
        print(
            f"{navn:11} median {median[navn]:7.1f} ms, best {min(tider[navn]):7.1f} ms, "
            f"{len(pypdf.PdfReader(BytesIO(pdf)).pages)} pages, {len(pdf):,} bytes"
        )
    ganger = median["weasyprint"] / median["typst"]
    print(f"{antall} agreements each; words in common {shared_words(typst_pdf, weasy_pdf):.0%}")
    print(f"typst is {ganger:.1f} times as fast; the goal is at least {MINST_SA_MANGE_GANGER}")
    return 0 if ganger >= MINST_SA_MANGE_GANGER else 1


if __name__ == "__main__":
    sys.exit(main(int(sys.argv[1]) if len(sys.argv) > 1 else 30))
