"""`alis tredjepart`: copies others' front-end files from node_modules to where the site and typst read them.

They are never in git: npm fetches them at set-up by the hashes of `package-lock.json`.
"""

import shutil
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
FROM = ROOT / "node_modules"
TO = ROOT / "src/alis/web/static/tredjepart"

FOLDERS = {
    "@digdir/designsystemet-css/dist": "designsystemet-css",
    "@fontsource-variable/inter/files": "inter/files",
}
FILES = {
    "@fontsource-variable/inter/opsz.css": "inter/opsz.css",
    "htmx.org/dist/htmx.min.js": "htmx.min.js",
}
WEIGHTS = ("400Regular", "400Regular_Italic", "500Medium", "600SemiBold", "700Bold")


def copy_fonts_for_documents() -> None:
    """Typst needs whole TrueType files; the pages' woff2 will not do."""
    folder = TO / "inter-ttf"
    folder.mkdir(parents=True, exist_ok=True)
    for weight in WEIGHTS:
        shutil.copyfile(
            FROM / f"@expo-google-fonts/inter/{weight}/Inter_{weight}.ttf", folder / f"Inter_{weight}.ttf"
        )


def main(argv: list[str]) -> int:
    """Answer 0, or 1 with the way out when npm has not been run."""
    if not FROM.is_dir():
        print("node_modules mangler. Kjør «make setup».", file=sys.stderr)
        return 1
    shutil.rmtree(TO, ignore_errors=True)
    for source, target in FOLDERS.items():
        shutil.copytree(FROM / source, TO / target)
    for source, target in FILES.items():
        (TO / target).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(FROM / source, TO / target)
    copy_fonts_for_documents()
    return 0
