"""Wheel and sdist, by hatchling."""

import argparse

from workshop import ROOT, run, say, uv


def make(options: argparse.Namespace) -> None:  # noqa: ARG001 - all targets are called alike
    dist = ROOT / "dist"
    run(uv(), "build", "--quiet", "--out-dir", dist)
    for made in sorted(dist.glob("guichet-*.whl")) + sorted(dist.glob("guichet-*.tar.gz")):
        say(made)
