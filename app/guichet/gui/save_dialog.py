"""« Enregistrer »: the one dialog that asks where a file is to go."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QFileDialog, QWidget

translate = QCoreApplication.translate


def ask_where_to_save(
    parent: QWidget, title: str, proposed: Path, kinds: str, on_chosen: Callable[[Path], None]
) -> QFileDialog:
    """Propose ``proposed``, whose suffix ends every name; ``on_chosen`` is called unless the user gives up."""
    dialog = QFileDialog(parent, title, str(proposed.parent), kinds)
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix(proposed.suffix.removeprefix("."))
    # Qt's French leaves these two in English.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("SaveDialog", "Dossier :"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("SaveDialog", "Type de fichier :"))
    dialog.selectFile(proposed.name)
    dialog.fileSelected.connect(lambda path: on_chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.open()
    return dialog
