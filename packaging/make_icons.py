"""The icons that systems want, drawn from resources/icons/guichet.svg by Qt's own SVG."""

import sys
from pathlib import Path

from workshop import ROOT

SVG = ROOT / "resources" / "icons" / "guichet.svg"
SIZES = (16, 22, 24, 32, 48, 64, 128, 256, 512)


def hicolor(folder: Path) -> None:
    """``folder``/<size>x<size>/apps/guichet.png, and the drawing itself."""
    for size in SIZES:
        target = folder / f"{size}x{size}" / "apps" / "guichet.png"
        target.parent.mkdir(parents=True)
        _draw(size, target)
    scalable = folder / "scalable" / "apps" / "guichet.svg"
    scalable.parent.mkdir(parents=True)
    scalable.write_bytes(SVG.read_bytes())


def for_this_system(folder: Path) -> None:
    """What guichet.spec asks for on Windows and macOS."""
    folder.mkdir(parents=True, exist_ok=True)
    _draw(256 if sys.platform == "win32" else 512, folder / f"guichet.{'ico' if sys.platform == 'win32' else 'icns'}")


def _draw(size: int, target: Path) -> None:
    from PySide6.QtCore import Qt
    from PySide6.QtGui import QImage, QPainter
    from PySide6.QtSvg import QSvgRenderer

    image = QImage(size, size, QImage.Format.Format_ARGB32)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    QSvgRenderer(str(SVG)).render(painter)
    painter.end()
    if not image.save(str(target)):
        raise SystemExit(f"Qt cannot write {target.name}")
