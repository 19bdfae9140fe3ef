"""The build step: what ui/, i18n/ and resources/ hold becomes part of the package.

Run by hatchling for editable installs, wheels and sdists alike. It makes two folders that git does not know:

- ``app/guichet/gui/generated/``: one ``ui_<stem>.py`` a Designer form (uic);
- ``app/guichet/resources/``: a copy of resources/, the countries of CLDR, the compiled translations (lrelease),
  ``written.json``: what stands on every screen, so that the search of the atlas needs no Qt, and ``made_of.txt``: a
  name for all that screens are made of, so that pictures of them are made anew when it changes.
"""

import hashlib
import json
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LANGUAGES = ("fr", "en")


class GuichetBuildHook(BuildHookInterface):  # type: ignore[type-arg]
    PLUGIN_NAME = "custom"

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:  # noqa: ARG002
        root = Path(self.root)
        if not (root / "ui").is_dir():
            return  # an sdist that is built again without its sources keeps what it brought
        package = root / "app" / "guichet"
        make_forms(root / "ui", package / "gui" / "generated")
        make_resources(root, package / "resources")


def make_forms(forms: Path, target: Path) -> None:
    """Turn every ``*.ui`` below ``forms`` into ``target/ui_<stem>.py``; two forms of one stem are an error."""
    sources = sorted(forms.rglob("*.ui"))
    stems = [source.stem for source in sources]
    twice = {stem for stem in stems if stems.count(stem) > 1}
    if twice:
        raise SystemExit(f"Two Designer forms share a name: {', '.join(sorted(twice))}")
    empty(target)
    (target / "__init__.py").write_text('"""Made by packaging/build_hook.py from ui/; never edited."""\n')
    for source in sources:
        made = target / f"ui_{source.stem}.py"
        run("uic", "-g", "python", str(source), "-o", str(made))
        made.write_text(without_idle_imports(made.read_text("utf-8")), "utf-8")


def without_idle_imports(code: str) -> str:
    """What uic made, importing what it uses: each class of Qt that is imported is made, which costs time and memory."""
    head = re.compile(r"from PySide6\.\w+ import \(?((?:\w+,?\s*)+)\)?\n")
    body = head.sub("", code)

    def used(match: re.Match[str]) -> str:
        names = [name for name in re.findall(r"\w+", match[1]) if re.search(rf"\b{name}\b", body)]
        module = match[0].partition(" import ")[0]
        return f"{module} import {', '.join(names)}\n" if names else ""

    return head.sub(used, code)


def make_resources(root: Path, target: Path) -> None:
    """Copy resources/, add the countries in both languages and the compiled translations."""
    empty(target)
    shutil.copytree(root / "resources", target, dirs_exist_ok=True)
    for language in LANGUAGES:
        (target / f"countries_{language}.json").write_text(json.dumps(countries(language), ensure_ascii=False))
    for source in sorted((root / "i18n").glob("*.ts")):
        run("lrelease", "-silent", str(source), "-qm", str(target / f"{source.stem}.qm"))
    content = written(root / "ui", root / "i18n" / "guichet_en.ts")
    (target / "written.json").write_text(json.dumps(content, ensure_ascii=False), "utf-8")
    (target / "made_of.txt").write_text(made_of(root), "ascii")


def made_of(root: Path) -> str:
    """Names the forms, the texts in both languages, the resources and the code by what stands in them."""
    found = hashlib.sha256()
    kinds = {"ui": "*.ui", "i18n": "*.ts", "resources": "*", "app": "*.py"}
    for folder, kind in kinds.items():
        for path in sorted((root / folder).rglob(kind)):
            name = path.relative_to(root)
            if path.is_file() and not {"generated", "__pycache__"} & set(name.parts):
                found.update(name.as_posix().encode())
                found.update(path.read_bytes())
    return found.hexdigest()


def written(forms: Path, english: Path) -> dict[str, Any]:
    """What is written, typed nowhere else: texts by screen (translation context), controls by form.

    ``screens``: context → [[French, English], …], first as the form has them, then what the code says;
    ``forms``: stem → its context, and its widgets by object name with their text.
    """
    translations: dict[str, dict[str, str]] = {}
    for context in ET.parse(english).getroot().iter("context"):  # noqa: S314 - our own file
        messages = {each.findtext("source", ""): each.findtext("translation", "") for each in context.iter("message")}
        translations[context.findtext("name", "")] = messages
    own: dict[str, list[str]] = {}
    found: dict[str, dict[str, Any]] = {}
    for source in sorted(forms.rglob("*.ui")):
        form = ET.parse(source).getroot()  # noqa: S314 - our own file
        screen = form.findtext("class", "")
        own[screen] = [each.text for each in form.iter("string") if each.text and each.get("notr") != "true"]
        widgets = {each.get("name"): each.findtext("property[@name='text']/string", "") for each in form.iter("widget")}
        found[source.stem] = {"screen": screen, "controls": widgets}
    screens = {
        screen: [[text, translations.get(screen, {}).get(text, "")] for text in dict.fromkeys([*texts, *said])]
        for screen, texts, said in (
            (screen, own.get(screen, []), translations.get(screen, {})) for screen in {**own, **translations}
        )
    }
    return {"screens": screens, "forms": found}


def countries(language: str) -> dict[str, str]:
    """Names by ISO 3166 code, from CLDR. Regions, unions, test codes and what one language lacks are left out."""
    from babel import Locale

    not_countries = {"EU", "EZ", "UN", "QO", "XA", "XB", "ZZ"}
    territories = {each: Locale(each).territories for each in LANGUAGES}
    known = set.intersection(*map(set, territories.values())) - not_countries
    return {code: territories[language][code] for code in sorted(known) if len(code) == 2 and code.isalpha()}


def empty(folder: Path) -> None:
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)


def run(tool: str, *arguments: str) -> None:
    """Run one of Qt's tools: where it lies in PySide6's own folder depends on the tool and the system."""
    import PySide6

    base = Path(PySide6.__file__).parent
    name = f"{tool}.exe" if sys.platform == "win32" else tool
    program = next((place for place in (base / "Qt" / "libexec" / name, base / name) if place.exists()), None)
    if program is None:
        raise SystemExit(f"{tool} is not in {base}")
    subprocess.run([str(program), *arguments], check=True)
