"""Where one is, told live: the states that refuse nothing, and which of the two guides the code in hand belongs to."""

from collections.abc import Iterator
from datetime import timedelta
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from guichet.demo.driver import wait_until
from guichet.gui.account.contact_details_page import ContactDetailsPage
from guichet.gui.activation.activation_window import ActivationWindow
from guichet.gui.context import Context
from guichet.gui.main.consequences import open_window
from guichet.gui.main.main_window import MainWindow
from guichet.gui.portal.authentication_page import AuthenticationPage
from guichet.gui.portal.place import Place
from guichet.procedures.rehearsals import latest_code
from guichet.procedures.samples import SamplePut
from guichet.rules.atlas_entry import Guide
from guichet.rules.sample_people import person
from tests.gui.signing_in import ask, put_sample, sign_in_sample

PENDING, CHANGED = "noe.carmin@exemple.test", "adam.pourpre2@exemple.test"


@pytest.fixture
def main(qtbot: QtBot, context: Context) -> Iterator[MainWindow]:
    window = open_window(context)
    window.resize(1360, 860)
    window.furnish()
    window.show()
    yield window
    window.close()
    window.deleteLater()


def come_to(main: MainWindow, key: str) -> None:
    """Wait until the guide tells of ``key``: what it says is the page's own, whatever was looked up before."""
    wait_until(lambda: main.guide.key == key == main.whereabouts.key, f"{key}, not {main.guide.key}")


def open_message(main: MainWindow, address: str) -> None:
    """Open the last message of that address, as a click does."""
    main.mailbox.refresh()
    main.mailbox.show_address(address)
    view = main.mailbox.ui.message_list
    wait_until(lambda: main.mailbox.ui.address_box.address_key == address and view.model().rowCount() > 0, address)
    where = view.visualRect(view.model().index(0, 0)).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=where)
    wait_until(lambda: main.mailbox.reading == "activation", "the message")


def activation(main: MainWindow) -> ActivationWindow:
    main.show_activation()
    return cast("ActivationWindow", main.activation)


def section(main: MainWindow) -> str:
    return main.guide.ui.section_label.text().replace("\u00a0", " ")


def sign_in(main: MainWindow, put: SamplePut) -> None:
    """By the page: it leads whoever must choose a new password straight there."""
    main.portal.show_place(Place.AUTHENTICATION)
    page = cast("AuthenticationPage", main.portal.page(Place.AUTHENTICATION))
    page.fill(put.address, put.password)
    page.ui.sign_in_button.click()


@pytest.mark.rows(209)
def test_a_change_that_waits_is_told_wherever_its_notice_stands(main: MainWindow, context: Context) -> None:
    sign_in_sample(context, "change_pending")
    main.portal.show_place(Place.ACCOUNT_HOME)
    come_to(main, "account.home.one/change_pending")
    said = main.guide.ui.say_lines.findChildren(type(main.guide.ui.section_label))
    assert any("seule votre ancienne adresse ouvre l'espace" in each.text() for each in said)
    main.portal.show_place(Place.CREDENTIALS)
    come_to(main, "account.credentials/change_pending")


def test_a_change_that_lapses_before_ones_eyes_is_told(main: MainWindow, context: Context) -> None:
    sign_in_sample(context, "change_pending")
    main.portal.show_place(Place.ACCOUNT_HOME)
    come_to(main, "account.home.one/change_pending")
    context.clock.advance(timedelta(hours=49))
    main.clock_bar.tell_change()
    come_to(main, "account.home.one/change_lapsed")


@pytest.mark.parametrize("count", [0, 3])
def test_every_home_screen_tells_its_notices(main: MainWindow, context: Context, count: int) -> None:
    for sample, state in (("change_pending", "change_pending"), ("password_expiring", "password_expiring")):
        put = ask(context, lambda services, sample=sample: services.samples.put(sample, "fr", count))
        assert isinstance(put, SamplePut)
        sign_in(main, put)
        come_to(main, f"account.home.{'several' if count else 'none'}/{state}")


def test_an_expired_password_is_told_where_a_new_one_is_chosen(main: MainWindow, context: Context) -> None:
    sign_in(main, put_sample(context, "password_expired"))
    come_to(main, "account.credentials/password_expired")


def test_whoever_is_signed_in_already_and_what_was_kept_are_told(main: MainWindow, context: Context) -> None:
    sign_in_sample(context, "one_company")
    main.portal.show_place(Place.AUTHENTICATION)
    come_to(main, "authentication/signed_in")
    main.portal.show_place(Place.CONTACT_DETAILS)
    come_to(main, "account.contact_details")
    page = cast("ContactDetailsPage", main.portal.page(Place.CONTACT_DETAILS))
    wait_until(lambda: page.ui.submit_button.isEnabled(), "the form")
    page.fields.ui.phone_edit.setText("0198765432")
    page.ui.submit_button.click()
    come_to(main, "account.contact_details/saved")


def test_what_a_page_says_while_one_is_elsewhere_moves_nobody(main: MainWindow, context: Context) -> None:
    sign_in_sample(context, "change_pending")
    main.portal.show_place(Place.ACCOUNT_HOME)
    come_to(main, "account.home.one/change_pending")
    activation(main)
    come_to(main, "activation.code")
    main.portal.refresh()
    wait_until(lambda: context.backend.is_idle, "the store")
    come_to(main, "activation.code")


@pytest.mark.rows(211)
def test_the_activation_of_a_change_is_told_as_guide_b_has_it(main: MainWindow, context: Context) -> None:
    sign_in_sample(context, "change_pending")
    main.portal.show_place(Place.ACCOUNT_HOME)
    come_to(main, "account.home.one/change_pending")
    activation(main)
    come_to(main, "activation.code")
    assert section(main) == "Guide B, § 4.2"
    assert main.guide.ui.steps_label.text() == "Les étapes du guide B"


def test_the_message_that_is_open_tells_which_guide_its_code_belongs_to(main: MainWindow, context: Context) -> None:
    put_sample(context, "pending")
    put_sample(context, "change_pending")
    open_message(main, PENDING)
    come_to(main, "mailbox.activation")
    assert (main.whereabouts.guide, section(main)) == (Guide.A, "Guide A, § 2 et § 3.1")
    open_message(main, CHANGED)
    wait_until(lambda: main.whereabouts.guide is Guide.B, "the other guide")
    assert section(main) == "Guide B, § 4.1 et § 4.2.1"
    activation(main)
    come_to(main, "activation.code")
    assert section(main) == "Guide B, § 4.2"


def test_a_code_that_nobody_knows_is_told_as_both_guides_have_it(main: MainWindow, context: Context) -> None:
    activation(main)
    come_to(main, "activation.code")
    assert section(main) == "Guide A, § 3.1 et § 3.2 ; guide B, § 4.2"
    assert not main.guide.ui.steps_label.isVisible()


def test_whoever_opts_follows_neither_guide(main: MainWindow, context: Context) -> None:
    put = put_sample(context, "certificate_sole")
    (holder,) = ask(context, lambda services: services.opting.holders(put.address))
    who = person("marc")
    ask(context, lambda services: services.opting.opt(holder.holder_id, who.credentials, who.security, "fr"))
    open_message(main, put.address)
    come_to(main, "mailbox.activation")
    assert main.whereabouts.guide is None
    assert "Guide A" in section(main) and "guide B" in section(main)


def test_other_people_at_the_desk_bring_no_guide_with_them(main: MainWindow, context: Context) -> None:
    put_sample(context, "pending")
    open_message(main, PENDING)
    assert main.whereabouts.guide is Guide.A
    main.examples.menu.sample_actions["change_pending"].trigger()
    wait_until(lambda: main.whereabouts.guide is None, "the other situation")
    activation(main)
    come_to(main, "activation.code")
    assert not main.guide.ui.steps_label.isVisible()


@pytest.mark.rows(212, 213, 214)
@pytest.mark.parametrize(
    ("sample", "address", "key"),
    [
        ("pending", PENDING, "activation.summary"),
        ("change_pending", CHANGED, "activation.summary/address_changed"),
    ],
)
def test_the_last_page_says_what_was_activated(
    main: MainWindow, context: Context, sample: str, address: str, key: str
) -> None:
    put_sample(context, sample)
    code = ask(context, latest_code)
    window = activation(main)
    window.code.ui.code_edit.setText(code)
    window.address.set_code(code)
    window.show_step("address")
    window.address.ui.address_edit.setText(address)
    window.address.ui.continue_button.click()
    come_to(main, key)
    guide = "B" if "/" in key else "A"
    assert section(main).startswith(f"Guide {guide}, §")
    assert main.guide.ui.steps_label.text() == f"Les étapes du guide {guide}"
