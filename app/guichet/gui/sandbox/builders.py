"""How the simulator is put into each state of the atlas: real pages, real procedures, sample people, nothing painted.

A builder is a short generator; where it must wait for the workers it yields (``stage.Building``).
"""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from guichet.gui.activation.activation_window import ActivationWindow
from guichet.gui.portal.place import Place
from guichet.gui.registration.registration_page import RegistrationPage
from guichet.gui.sandbox.stage import Builders, Building, Stage
from guichet.procedures.rehearsals import latest_code
from guichet.rules.activation_code import LIFETIME

SIREN = "000299001"  # the guide's own


def place(stage: Stage) -> Building:
    """A page of the portal, with the keyboard at what is its « focus », if the atlas gives one."""
    portal, where = stage.window.portal, Place(stage.text("place"))
    portal.show_place(where)
    control = portal.page(where).findChild(QWidget, stage.text("focus"))
    if "focus" in stage.given and control is not None:
        control.setFocus(Qt.FocusReason.OtherFocusReason)
    yield None


def not_simulated(stage: Stage) -> Building:
    """What the site has and the simulator lacks."""
    portal = stage.window.portal
    portal.show_entry(lambda: portal.ui.individual_button.text())
    yield None


def registration(stage: Stage) -> Building:
    """The wizard at one of its steps, those before it filled in."""
    _wizard_at(stage, stage.text("step"))
    yield None


def registration_refused(stage: Stage) -> Building:
    """A step with what the atlas gives in its fields, after « Continuer »."""
    page = _wizard_at(stage, stage.text("step"))
    step = page.credentials if page.step == "credentials" else page.details
    stage.fill(step)
    step.ui.continue_button.click()
    yield None


def terms_refused(stage: Stage) -> Building:
    """Step 1 after « Continuer », with the box (``tick``) and the characters (``answer``) that the atlas gives."""
    step = _wizard_at(stage, "terms").terms
    step.ui.terms_check.setChecked(bool(stage.given["tick"]))
    yield from stage.copy_image(step.ui.captcha_box)
    step.ui.continue_button.click()
    yield None


def terms(stage: Stage) -> Building:
    """The text of the terms, over step 1."""
    _wizard_at(stage, "terms").terms.ui.read_button.click()
    yield None


def registered(stage: Stage) -> Building:
    """Step 5 of a registration that waits for its activation, as it was kept."""
    from guichet.procedures.registration import Registered

    deadline = yield lambda services: services.deadlines.next_one()
    page = _wizard_at(stage, "terms")
    name = stage.holder.details.cleaned().display_name
    page.end.show_registered(Registered(name, stage.address, deadline - LIFETIME, deadline))
    page.show_step("end")
    stage.window.mailbox.show_address(stage.address)
    yield None


def activation(stage: Stage) -> Building:
    """The activation window at one of its steps, with the code from the mail."""
    code = yield latest_code
    window = _activation_window(stage)
    wanted = stage.text("step")
    if wanted != "code":
        _address_step(window, code)
    if wanted == "summary":
        window.address.ui.address_edit.setText(stage.address)
        window.address.ui.continue_button.click()
    yield None


def activation_refused(stage: Stage) -> Building:
    """A step of the activation with what the atlas gives in its fields, after « Continuer »."""
    code = yield latest_code
    window = _activation_window(stage)
    if stage.text("step") == "code":
        stage.fill(window.code, code)
        yield from stage.copy_image(window.code.ui.captcha_box)
        window.code.ui.continue_button.click()
    else:
        _address_step(window, code)
        stage.fill(window.address, code)
        window.code.ui.code_edit.setText(window.address.ui.code_edit.text())  # for whoever goes back to it
        window.address.ui.continue_button.click()
    yield None


def activation_stuck(stage: Stage) -> Building:
    """The last « Continuer » before the account is there, and the help for those whose page does not change."""
    code = yield latest_code
    window = _activation_window(stage)
    _address_step(window, code)
    stage.fill(window.address, code)
    window.address.ui.stuck_button.click()
    yield None


def summary(stage: Stage) -> Building:
    """The summary at the end of an activation."""
    yield from activation(replace(stage, given={"step": "summary"}))
    window = stage.window.activation
    if window is not None:
        window.summary.ui.summary_button.click()
    yield None


def mailbox(stage: Stage) -> Building:
    """The mailbox as it is, looked into."""
    stage.window.show_mailbox()
    stage.window.mailbox.show_folder(stage.text("folder", "inbox"))
    yield None


def mail(stage: Stage) -> Building:
    """The message that came last, opened."""
    yield from mailbox(stage)
    stage.window.mailbox.open_latest()
    yield None


def junk(stage: Stage) -> Building:
    """The message in « Courrier indésirable », opened."""
    yield from mail(replace(stage, given={"folder": "junk"}))


BUILDERS: Builders = {
    each.__name__: each
    for each in (
        *(place, not_simulated, registration, registration_refused, terms_refused, terms, registered),
        *(activation, activation_refused, activation_stuck, summary, mailbox, mail, junk),
    )
}


def _wizard_at(stage: Stage, step: str) -> RegistrationPage:
    page, person = stage.registration(), stage.person
    if step != "terms":
        for edit in (page.credentials.ui.address_edit, page.credentials.ui.confirmation_edit):
            edit.setText(person.address)
        for edit in (page.credentials.ui.password_edit, page.credentials.ui.password_confirmation_edit):
            edit.setText(person.password)
    if step in ("details", "recap"):
        page.details.set_address(person.address)
        page.details.fill_in(person.details, person.security)
        if page.details.company_fields is not None:
            page.details.company_fields.ui.siren_edit.setText(SIREN)
            page.details.company_fields.ui.company_address_edit.setText(person.address)
    if step == "recap":
        page.recap.show_application(person.address, person.details, person.security)
    page.show_step(step)
    return page


def _activation_window(stage: Stage) -> ActivationWindow:
    stage.window.show_activation()
    window = stage.window.activation
    assert window is not None  # noqa: S101 - shown in the line before
    return window


def _address_step(window: ActivationWindow, code: str) -> None:
    window.code.ui.code_edit.setText(code)
    window.address.set_code(code)
    window.show_step("address")
