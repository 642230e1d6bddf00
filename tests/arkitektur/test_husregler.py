"""Rules of the house that a machine can hold."""

import ast
import subprocess
from pathlib import Path

import pytest

from alis.cli.tekster.uttrekk import KALL

ROOT = Path(__file__).resolve().parents[2]
FORBIDDEN_NAMES = {"utils", "helpers", "common", "manager", "handler", "data", "info", "process"}
MARKS = {"_", *KALL}
REGISTRY_HOSTS = ("py" + "pi.org", "python" + "hosted", "npm" + "js.org", "npm" + "js.com")


def tracked(*patterns: str) -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard", *patterns],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return [ROOT / line for line in listed.stdout.splitlines() if (ROOT / line).is_file()]


def source_files() -> list[Path]:
    return [path for path in tracked("src/*.py") if "migrations" not in path.parts]


def identifier(path: Path) -> str:
    return str(path.relative_to(ROOT))


def test_no_text_hides_in_a_formatted_string_where_it_is_not_found_for_translation() -> None:
    hidden = [
        f"{identifier(path)}:{call.lineno}"
        for path in source_files()
        for string in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Name) and call.func.id in MARKS
    ]
    assert hidden == []


@pytest.mark.parametrize("path", source_files(), ids=identifier)
def test_no_import_hides_in_a_function(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    hidden = [
        inner.lineno
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef | ast.AsyncFunctionDef)
        for inner in ast.walk(function)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]
    assert hidden == []


def test_names_are_ascii_and_say_something() -> None:
    bad = [
        identifier(path)
        for path in source_files()
        if not identifier(path).isascii() or path.stem in FORBIDDEN_NAMES
    ]
    assert bad == []


def test_no_float_in_the_law() -> None:
    floats = [
        f"{identifier(path)}:{node.lineno}"
        for path in tracked("src/alis/domain/*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if (isinstance(node, ast.Constant) and isinstance(node.value, float))
        or (isinstance(node, ast.Name) and node.id == "float")
    ]
    assert floats == []


def test_no_registry_address_stands_in_the_project() -> None:
    leaks = [
        identifier(path)
        for path in tracked()
        if path.suffix not in {".png", ".mo", ".woff2", ".ttf"}
        and any(host in path.read_text(encoding="utf-8", errors="ignore") for host in REGISTRY_HOSTS)
    ]
    assert leaks == []


def test_others_files_and_uv_lock_are_not_in_git() -> None:
    assert [
        identifier(path) for path in tracked("uv.lock", "node_modules", "src/alis/web/static/tredjepart")
    ] == []


def test_every_rule_module_of_the_law_is_written_down() -> None:
    undocumented = [
        identifier(path)
        for path in source_files()
        if path.stat().st_size and not ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))
    ]
    assert undocumented == []


def test_a_lock_on_a_row_leaves_others_free_to_point_at_it() -> None:
    """PostgreSQL's full lock stops every insert of a row that refers to it, and such acts would wait in a ring."""
    full = [
        f"{identifier(path)}:{node.lineno}"
        for path in source_files()
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "select_for_update"
        and "no_key" not in {keyword.arg for keyword in node.keywords}
    ]
    assert full == []
