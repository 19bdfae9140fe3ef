"""The windows of the sandbox say whose they are: one of the user's own may stand beside, with the same title."""

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QLabel, QWidget

from guichet.gui.context import Context

translate = QCoreApplication.translate


def mark_sandbox(window: QWidget, context: Context, banner: QLabel | None = None) -> None:
    """Say it in the title, and in the ``banner``, of a window of the sandbox: to be called once both have been put in
    the language of the moment."""
    if not context.is_sandbox:
        return
    window.setWindowTitle(translate("Sandbox", "{title} – bac à sable").format(title=window.windowTitle()))
    if banner is not None:
        banner.setText(translate("Sandbox", "Bac à sable · {banner}").format(banner=banner.text()))
