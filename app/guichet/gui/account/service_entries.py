"""The entries of « Gérer les services », to the letter (B§2 l.317-337, rows 171-176; rulings C13, C14)."""

import json
from functools import cache

from guichet import resource
from guichet.gui.account.entry import QT_TRANSLATE_NOOP, Entry
from guichet.gui.account.home_entries import SIGNING_UP

UNTOLD = QT_TRANSLATE_NOOP("AccountEntries", "Aucun des guides FOCUS mis en scène ou cités ne décrit cette démarche.")
ALTERNATES = QT_TRANSLATE_NOOP(
    "AccountEntries",
    "La démarche est décrite par un autre guide, « Désigner un administrateur suppléant », que Guichet ne simule pas.",
)
DELEGATEES = QT_TRANSLATE_NOOP(
    "AccountEntries",
    "La démarche est décrite par un autre guide, « Désigner des délégataires et consulter les délégations », que "
    "Guichet ne simule pas.",
)

ONLINE = (
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Adhérer aux services en ligne"), "sign_up", SIGNING_UP),
    Entry(
        QT_TRANSLATE_NOOP("AccountEntries", "Gérer vos substitutions (remplacer le titulaire)"), "substitutions", UNTOLD
    ),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Consulter vos services (habilitations)"), "authorisations"),
)
PERSONAL = (
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Gérer vos coordonnées"), "contact_details"),
    Entry(
        QT_TRANSLATE_NOOP("AccountEntries", "Gérer votre adresse électronique de connexion / votre mot de passe"),
        "credentials",
    ),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Supprimer votre espace professionnel"), "closing"),
)
RIGHTS = (
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Gérer vos administrateurs suppléants"), "alternates", ALTERNATES),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Gérer ou consulter vos délégations"), "delegations", DELEGATEES),
)
COMPANIES = (
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Gérer les comptes bancaires de l'entreprise"), "bank_accounts", UNTOLD),
    Entry(
        QT_TRANSLATE_NOOP("AccountEntries", "Modifier l'adresse électronique de l'entreprise"),
        "company_address",
        UNTOLD,
    ),
)


def explanation(entry: Entry, language: str) -> str:
    """What « (En savoir plus) » says beside it: resources/help/services.json, in ``language``."""
    return _explanations()[entry.action][language]


@cache
def _explanations() -> dict[str, dict[str, str]]:
    content: dict[str, dict[str, str]] = json.loads(resource.path("help", "services.json").read_text("utf-8"))
    return content
