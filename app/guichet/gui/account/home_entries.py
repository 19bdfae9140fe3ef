"""The entries of the three home screens, to the letter (B§2 l.114-317, rows 153-168; ruling C16)."""

from dataclasses import dataclass

from guichet.gui.account.entry import QT_TRANSLATE_NOOP, Entry
from guichet.procedures.homes import Home

SIGNING_UP = QT_TRANSLATE_NOOP(
    "AccountEntries",
    "L'adhésion aux services est décrite par un autre guide, « Adhérer aux services en ligne en mode expert », que "
    "Guichet ne simule pas.",
)
SECURE_MAIL = QT_TRANSLATE_NOOP(
    "AccountEntries",
    "C'est la messagerie sécurisée du site. Les courriels que le site envoie arrivent dans la messagerie de Guichet, à "
    "côté du portail.",
)

SERVICES = Entry(QT_TRANSLATE_NOOP("AccountEntries", "Gérer les services"), "services")
BANK_ACCOUNTS = Entry(QT_TRANSLATE_NOOP("AccountEntries", "Gérer les comptes bancaires [+]"))
DIRECT_DEBITS = Entry(QT_TRANSLATE_NOOP("AccountEntries", "Gérer les contrats de prélèvement automatique [+]"))
CALENDAR = Entry(QT_TRANSLATE_NOOP("AccountEntries", "Calendrier fiscal"))
THIRD_PARTY_TESTS = Entry(QT_TRANSLATE_NOOP("AccountEntries", "Tests tiers déclarants"))
OFFICE = Entry(QT_TRANSLATE_NOOP("AccountEntries", "Coordonnées du gestionnaire et prise de rendez-vous"))

CONSULT = (
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Compte fiscal [+]")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Avis CFE")),
)
DECLARE = (
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "TVA")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Impôt sur les sociétés")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Taxe sur les salaires")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "CVAE")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Revenus de capitaux mobiliers [+]")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Taxe activités polluantes")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Taxe int. consommation")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Taxe v. vénale immeubles")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Taxe de séjour")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Taxe conv. d'assurances")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Résultat [+]")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Revenus SCI non soumises IS [+]")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Tiers déclarants")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Dispositif DAC6 [+]")),
)
PAY = (
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "TVA")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Impôt sur les sociétés")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Taxe sur les salaires")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "CVAE")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Revenus de capitaux mobiliers")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Taxe activités polluantes")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Taxe int. consommation")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Taxe v. vénale immeubles")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Taxe conv. d'assurances")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Prélèvement à la source [+]")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "CFE et autres impôts")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Dettes fiscales [+]")),
)
PROCEDURES = (
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Remboursement de TVA UE")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Guichet de TVA UE")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Gérer mes biens immobiliers")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Cession de droits sociaux [+]")),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Successions vacantes")),
)
SIGN_UP = (
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Je souhaite adhérer"), told=SIGNING_UP),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "J'adhère"), told=SIGNING_UP),
)
MAIL = (
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Adresse électronique de l'entreprise [+]"), told=SECURE_MAIL),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "En savoir plus"), told=SECURE_MAIL),
)
COMPANIES = (
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Choisir un dossier"), "choose"),
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Voir tous mes dossiers"), "all"),
)
WALKTHROUGHS = (Entry(QT_TRANSLATE_NOOP("AccountEntries", "Aide : tous les pas-à-pas")),)
MISTAKES = (Entry(QT_TRANSLATE_NOOP("AccountEntries", "En savoir plus : OUPS.GOUV.FR")),)
PERSONAL_DATA = (
    Entry(QT_TRANSLATE_NOOP("AccountEntries", "Pour en savoir plus sur le traitement des données, cliquez ici.")),
)

# The bar: « to:… » leads to the list of that name below it, where the screen has one.
_FILE = Entry(QT_TRANSLATE_NOOP("AccountEntries", "DOSSIER"), "to:companies")
_MANAGE = Entry(QT_TRANSLATE_NOOP("AccountEntries", "GÉRER"), "to:space")
_CONSULT = Entry(QT_TRANSLATE_NOOP("AccountEntries", "CONSULTER"), "to:consult")
_DECLARE = Entry(QT_TRANSLATE_NOOP("AccountEntries", "DÉCLARER"), "to:declare")
_PAY = Entry(QT_TRANSLATE_NOOP("AccountEntries", "PAYER"), "to:pay")
_PROCEDURES = Entry(QT_TRANSLATE_NOOP("AccountEntries", "DÉMARCHES"), "to:procedures")
_MAIL = Entry(QT_TRANSLATE_NOOP("AccountEntries", "MESSAGERIE"), told=SECURE_MAIL)
_NOTHING_YET = QT_TRANSLATE_NOOP(
    "AccountEntries", "Cette rubrique se remplit lorsque l'espace a accès aux services d'une entreprise."
)

Lists = dict[str, tuple[Entry, ...]]


@dataclass(frozen=True)
class HomeScreen:
    """What one of the three screens has: its bar, and the lists by name. A list that it lacks is not shown."""

    bar: tuple[Entry, ...]
    lists: Lists


_WITH_SERVICES: Lists = {
    "mail": MAIL,
    "space": (SERVICES, BANK_ACCOUNTS, DIRECT_DEBITS),
    "other": (CALENDAR, THIRD_PARTY_TESTS, OFFICE),
    "consult": CONSULT,
    "declare": DECLARE,
    "pay": PAY,
    "procedures": PROCEDURES,
    "walkthroughs": WALKTHROUGHS,
    "mistakes": MISTAKES,
    "data": PERSONAL_DATA,
}

SCREENS = {
    Home.NONE: HomeScreen(
        bar=(
            _MANAGE,
            Entry(_CONSULT.label, told=_NOTHING_YET),
            Entry(_PROCEDURES.label, told=_NOTHING_YET),
            _MAIL,
        ),
        lists={"space": (SERVICES,), "other": (CALENDAR, OFFICE), "sign_up": SIGN_UP, "data": PERSONAL_DATA},
    ),
    Home.ONE: HomeScreen(
        bar=(_MANAGE, _CONSULT, _DECLARE, _PAY, _PROCEDURES, _MAIL),
        lists={
            "crumbs": (
                Entry(
                    QT_TRANSLATE_NOOP("AccountEntries", "Espace professionnel > Créer mon compte sur portailpro.gouv")
                ),
            ),
            **_WITH_SERVICES,
        },
    ),
    Home.SEVERAL: HomeScreen(
        bar=(_FILE, _MANAGE, _CONSULT, _DECLARE, _PAY, _PROCEDURES, _MAIL),
        lists={
            "crumbs": (
                Entry(
                    QT_TRANSLATE_NOOP(
                        "AccountEntries", "Espace professionnel > Accéder à mon compte sur portailpro.gouv"
                    )
                ),
            ),
            "companies": COMPANIES,
            **_WITH_SERVICES,
        },
    ),
}
