"""What happens in one part of the main window and matters to the others."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from guichet.gui.context import Context
from guichet.gui.main.main_window import MainWindow
from guichet.gui.portal.place import Place

if TYPE_CHECKING:
    from guichet.gui.main.furniture import Furniture
    from guichet.gui.portal.authentication_page import AuthenticationPage
    from guichet.procedures.activation import Activated
    from guichet.procedures.copies import WentBack
    from guichet.procedures.samples import SamplePut


def open_window(context: Context) -> MainWindow:
    """A main window in which the parts hear of each other; it is not on screen yet."""
    window = MainWindow(context)
    Consequences(context, window)
    return window


class Consequences(QObject):
    """Mail that came, accounts that changed, time that passed: whoever shows something of it looks again."""

    def __init__(self, context: Context, window: MainWindow) -> None:
        super().__init__(window)
        self._context, self._window, self._activation = context, window, window.activation_opener
        self._portal = window.portal
        self._focused: QWidget | None = None  # before nobody could act
        self._portal.registered.connect(self._on_registered)
        self._portal.account_closed.connect(self._on_mail_changed)
        window.clock_bar.changed.connect(self._portal.refresh)
        context.session.lost.connect(self._on_session_lost)
        self._activation.activated.connect(self._on_activated)
        self._activation.services_requested.connect(self._on_services)
        window.furnished.connect(self._on_furnished)

    def _on_furnished(self, furniture: "Furniture") -> None:
        furniture.examples.put.connect(self._on_sample_put)
        furniture.examples.erased.connect(self._on_erased)
        furniture.examples.going_back.begun.connect(self._on_going_back)
        furniture.examples.going_back.gone_back.connect(self._on_gone_back)
        furniture.examples.going_back.failed.connect(self._on_not_gone_back)
        furniture.examples.bar.sign_in_requested.connect(self._on_sign_in_as)
        furniture.mailbox.portal_requested.connect(lambda: self._portal.show_place(Place.AUTHENTICATION))
        self._window.clock_bar.changed.connect(furniture.mailbox.refresh)
        self._context.backend.opened.connect(furniture.mailbox.refresh)

    def _on_registered(self, address: str) -> None:
        self._on_mail_changed()
        self._window.mailbox.show_address(address)

    def _on_mail_changed(self) -> None:
        """Messages came or went, and deadlines with them; it may have been because credentials have changed."""
        self._window.examples.look_again()
        self._window.mailbox.refresh()
        self._window.clock_bar.refresh()

    def _on_activated(self, activated: "Activated") -> None:
        """Who is signed in and activates has given their account another address: they sign in with that one."""
        self._on_mail_changed()
        current = self._context.session.current
        if current is None or current.account_id != activated.account_id:
            return
        self._context.session.end()
        if self._window.activation is not None:  # the portal's move to the sign-in is not where one is
            self._window.whereabouts.follow_activation(self._window.activation)
        self._window.ui.notice_bar.say(
            lambda: self.tr("Votre adresse électronique de connexion est modifiée : connectez-vous avec la nouvelle."),
            is_trouble=False,
        )

    def _on_session_lost(self) -> None:
        self._window.ui.notice_bar.say(
            lambda: self.tr(
                "Vous avez été déconnecté : vos identifiants ont été modifiés, ou votre espace supprimé, dans une "
                "autre fenêtre."
            )
        )

    def _on_sample_put(self, put: "SamplePut") -> None:
        """Somebody else is at the desk: nobody is signed in, and no activation is under way. What was typed into a form
        that needs no session stays."""
        self._context.session.end()
        self._activation.close()
        self._look_anew()
        self._window.mailbox.show_address(put.address)

    def _on_erased(self) -> None:
        """Nothing of anybody stays in a form."""
        self._window.start_anew()
        self._window.timeline.look_anew()
        self._look_anew()

    def _on_going_back(self) -> None:
        """Nobody acts any more on what is shown: it may be gone before the click is done."""
        self._focused = self._window.focusWidget()
        self._take_input(False)

    def _on_gone_back(self, _went: "WentBack") -> None:
        """As after everything was erased; and the clock may be another."""
        self._take_input(True)
        self._on_erased()
        self._window.clock_bar.tell_change()

    def _on_not_gone_back(self, _why: object) -> None:
        self._take_input(True)
        if self._focused is not None and isValid(self._focused):
            self._focused.setFocus(Qt.FocusReason.OtherFocusReason)
        self._focused = None

    def _take_input(self, takes: bool) -> None:
        self._window.ui.central.setEnabled(takes)
        if self._window.activation is not None:
            self._window.activation.setEnabled(takes)

    def _look_anew(self) -> None:
        self._window.mailbox.forget()
        self._window.whereabouts.forget_guide()
        self._window.clock_bar.refresh()
        self._portal.refresh()

    def _on_sign_in_as(self, address: str, password: str) -> None:
        self._context.session.end()
        self._portal.show_place(Place.AUTHENTICATION)
        cast("AuthenticationPage", self._portal.page(Place.AUTHENTICATION)).fill(address, password)

    def _on_services(self) -> None:
        self._portal.show_place(Place.AUTHENTICATION)
        self._activation.close()
        self._window.raise_()
        self._window.activateWindow()
