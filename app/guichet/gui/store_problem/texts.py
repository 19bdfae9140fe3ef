"""The one table from what is wrong with the store to what people read. Needs no widget: the command line uses it too.

Each entry is what happened and what to do about it. The path concerned is shown beside it, never inside.
"""

from typing import NamedTuple

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from guichet.store.problems import StoreProblem, StoreProblemCode


class Explanation(NamedTuple):
    """What happened, and what to do about it: one sentence each."""

    happened: str
    advice: str

    def __str__(self) -> str:
        return f"{self.happened} {self.advice}"


def explain(problem: Exception) -> Explanation:
    """What to say of the exception with which opening or using the store ended, in the language of the moment."""
    from guichet.store.vault import KeyMissing  # brings cryptography

    if isinstance(problem, KeyMissing):
        happened, advice = _KEY_MISSING
    elif not isinstance(problem, StoreProblem):
        happened, advice = _UNEXPECTED
    elif problem.path is None and problem.code in _SERVER_TEXTS:
        happened, advice = _SERVER_TEXTS[problem.code]
    else:
        happened, advice = _TEXTS[problem.code]
    return Explanation(*(QCoreApplication.translate("StoreProblems", str(text)) for text in (happened, advice)))


_UNEXPECTED = (
    QT_TRANSLATE_NOOP("StoreProblems", "Une erreur inattendue a empêché Guichet d'ouvrir ses données."),
    QT_TRANSLATE_NOOP("StoreProblems", "Réessayez ; si l'erreur revient, relancez Guichet et lisez son journal."),
)

_KEY_MISSING = (
    QT_TRANSLATE_NOOP(
        "StoreProblems", "La clé de chiffrement est introuvable : ce qui doit être chiffré ne peut pas être enregistré."
    ),
    QT_TRANSLATE_NOOP("StoreProblems", "Remettez la clé en place et relancez Guichet, ou créez une nouvelle clé."),
)

_TEXTS = {
    StoreProblemCode.DAMAGED: (
        QT_TRANSLATE_NOOP("StoreProblems", "Le fichier de données est endommagé ; il a été laissé tel quel."),
        QT_TRANSLATE_NOOP(
            "StoreProblems", "Restaurez une sauvegarde, ou lancez Guichet avec un autre dossier de données."
        ),
    ),
    StoreProblemCode.FOREIGN: (
        QT_TRANSLATE_NOOP(
            "StoreProblems",
            "Ce qui se trouve à la place des données n'est pas à Guichet : rien n'y a été touché.",
        ),
        QT_TRANSLATE_NOOP("StoreProblems", "Déplacez-le, ou lancez Guichet avec un autre dossier de données."),
    ),
    StoreProblemCode.NEWER: (
        QT_TRANSLATE_NOOP("StoreProblems", "Les données viennent d'une version plus récente de Guichet."),
        QT_TRANSLATE_NOOP(
            "StoreProblems", "Installez cette version, ou lancez Guichet avec un autre dossier de données."
        ),
    ),
    StoreProblemCode.READ_ONLY: (
        QT_TRANSLATE_NOOP("StoreProblems", "Guichet n'a pas le droit d'écrire là où se trouvent ses données."),
        QT_TRANSLATE_NOOP(
            "StoreProblems",
            "Donnez-vous le droit d'écrire dans ce dossier, ou lancez Guichet avec un autre dossier de données.",
        ),
    ),
    StoreProblemCode.DISK_FULL: (
        QT_TRANSLATE_NOOP("StoreProblems", "Le disque est plein : rien de nouveau n'a pu être enregistré."),
        QT_TRANSLATE_NOOP("StoreProblems", "Libérez de la place, puis réessayez."),
    ),
    StoreProblemCode.UNREACHABLE: (
        QT_TRANSLATE_NOOP("StoreProblems", "Le disque ou le partage qui porte les données ne répond pas."),
        QT_TRANSLATE_NOOP("StoreProblems", "Vérifiez qu'il est branché et accessible, puis réessayez."),
    ),
    StoreProblemCode.LOCKED: (
        QT_TRANSLATE_NOOP("StoreProblems", "Un autre programme occupe les données depuis trop longtemps."),
        QT_TRANSLATE_NOOP("StoreProblems", "Fermez les autres fenêtres de Guichet, puis réessayez."),
    ),
}

# A server has no file: its keeper is the one to call.
_SERVER_TEXTS = {
    StoreProblemCode.DAMAGED: (
        QT_TRANSLATE_NOOP("StoreProblems", "La base de données du serveur est endommagée."),
        QT_TRANSLATE_NOOP("StoreProblems", "Prévenez la personne qui gère le serveur."),
    ),
    StoreProblemCode.FOREIGN: (
        QT_TRANSLATE_NOOP(
            "StoreProblems", "La base de données du serveur n'est pas à Guichet : rien n'y a été touché."
        ),
        QT_TRANSLATE_NOOP("StoreProblems", "Indiquez une base vide ou une base de Guichet après --database."),
    ),
    StoreProblemCode.READ_ONLY: (
        QT_TRANSLATE_NOOP("StoreProblems", "Guichet n'a pas le droit d'écrire dans la base de données du serveur."),
        QT_TRANSLATE_NOOP("StoreProblems", "Prévenez la personne qui gère le serveur."),
    ),
    StoreProblemCode.DISK_FULL: (
        QT_TRANSLATE_NOOP("StoreProblems", "Le disque du serveur est plein : rien de nouveau n'a pu être enregistré."),
        QT_TRANSLATE_NOOP("StoreProblems", "Prévenez la personne qui gère le serveur."),
    ),
    StoreProblemCode.UNREACHABLE: (
        QT_TRANSLATE_NOOP("StoreProblems", "Le serveur de base de données ne répond pas ou refuse la connexion."),
        QT_TRANSLATE_NOOP("StoreProblems", "Vérifiez le réseau et l'adresse donnée après --database, puis réessayez."),
    ),
}
