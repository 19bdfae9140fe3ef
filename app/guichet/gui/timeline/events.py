"""The one table from the journal's words to sentences. Each entry is a Qt translation source (French)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guichet.gui.times import show_moment
from guichet.rules import activation_code
from guichet.rules.refusals import Code

if TYPE_CHECKING:
    from guichet.procedures.timeline import Event


def event_sentence(word: str) -> str:
    """What happened, in the language of the moment; a word that only a newer program knows is shown as it is."""
    text = _TEXTS.get(word)
    if text is None:
        return QCoreApplication.translate("Events", "Evénement d'une autre version : {word}").format(word=word)
    return QCoreApplication.translate("Events", text)


def event_reason(word: str) -> tuple[Code, str] | None:
    """The rule behind what happened by itself, as that of a refusal, and what is to be done; None where there is
    none."""
    advice = _ADVICE.get(word)
    return (Code.CODE_EXPIRED, QCoreApplication.translate("Events", advice)) if advice is not None else None


def event_note(event: "Event") -> str:
    """What is worth knowing of what nobody refused: until when a code works (row 103)."""
    if event.event == "code_sent":
        deadline = show_moment(activation_code.deadline(event.at))
        return QCoreApplication.translate("Events", "Ce code peut être saisi jusqu'au {deadline}.").format(
            deadline=deadline
        )
    return QCoreApplication.translate("Events", "Rien n'a été refusé.") if event_reason(event.event) is None else ""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: ARG001 - the name that lupdate looks for
    """Mark ``text`` for translation; it is translated when it is shown."""
    return text


_TEXTS = {
    "registered": QT_TRANSLATE_NOOP("Events", "Inscription validée"),
    "registration_refused": QT_TRANSLATE_NOOP("Events", "Inscription refusée"),
    "registration_expired": QT_TRANSLATE_NOOP("Events", "Inscription effacée : code non utilisé dans les 48 heures"),
    "code_sent": QT_TRANSLATE_NOOP("Events", "Code d'activation envoyé"),
    "activated": QT_TRANSLATE_NOOP("Events", "Espace activé"),
    "activation_refused": QT_TRANSLATE_NOOP("Events", "Activation refusée"),
    "signed_in": QT_TRANSLATE_NOOP("Events", "Connexion réussie"),
    "signed_out": QT_TRANSLATE_NOOP("Events", "Déconnexion"),
    "sign_in_refused": QT_TRANSLATE_NOOP("Events", "Connexion refusée"),
    "credentials_change_refused": QT_TRANSLATE_NOOP("Events", "Modification des identifiants refusée"),
    "address_change_asked": QT_TRANSLATE_NOOP("Events", "Changement d'adresse demandé"),
    "address_changed": QT_TRANSLATE_NOOP("Events", "Changement d'adresse activé"),
    "address_change_expired": QT_TRANSLATE_NOOP(
        "Events", "Changement d'adresse abandonné : code non utilisé dans les 48 heures"
    ),
    "password_changed": QT_TRANSLATE_NOOP("Events", "Mot de passe modifié"),
    "password_reset": QT_TRANSLATE_NOOP("Events", "Mot de passe oublié : réinitialisé"),
    "password_reset_refused": QT_TRANSLATE_NOOP("Events", "Mot de passe oublié : réinitialisation refusée"),
    "password_message_sent": QT_TRANSLATE_NOOP("Events", "Confirmation du nouveau mot de passe envoyée"),
    "details_changed": QT_TRANSLATE_NOOP("Events", "Coordonnées modifiées"),
    "summary_made": QT_TRANSLATE_NOOP("Events", "Récapitulatif ouvert"),
    "closing_refused": QT_TRANSLATE_NOOP("Events", "Suppression de l'espace refusée"),
    "account_closed": QT_TRANSLATE_NOOP("Events", "Espace supprimé"),
    "certificate_held": QT_TRANSLATE_NOOP("Events", "Espace accessible avec un certificat"),
    "opted": QT_TRANSLATE_NOOP("Events", "Accès par adresse et mot de passe demandé"),
    "option_refused": QT_TRANSLATE_NOOP("Events", "Accès par adresse et mot de passe refusé"),
    "message_read": QT_TRANSLATE_NOOP("Events", "Message ouvert"),
    "message_marked_unread": QT_TRANSLATE_NOOP("Events", "Message marqué comme non lu"),
    "message_moved_to_inbox": QT_TRANSLATE_NOOP("Events", "Message déplacé vers « Boîte de réception »"),
    "message_moved_to_junk": QT_TRANSLATE_NOOP("Events", "Message déplacé vers « Courrier indésirable »"),
    "all_erased": QT_TRANSLATE_NOOP("Events", "Tout remis à zéro"),
    "gone_back": QT_TRANSLATE_NOOP("Events", "Retour à une sauvegarde"),
}

# Of what a code that was not used in time brings about (rows 106, 210).
_ADVICE = {
    "registration_expired": QT_TRANSLATE_NOOP(
        "Events", "Recommencez l'inscription depuis le début pour recevoir un nouveau code."
    ),
    "address_change_expired": QT_TRANSLATE_NOOP(
        "Events",
        "L'ancienne adresse reste la seule valable. Recommencez la modification pour recevoir un nouveau code.",
    ),
}

WORDS = frozenset(_TEXTS)
