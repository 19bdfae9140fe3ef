"""« Activation de votre espace abonné »."""

from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver
from guichet.gui.account.address_sent_page import AddressSentPage
from guichet.gui.context import Context
from guichet.procedures.credentials_change import AddressChangeSent
from guichet.rules.paris import from_paris


@pytest.fixture
def page(qtbot: QtBot, context: Context) -> AddressSentPage:
    page = AddressSentPage(context)
    qtbot.addWidget(page)
    sent = from_paris("2023-08-25T15:10")
    page.show_sent(AddressChangeSent("ROSEMONDE Lila", "lili.rosemonde@orange.fr", sent, sent + timedelta(hours=48)))
    page.show()
    return page


@pytest.mark.rows(203, 204, 205, 206)
def test_it_is_printed_as_in_the_guide(page: AddressSentPage) -> None:
    texts = [label.text() for label in page.ui.content.findChildren(QLabel)]
    assert texts == [
        "Professionnels",
        "Activation de votre espace abonné",
        "Civ. neutre ROSEMONDE Lila",
        "Vous allez recevoir le code d'activation dans votre messagerie.",
        "Si vous ne le recevez pas, vérifiez que l'adresse que vous avez saisie (lili.rosemonde@orange.fr) est "
        'correcte, et consultez la rubrique "Courrier indésirable" ou "Spam" de votre messagerie personnelle.',
        "Remarque : Ce code n'est pas un mot de passe. Il ne doit être utilisé qu'une seule fois pour activer votre "
        "espace abonné.",
        "Pour activer votre espace abonné sur le site impots.gouv.fr, vous devez cliquer sur : "
        '"Votre espace professionnel" situé en haut à droite de l\'écran, puis sur "Activer mon espace / mes '
        'services".',
        "Vous disposez d'un délai de 48h, à compter de l'envoi du code ci-dessus, pour activer votre espace abonné.",
        "Code envoyé le 25/08/2023 à 15:10:00 ; à saisir au plus tard le 27/08/2023 à 15:10:00.",
    ]


@pytest.mark.rows(207)
def test_there_are_two_ways_on(page: AddressSentPage, qtbot: QtBot) -> None:
    """Ruling C5."""
    with qtbot.waitSignal(page.activate_requested):
        Driver(page).press("Activez votre espace abonné")
    with qtbot.waitSignal(page.ok_requested):
        Driver(page).press("OK")


def test_a_long_address_can_be_broken_and_is_read_whole(page: AddressSentPage) -> None:
    address = "a" * 60 + "@" + "exemple." * 4 + "test"
    sent = from_paris("2023-08-25T15:10")
    page.show_sent(AddressChangeSent("ROSEMONDE Lila", address, sent, sent))
    assert Driver(page).shows(f"({address})")
    assert page.ui.check_label.minimumSizeHint().width() < 400
