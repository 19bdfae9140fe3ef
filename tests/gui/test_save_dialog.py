"""« Enregistrer »: Qt's own dialog, in the language of the moment, with the name that is proposed."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from guichet.gui.context import Context
from guichet.gui.save_dialog import ask_where_to_save
from tests.gui.fit import lay_out


@pytest.mark.parametrize(
    ("language", "labels", "buttons"),
    [
        ("fr", {"Dossier :", "Nom de fichier :", "Type de fichier :"}, {"Enregistrer", "Annuler"}),
        ("en", {"Folder:", "File name:", "File type:"}, {"Save", "Cancel"}),
    ],
)
def test_it_asks_in_one_language(
    qtbot: QtBot, context: Context, tmp_path: Path, language: str, labels: set[str], buttons: set[str]
) -> None:
    context.preferences.set_language(language)
    parent = QWidget()
    qtbot.addWidget(parent)
    chosen: list[Path] = []
    dialog = ask_where_to_save(parent, "Résumé", tmp_path / "appel 1.txt", "Textes (*.txt)", chosen.append)
    lay_out(dialog)
    assert plain(dialog, QLabel) == labels
    assert plain(dialog, QPushButton) == buttons
    assert dialog.selectedFiles() == [str(tmp_path / "appel 1.txt")]
    dialog.findChild(QLineEdit).setText("autre")
    dialog.accept()
    assert chosen == [tmp_path / "autre.txt"]  # the suffix is not to be thought of


def plain(dialog: QFileDialog, kind: type[QLabel] | type[QPushButton]) -> set[str]:
    """What can be read on these."""
    texts = (each.text() for each in dialog.findChildren(kind) if each.isVisible())
    return {each.replace("&", "").replace("\xa0", " ") for each in texts}
