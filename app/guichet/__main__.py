"""The command line: ``guichet`` opens the window, ``demo DIR`` plays a guide, ``find WORDS`` searches the atlas,
``selftest`` tries all parts."""

import argparse
import io
import json
import os
import re
import sys
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import NoReturn

from guichet import __version__, site_settings
from guichet.cli_texts import TEXTS, language_of
from guichet.rules.paris import from_paris
from guichet.settings import LANGUAGES, Places, places
from guichet.site_settings import SiteSettings

OK, FAILED, USAGE = 0, 1, 2
GUIDES = ("creating", "changing", "all")  # of demo/play.py, whose import brings Qt


def main(argv: Sequence[str] | None = None) -> int:
    """Run the program; answers the exit code: 0, 1 (it could not go on) or 2 (the command line makes no sense)."""
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(errors="replace")  # a console that lacks « … » is no reason to fail
    arguments = list(sys.argv[1:] if argv is None else argv)
    site = site_settings.read()
    texts = TEXTS[language_of(arguments, site.defaults.get("language", ""))]
    _tell_what_is_wrong(site, texts)
    options = _parser(texts).parse_args(arguments)
    try:
        at = from_paris(options.at) if options.at else None
    except (ValueError, OverflowError):
        return _fail(texts["bad_moment"].format(given=options.at), USAGE)
    if options.command == "demo":
        return _demo(options, at, texts)
    if options.command == "selftest":
        return _selftest(texts)
    if options.command == "find":
        return _find(options, language_of(arguments), texts)
    contradiction = _contradiction(options, site)
    if contradiction:
        return _fail(texts["locked"].format(option=contradiction, file=site_settings.path()), USAGE)
    try:
        chosen = places(options.data_dir or site.data_dir)
    except RuntimeError:  # « ~somebody » who is not known here
        return _fail(texts["no_folder"].format(folder=options.data_dir), FAILED)
    obstacle = texts["no_display"] if not _has_display() else _obstacle(chosen, texts)
    return _fail(obstacle, FAILED) if obstacle else _window(options, chosen, at, site)


def _window(options: argparse.Namespace, chosen: Places, at: datetime | None, site: SiteSettings) -> int:
    from guichet.bootstrap import Options, start

    database, show_captcha = options.database or site.database, options.show_captcha or site.show_captcha
    running = start(Options(chosen, database, at, options.lang or "", show_captcha, site))
    code = running.application.exec()
    obstacle = running.obstacle
    running.close()
    return code or (_fail(obstacle, FAILED) if obstacle else OK)


def _tell_what_is_wrong(site: SiteSettings, texts: dict[str, str]) -> None:
    """The names of entries, never a value: one of them is a URL with its password."""
    if not site.is_readable:
        _say(texts["site_unreadable"].format(file=site_settings.path()))
    elif site.wrong:
        _say(texts["site_wrong"].format(file=site_settings.path(), names=", ".join(map(str, site.wrong))))


def _contradiction(options: argparse.Namespace, site: SiteSettings) -> str | None:
    """The first option that asks for something else than what is locked on this computer."""
    language = site.defaults.get("language", "")
    asked = {
        "data_dir": options.data_dir is not None and options.data_dir != site.data_dir,
        "database": options.database is not None and options.database != site.database,
        "language": options.lang is not None and options.lang != language,
        "show_captcha": options.show_captcha and not site.show_captcha,
    }
    names = {"data_dir": "--data-dir", "database": "--database", "language": "--lang", "show_captcha": "--show-captcha"}
    return next((names[name] for name, differs in asked.items() if differs and name in site.locked), None)


def _demo(options: argparse.Namespace, at: datetime | None, texts: dict[str, str]) -> int:
    if not _has_display():
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from guichet.demo.play import FolderRefused, Stuck, play

    try:
        written = play(options.folder, at, lambda line: print(line, flush=True), options.guide, options.lang or "fr")  # noqa: T201
    except FolderRefused:
        return _fail(texts["no_demo_folder"].format(folder=options.folder), FAILED)
    except Stuck as stuck:
        return _fail(texts["demo_stuck"].format(reason=stuck.reason), FAILED)
    print(texts["demo_done"].format(count=len(written), folder=options.folder))  # noqa: T201
    return OK


def _selftest(texts: dict[str, str]) -> int:
    """Without a display, unless one is asked for: ``QT_QPA_PLATFORM=xcb`` tries that of the desktop."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from guichet.selftest.run import run

    results = []
    for result in run(texts):
        results.append(result)
        word = texts["selftest_failed" if result.problem else "selftest_ok"]
        print(f"[{word}] {result.name}", *filter(None, [result.problem]), flush=True)  # noqa: T201
    failed = sum(bool(result.problem) for result in results)
    if failed:
        return _fail(texts["selftest_bad"].format(count=failed), FAILED)
    print(texts["selftest_done"].format(count=len(results)))  # noqa: T201
    return OK


def _find(options: argparse.Namespace, language: str, texts: dict[str, str]) -> int:
    """Print the entries of the atlas for what a caller reads; FAILED where there are none. No display is needed."""
    from guichet.atlas.search import index
    from guichet.rules import atlas

    found = index().find(" ".join(options.words), options.limit, language)
    if options.json:
        lines = [
            {"id": each.key, "title": atlas.title(each.key, language), "sentence": each.sentence, "score": each.score}
            for each in found
        ]
        print(json.dumps(lines, ensure_ascii=False, indent=2))  # noqa: T201
    else:
        for each in found:
            title = atlas.title(each.key, language)
            written = f"\n       « {each.sentence} »" if each.sentence else ""
            print(f"{each.score:5.1f}  {each.key}  {title}{written}")  # noqa: T201
    if found:
        return OK
    return FAILED if options.json else _fail(texts["find_nothing"], FAILED)


class _Parser(argparse.ArgumentParser):
    """Refuses in one sentence that names the option and never repeats a value: it may be a URL with its password."""

    texts: dict[str, str]

    def error(self, message: str) -> NoReturn:
        found = re.match(r"(?:argument |unrecognized arguments: |.*required: )(-[\w-]+|DIR|WORDS)", message)
        where = f" ({found[1]})" if found else ""
        self.exit(_fail(self.texts["bad_usage"].format(where=where), USAGE))


def _parser(texts: dict[str, str]) -> argparse.ArgumentParser:
    _Parser.texts = texts  # the commands have parsers of their own, which argparse makes
    parser = _Parser(
        prog="guichet",
        description=texts["description"],
        epilog=texts["epilog"],
        add_help=False,
        allow_abbrev=False,
    )
    parser.add_argument("-h", "--help", action="help", help=texts["help"])
    parser.add_argument("--version", action="version", version=f"Guichet {__version__}", help=texts["version"])
    parser.add_argument("--data-dir", type=Path, metavar="DIR", help=texts["data_dir"])
    parser.add_argument("--database", metavar="URL", help=texts["database"])
    parser.add_argument("--at", metavar="2023-08-22T13:00", help=texts["at"])
    parser.add_argument("--lang", choices=LANGUAGES, help=texts["lang"])
    parser.add_argument("--show-captcha", action="store_true", help=texts["show_captcha"])
    commands = parser.add_subparsers(dest="command", title=texts["commands"], metavar="")
    demo = commands.add_parser("demo", help=texts["demo"], description=texts["demo"], add_help=False)
    demo.add_argument("-h", "--help", action="help", help=texts["help"])
    demo.add_argument("--guide", choices=GUIDES, default=GUIDES[0], help=texts["demo_guide"])
    demo.add_argument("folder", type=Path, metavar="DIR", help=texts["demo_folder"])
    selftest = commands.add_parser("selftest", help=texts["selftest"], description=texts["selftest"], add_help=False)
    selftest.add_argument("-h", "--help", action="help", help=texts["help"])
    find = commands.add_parser("find", help=texts["find"], description=texts["find"], add_help=False)
    find.add_argument("-h", "--help", action="help", help=texts["help"])
    find.add_argument("--json", action="store_true", help=texts["find_json"])
    find.add_argument("--limit", type=_count, default=5, metavar="N", help=texts["find_limit"])
    find.add_argument("words", nargs="+", metavar="WORDS", help=texts["find_words"])
    return parser


def _count(text: str) -> int:
    """A number of lines, 1 at least. Refuses (ValueError) anything else."""
    number = int(text)
    if number < 1:
        raise ValueError(text)
    return number


def _has_display() -> bool:
    """Whether a window can be shown; only X11 and Wayland systems can lack a screen."""
    if sys.platform in ("win32", "darwin") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def _obstacle(chosen: Places, texts: dict[str, str]) -> str | None:
    """What keeps the data folder from being used, in one sentence."""
    try:
        chosen.root.mkdir(parents=True, exist_ok=True)
    except (FileExistsError, NotADirectoryError):
        return texts["not_a_folder"].format(folder=chosen.root)
    except OSError:
        return texts["no_folder"].format(folder=chosen.root)
    if not os.access(chosen.root, os.W_OK | os.X_OK):
        return texts["no_folder"].format(folder=chosen.root)
    return None


def _fail(sentence: str, code: int) -> int:
    _say(sentence)
    return code


def _say(sentence: str) -> None:
    print(f"guichet : {sentence}", file=sys.stderr)  # noqa: T201 - the command line's own voice


if __name__ == "__main__":
    sys.exit(main())
