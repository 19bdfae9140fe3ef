"""The frozen folder as an archive that runs where it is unpacked, a USB stick for instance."""

import argparse
import shutil

import make_app
from workshop import ROOT, VERSION, WORK, empty, same_dates, say, tar_xz

MARKER = "portable"  # settings.py looks for it beside the program
README = """Guichet {version}

./guichet starts the program. While the file « portable » lies here, all data, the key included, stays in the folder
« data » beside it. Without that file the data goes to the user's own folders.

./guichet ouvre le programme. Tant que le fichier « portable » est ici, toutes les données, clé comprise, restent dans
le dossier « data » à côté. Sans ce fichier, elles vont dans les dossiers de l'utilisateur.
"""


def make(options: argparse.Namespace) -> None:
    tree = empty(WORK / "portable") / f"guichet-{VERSION}"
    shutil.copytree(make_app.make(options), tree, symlinks=True)
    (tree / MARKER).touch()
    (tree / "README.txt").write_text(README.format(version=VERSION), "utf-8")
    same_dates(tree)
    target = ROOT / "dist" / f"guichet-{VERSION}-linux-x86_64.tar.xz"
    tar_xz(tree, target)
    say(target)
