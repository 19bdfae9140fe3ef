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
        "demo": "jouer un guide tout seul et garder dans DIR une image de chaque écran et le récapitulatif",
        "demo_guide": "le guide à jouer : créer l'espace (creating, par défaut), changer d'identifiants (changing), "
        "ou l'un après l'autre (all)",
        "demo_folder": "dossier des images et du PDF",
        "no_demo_folder": "le dossier « {folder} » ne peut pas recevoir les images : choisissez-en un autre.",
        "demo_stuck": "la démonstration s'est arrêtée : {reason}.",
        "demo_done": "{count} fichiers dans {folder}",
        "selftest": "essayer le programme installé, sans écran et dans un dossier temporaire, point par point",
        "selftest_ok": "bon",
        "selftest_failed": "ÉCHEC",
        "selftest_done": "tout fonctionne ({count} vérifications)",
        "selftest_bad": "{count} vérification(s) en échec",
        "selftest_libraries": "bibliothèques chargées à la demande",
        "selftest_captcha_picture": "image à recopier",
        "selftest_captcha_sound": "extrait sonore en français et en anglais",
        "selftest_rules": "règles : adresse, téléphone, mot de passe, jour férié, SIREN",
        "selftest_old_database": "base de données de la première version, migrée après sauvegarde",
        "selftest_pdf": "récapitulatif en PDF",
        "selftest_window": "fenêtre, base de données neuve",
        "selftest_sample": "situation de « Exemples » mise en place",
        "selftest_sign_in": "connexion à un espace",
        "selftest_sandbox": "bac à sable, dans un état où un appelant est bloqué",
        "selftest_place": "page du portail : {which}",
        "selftest_other": "fenêtre : {which}",
        "selftest_english": "passage à l'anglais",
        "selftest_dark": "thème sombre",
        "selftest_close": "fermeture",
        "selftest_guide": "guide joué du début à la fin : {which}",
        "find": "chercher l'écran où se lisent ces mots, même mal entendus",
        "find_words": "ce que lit l'appelant",
        "find_json": "répondre en JSON : identité, titre, phrase écrite, score",
        "find_limit": "nombre d'écrans au plus",
        "find_nothing": "aucun écran ne porte ces mots.",
        "bad_moment": "--at : « {given} » n'est pas un moment (exemple : 2023-08-22T13:00).",
        "no_display": "aucun écran n'est disponible ; « guichet demo DIR » fonctionne sans écran.",
        "locked": "{option} : ce choix est fixé pour ce poste par {file} et ne peut pas être changé.",
        "site_unreadable": "les réglages du poste ({file}) sont illisibles : ils ne comptent pas.",
        "site_wrong": "dans les réglages du poste ({file}), ces entrées sont incorrectes et ne comptent pas : {names}.",
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
        "demo": "play a guide by itself and leave in DIR a picture of every screen and the summary",
        "demo_guide": "the guide to play: creating the account (creating, the default), changing the login details "
        "(changing), or one after the other (all)",
        "demo_folder": "folder of the pictures and the PDF",
        "no_demo_folder": 'the folder "{folder}" cannot take the pictures: choose another one.',
        "demo_stuck": "the demonstration has stopped: {reason}.",
        "demo_done": "{count} files in {folder}",
        "selftest": "try the installed program without a display, in a temporary folder: one line a check",
        "selftest_ok": "ok",
        "selftest_failed": "FAILED",
        "selftest_done": "everything works ({count} checks)",
        "selftest_bad": "{count} check(s) failed",
        "selftest_libraries": "libraries loaded on demand",
        "selftest_captcha_picture": "CAPTCHA picture",
        "selftest_captcha_sound": "CAPTCHA sound in French and in English",
        "selftest_rules": "rules: address, telephone, password, public holiday, SIREN",
        "selftest_old_database": "database of the first version, migrated after a backup",
        "selftest_pdf": "summary as a PDF",
        "selftest_window": "window, new database",
        "selftest_sample": "situation of « Exemples » put",
        "selftest_sign_in": "sign-in to an account",
        "selftest_sandbox": "sandbox, in a state in which a caller is stuck",
        "selftest_place": "page of the portal: {which}",
        "selftest_other": "window: {which}",
        "selftest_english": "change to English",
        "selftest_dark": "dark theme",
        "selftest_close": "closing",
        "selftest_guide": "guide played from beginning to end: {which}",
        "find": "look for the screen where these words can be read, even misheard",
        "find_words": "what the caller reads",
        "find_json": "answer in JSON: identity, title, written sentence, score",
        "find_limit": "number of screens at most",
        "find_nothing": "no screen bears these words.",
        "bad_moment": '--at: "{given}" is not a moment (example: 2023-08-22T13:00).',
        "no_display": 'there is no display; "guichet demo DIR" works without one.',
        "locked": "{option}: this is settled for this computer by {file} and cannot be changed.",
        "site_unreadable": "the computer's settings ({file}) cannot be read: they do not count.",
        "site_wrong": "in the computer's settings ({file}) these entries make no sense and do not count: {names}.",
        "not_a_folder": '"{folder}" is a file: --data-dir takes a folder.',
        "no_folder": 'the folder "{folder}" cannot be created or written to: choose another one with --data-dir.',
    },
}


def language_of(arguments: Sequence[str], usual: str = "") -> str:
    """The language to speak: ``--lang`` if it is among ``arguments``, else the computer's ``usual`` one or that of the
    system."""
    for index, argument in enumerate(arguments):
        if argument.startswith("--lang="):
            return _known(argument.partition("=")[2])
        if argument == "--lang" and index + 1 < len(arguments):
            return _known(arguments[index + 1])
    if usual:
        return _known(usual)
    system = next((os.environ[name] for name in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(name)), "")
    return "fr" if system.lower().startswith("fr") else "en"


def _known(language: str) -> str:
    return language if language in TEXTS else "en"
