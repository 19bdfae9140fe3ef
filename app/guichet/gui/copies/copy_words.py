"""A copy in words: its name or why it was made, when, at which simulated moment, and why it cannot be gone back to."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from guichet.gui.store_problem.texts import explain
from guichet.gui.times import show_moment

if TYPE_CHECKING:
    from guichet.store.backups import Copy

_KINDS = {
    "daily": QT_TRANSLATE_NOOP("Copies", "Copie du jour"),
    "migration": QT_TRANSLATE_NOOP("Copies", "Avant une mise à jour de Guichet"),
    "reset": QT_TRANSLATE_NOOP("Copies", "Avant « Tout remettre à zéro »"),
    "return": QT_TRANSLATE_NOOP("Copies", "Avant un retour à une sauvegarde"),
    "kept": QT_TRANSLATE_NOOP("Copies", "Etat gardé, sans nom"),
    "other": QT_TRANSLATE_NOOP("Copies", "Fichier ajouté au dossier des sauvegardes : {file}"),
}

_UNUSABLE = {
    "damaged": QT_TRANSLATE_NOOP("Copies", "Cette sauvegarde est endommagée."),
    "foreign": QT_TRANSLATE_NOOP("Copies", "Ce fichier n'est pas une sauvegarde de Guichet."),
    "newer": QT_TRANSLATE_NOOP("Copies", "Cette sauvegarde vient d'une version plus récente de Guichet."),
}


def title(copy: "Copy") -> str:
    """« Avant l'exercice », as it was typed, or « Copie du jour »."""
    return copy.name or _translate(_KINDS[copy.kind.value]).format(file=copy.path.name)


def called(copy: "Copy") -> str:
    """The copy within a sentence: « Avant l'exercice » in quotes, or by its day."""
    text = QCoreApplication.translate("Copies", "« {name} »")
    if copy.name:
        return text.format(name=copy.name)
    return QCoreApplication.translate("Copies", "la sauvegarde du {day}").format(day=show_moment(copy.made_at))


def times(copy: "Copy") -> list[str]:
    """When it was made, in real time, and where the simulated clock stood, if that is known."""
    told = [QCoreApplication.translate("Copies", "Faite le {moment}").format(moment=show_moment(copy.made_at))]
    if copy.moment is not None:
        clock = QCoreApplication.translate("Copies", "Horloge simulée : {moment}")
        told.append(clock.format(moment=show_moment(copy.moment)))
    return told


def why_not(problem: Exception, copy: "Copy") -> str:
    """Why ``copy`` could not be gone back to: its own fault, or trouble with the data."""
    from guichet.store.problems import StoreProblem

    if isinstance(problem, StoreProblem) and problem.path == copy.path and problem.code.value in _UNUSABLE:
        return _translate(_UNUSABLE[problem.code.value])
    return str(explain(problem))


def _translate(text: object) -> str:
    return QCoreApplication.translate("Copies", str(text))
