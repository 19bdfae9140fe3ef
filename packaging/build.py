"""Make a package of Guichet in dist/.

    uv run packaging/build.py wheel       wheel and sdist
    uv run packaging/build.py app         the frozen folder dist/guichet (on macOS: dist/Guichet.app as well)
    uv run packaging/build.py portable    that folder as .tar.xz, with the marker that keeps its data beside it
    uv run packaging/build.py deb         that folder as a Debian package

The same sources make the same bytes: all dates are SOURCE_DATE_EPOCH, or that of the last commit.
"""

import argparse
from importlib import import_module

TARGETS = ("wheel", "app", "portable", "deb")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target", nargs="+", choices=TARGETS)
    parser.add_argument("--keep-app", action="store_true", help="pack dist/guichet as it is, without freezing anew")
    options = parser.parse_args()
    for target in options.target:
        import_module(f"make_{target}").make(options)


if __name__ == "__main__":
    main()
