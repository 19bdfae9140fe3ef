"""The walk over the atlas: every screen and state is built, rendered, and compared with what its entry claims."""

import re
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from guichet.atlas import corpus
from guichet.gui.guide.guide_pointer import find_control
from guichet.gui.guide.labels import LABEL
from guichet.gui.main.main_window import MainWindow
from guichet.rules import atlas, refusal_texts
from guichet.rules.atlas_entry import Action, Step
from tests.gui.sandbox.conftest import Builder

KEYS = list(atlas.keys())
OVER_OTHERS = {"terms": "registration.terms", "summary": "activation.summary"}  # windows over a screen that is followed
KINDS = {Action.PRESS: QAbstractButton, Action.TICK: QAbstractButton, Action.TYPE: QLineEdit}
# Said for a moment on a screen, of what was typed, looked for or done there, or of a trouble of the computer.
TRANSIENT = frozenset(
    {
        "Niveau de sécurité de votre mot de passe",
        "Dossiers trouvés : {found} sur {count}",
        "Message déplacé",
        "Messages",
        "Ouvrir le message",
        "Nouveau message pour {address}",
        "Messagerie – 1 non lu",
        "Messagerie – {count} non lus",
        "Aucun message ne correspond à la recherche.",
        "Aucun courrier indésirable.",
        "La messagerie ne répond pas pour le moment.",
        "L'image n'a pas pu être préparée.",
        "Le son n'est pas disponible sur ce poste.",
        "Solution : {}",
        "ouvert",
        "fermé",
        "Texte",
        "Texte du récapitulatif",
        "L'onglet « Texte » contient la même chose, à lire ou à copier.",
        "Enregistrer le récapitulatif",
        "Documents PDF (*.pdf)",
        "Le récapitulatif est enregistré : {path}",
        "Le récapitulatif n'a pas pu être enregistré dans « {folder} » : choisissez un autre emplacement.",
        "Impression en cours…",
        "Le récapitulatif a été envoyé à l'imprimante.",
        "L'impression n'a pas abouti : vérifiez l'imprimante, puis recommencez.",
        "Aucune imprimante n'est installée : enregistrez le récapitulatif pour l'imprimer ailleurs.",
    }
)
# By the day, the account or the mode, on a screen that has no state for it.
COMES_AND_GOES = {
    "account.closing": {
        "• le lien avec l'adresse {address} et la modification en attente vers {new_address} : les deux seront libres "
        "aussitôt"
    },
    "account.home.one": {
        "Votre mot de passe a expiré le {day}. Choisissez-en un autre pour accéder à votre espace.",
        "Votre mot de passe expire le {day}, aujourd'hui. Pensez à le modifier.",
        "Votre mot de passe expire le {day}, demain. Pensez à le modifier.",
    },
    "registration.recap": {
        "Entreprise",
        "SIREN de l'entreprise concernée :",
        "Adresse électronique de l'entreprise :",
        "Nom de l'entreprise :",
    },
    "troubleshooting": {
        f"La ligne est fermée en ce moment (heure simulée) : {why} Elle rouvre le {{weekday}} {{day}} à 8 h."
        for why in ("jour férié ({holiday}).", "week-end.", "elle répond de 8 h à 19 h 30.")
    },
}


@pytest.mark.parametrize("key", KEYS)
def test_it_is_built_and_shows_what_it_says(builder: Builder, key: str) -> None:
    builder.go(key)
    window = builder.sandbox.window
    assert window is not None
    state = atlas.state(key)
    assert window.guide.key == key
    if state is None or state.refusals:
        assert window.whereabouts.key == OVER_OTHERS.get(key, key)
    assert not window.ui.notice_bar.isVisible()
    assert missing(window, key, "fr") == []
    if state is None:
        assert set(unseen(window, key)) - TRANSIENT - COMES_AND_GOES.get(key, set()) == atlas.elsewhere(key)
    assert [step for step in atlas.do(key) if step.control and not is_there(window, step)] == []
    builder.preferences.set_language("en")
    QApplication.processEvents()
    found = missing(window, key, "en")
    builder.preferences.set_language("fr")
    assert found == []


def is_there(window: MainWindow, step: Step) -> bool:
    """Whatever is filled in together with a field may be a list to choose from."""
    first, *also = (shown(window, name) for name in step.controls)
    kind = KINDS.get(step.action, QWidget)
    return isinstance(first, kind) and all(isinstance(each, QLineEdit | QComboBox) for each in also)


def shown(window: MainWindow, name: str) -> QWidget | None:
    return next(filter(None, (find_control(each, name) for each in windows(window))), None)


def windows(window: MainWindow) -> list[QWidget]:
    """All that belongs to the sandbox and is on show: dialogs and the activation first."""
    others = [each for each in window.findChildren(QWidget) if each.isWindow() and each.isVisible()]
    return [*reversed(others), window]


def missing(window: MainWindow, key: str, language: str) -> list[str]:
    """What the entry claims and no window shows."""
    shown = "\n".join(text for each in windows(window) for text in texts(each))
    return [claim for claim in claims(key, language) if not re.search(pattern(claim), shown)]


def unseen(window: MainWindow, key: str) -> list[str]:
    """What the forms of a screen say and no window shows."""
    shown = "\n".join(text for each in windows(window) for text in texts(each))
    return [french for french, _ in corpus.own(atlas.entry(key)) if not re.search(pattern(french), shown)]


def claims(key: str, language: str) -> Iterator[str]:
    """The sentences of the refusals, the labels it says it shows, and those that its steps tell one to use."""
    entry, state = atlas.entry(atlas.screen_of(key)), atlas.state(key)
    french = [label for step in atlas.do(key) for label in LABEL.findall(step.fr)]
    if state is not None:
        french += state.shows
        for each in (*state.refusals, *state.reads):
            source = refusal_texts.source(each.code, each.field)
            yield source if language == "fr" else corpus.english(refusal_texts.CONTEXT, source)
    for label in french:
        english = (corpus.english(screen, label) for screen in entry.screens)
        yield label if language == "fr" else next(filter(None, english))


def pattern(claim: str) -> str:
    """``{limit}`` is whatever stands there."""
    return ".+".join(map(re.escape, re.split(r"\{\w*\}", claim)))


def texts(window: QWidget) -> Iterator[str]:
    for each in window.findChildren(QWidget):
        if not each.isVisibleTo(window) or is_in_guide(each):
            continue
        yield each.accessibleName()
        if isinstance(each, QLabel | QAbstractButton | QLineEdit):
            yield each.text()
        elif isinstance(each, QTextEdit | QPlainTextEdit):
            yield each.toPlainText()


def is_in_guide(widget: QWidget) -> bool:
    window = widget.window()
    return isinstance(window, MainWindow) and (window.guide is widget or window.guide.isAncestorOf(widget))
