"""What the command line says, in French and in English (no window, so no Qt and no translation file)."""

import os
from collections.abc import Sequence

TEXTS = {
    "fr": {
        "description": "Simulateur hors ligne des démarches de « Votre espace professionnel ». Données fictives.",
        "epilog": "Sans commande, la fenêtre s'ouvre. Codes de sortie : 0 tout va bien, 1 impossible de continuer, "
        "2 ligne de commande incorrecte.",
        "bad_usage": "ligne de commande incorrecte{where} : « guichet --help » dit ce qui est possible.",
        "help": "afficher cette aide",
        "version": "afficher la version",
        "commands": "commandes",
        "data_dir": "garder toutes les données dans ce dossier (une clé USB, par exemple)",
        "database": "utiliser cette base de données (URL SQLAlchemy), par exemple postgresql+psycopg://…",
        "at": "démarrer l'horloge simulée à ce moment, heure de Paris",
        "lang": "langue de la fenêtre",
        "show_captcha": "écrire la solution sous chaque image à recopier (démonstrations)",
        "demo": "jouer le premier guide tout seul et garder dans DIR une image de chaque écran et le récapitulatif",
        "demo_folder": "dossier des images et du PDF",
        "no_demo_folder": "le dossier « {folder} » ne peut pas recevoir les images : choisissez-en un autre.",
        "demo_stuck": "la démonstration s'est arrêtée : {reason}.",
        "demo_done": "{count} fichiers dans {folder}",
        "find": "chercher l'écran où se lisent ces mots, même mal entendus",
        "find_words": "ce que lit l'appelant",
        "find_json": "répondre en JSON : identité, titre, phrase écrite, score",
        "find_limit": "nombre d'écrans au plus",
        "find_nothing": "aucun écran ne porte ces mots.",
        "bad_moment": "--at : « {given} » n'est pas un moment (exemple : 2023-08-22T13:00).",
        "no_display": "aucun écran n'est disponible ; « guichet demo DIR » fonctionne sans écran.",
        "not_a_folder": "« {folder} » est un fichier : --data-dir attend un dossier.",
        "no_folder": "le dossier « {folder} » ne peut pas être créé ou modifié : choisissez-en un autre avec "
        "--data-dir.",
    },
    "en": {
        "description": "Offline simulator of the procedures of « Votre espace professionnel ». Fictitious data.",
        "epilog": "Without a command the window opens. Exit codes: 0 all is well, 1 it cannot go on, "
        "2 the command line makes no sense.",
        "bad_usage": 'the command line makes no sense{where}: "guichet --help" says what is possible.',
        "help": "show this help",
        "version": "show the version",
        "commands": "commands",
        "data_dir": "keep all data in this folder (a USB stick, for instance)",
        "database": "use this database (an SQLAlchemy URL), for instance postgresql+psycopg://…",
        "at": "start the simulated clock at this moment, Paris time",
        "lang": "language of the window",
        "show_captcha": "write the solution under every CAPTCHA image (for demonstrations)",
        "demo": "play the first guide by itself and leave in DIR a picture of every screen and the summary",
        "demo_folder": "folder of the pictures and the PDF",
        "no_demo_folder": 'the folder "{folder}" cannot take the pictures: choose another one.',
        "demo_stuck": "the demonstration has stopped: {reason}.",
        "demo_done": "{count} files in {folder}",
        "find": "look for the screen where these words can be read, even misheard",
        "find_words": "what the caller reads",
        "find_json": "answer in JSON: identity, title, written sentence, score",
        "find_limit": "number of screens at most",
        "find_nothing": "no screen bears these words.",
        "bad_moment": '--at: "{given}" is not a moment (example: 2023-08-22T13:00).',
        "no_display": 'there is no display; "guichet demo DIR" works without one.',
        "not_a_folder": '"{folder}" is a file: --data-dir takes a folder.',
        "no_folder": 'the folder "{folder}" cannot be created or written to: choose another one with --data-dir.',
    },
}


def language_of(arguments: Sequence[str]) -> str:
    """The language to speak: ``--lang`` if it is among ``arguments``, else that of the system."""
    for index, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return _known(argument.partition("=")[2])
        if argument == "--lang" and index + 1 < len(arguments):
            return _known(arguments[index + 1])
    system = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "fr" if system.lower().startswith("fr") else "en"


def _known(language: str) -> str:
    return language if language in TEXTS else "en"
