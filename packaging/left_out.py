"""What PyInstaller would bring along and Guichet never loads, each with its reason.

Patterns are matched against the place in the frozen folder, with forward slashes. A name too many shows at once:
``guichet selftest`` in the frozen program opens every screen.
"""

from fnmatch import fnmatch
from typing import TypeAlias

Entry: TypeAlias = tuple[str, str, str]  # PyInstaller's own: place in the folder, source, kind

MODULES = [
    "tkinter",  # Pillow's and PyInstaller's own window
    "sqlalchemy.dialects.mysql",
    "sqlalchemy.dialects.oracle",
    "sqlalchemy.dialects.mssql",
    "sqlalchemy.testing",
    "dns",  # email-validator's look at the network: never asked for
    "PIL.AvifImagePlugin",
    "PIL.WebPImagePlugin",
    "PIL.ImageCms",
    "PIL.ImageTk",
    "pygments",  # Mako would colour its templates with it
    "reportlab.graphics",  # charts, and pages laid out by themselves: the summary is drawn line by line
    "reportlab.platypus",
    "unittest",
    "doctest",
    "pdb",
    "pytest",
    "setuptools",
    "pkg_resources",
]

FILES = [
    # Qt for phones, televisions and the web: nothing here is drawn with Qt Quick
    "*/libQt6Quick*",
    "*/libQt6Qml*",
    "*/libQt6VirtualKeyboard*",
    "*/libqtvirtualkeyboardplugin*",
    "*/plugins/platforms/libqeglfs*",
    "*/plugins/platforms/libqlinuxfb*",
    "*/plugins/platforms/libqminimal*",
    "*/plugins/platforms/libqvkkhrdisplay*",
    "*/plugins/platforms/libqvnc*",
    "*/libQt6Egl*",
    "*/plugins/egldeviceintegrations/*",
    "*/plugins/generic/*",
    # The GTK theme brings GTK itself; the portal's file dialogues do without
    "*/plugins/platformthemes/libqgtk3*",
    # Qt's network: the library and its module stay, for QtPdf and QtMultimedia ask for them
    "*/plugins/tls/*",
    "*/plugins/networkinformation/*",
    # Pictures: the icons are SVG, everything else is painted or comes as PNG, which Qt knows by itself
    "*/plugins/imageformats/*",
    # Windows in a browser, and frames that compositors draw themselves
    "*/plugins/wayland-graphics-integration-client/libdmabuf*",
    "*/plugins/wayland-graphics-integration-client/libdrm*",
    "*/plugins/wayland-graphics-integration-client/libvulkan*",
    "*/plugins/wayland-shell-integration/libivi*",
    "*/plugins/wayland-shell-integration/libfullscreen*",
    "*/plugins/wayland-shell-integration/libqt-shell*",
    # Pillow reads no film-like pictures here
    "PIL/_avif*",
    "PIL/_webp*",
    "PIL/_imagingcms*",
    "PIL/_imagingtk*",
    "pillow.libs/libavif*",
    "pillow.libs/libwebp*",
    "pillow.libs/libsharpyuv*",
    "pillow.libs/liblcms2*",
    # Decoders of films; sounds are played as they lie there (gui/widgets/sound.py)
    "*/plugins/multimedia/*",
    "*/Qt/lib/libav*",
    "*/Qt/lib/libsw*",
    # The voices of the CAPTCHA library are replaced by ours
    "captcha/data/?/*",
    # Lists of foreign registration numbers
    "stdnum/*.dat",
]

QT_TRANSLATIONS = ("qtbase_fr.qm", "qtbase_en.qm")  # Qt's own dialogues, in our two languages


def is_needed(place: str) -> bool:
    """Whether the file at that place of the frozen folder is ever loaded."""
    path = place.replace("\\", "/")
    if "/translations/" in path and path.startswith("PySide6/"):
        return path.endswith(QT_TRANSLATIONS)
    return not any(fnmatch(f"/{path}", pattern) or fnmatch(path, pattern) for pattern in FILES)


def needed(entries: list[Entry]) -> list[Entry]:
    """PyInstaller's table of contents without what is left out."""
    return [entry for entry in entries if is_needed(entry[0])]
