"""How the simulator is put into the states of the sign-in, of the forgotten password and of the option."""

from dataclasses import replace
from typing import cast

from guichet.gui.access.forgotten_password_page import ForgottenPasswordPage
from guichet.gui.opting.opting_page import OptingPage
from guichet.gui.portal.authentication_page import AuthenticationPage
from guichet.gui.portal.place import Place
from guichet.gui.sandbox.stage import Builders, Building, Stage
from guichet.rules.activation_code import LIFETIME
from guichet.rules.sample_people import Person, person


def signing_in(stage: Stage) -> Building:
    """The authentication with the holder's address and password, or what the atlas gives, after « Connexion »."""
    portal = stage.window.portal
    portal.show_place(Place.AUTHENTICATION)
    page = cast("AuthenticationPage", portal.page(Place.AUTHENTICATION))
    page.ui.address_edit.setText(stage.address)
    page.ui.password_edit.setText(stage.holder.password)
    stage.fill(page)
    page.ui.sign_in_button.click()
    yield None


def signing_in_late(stage: Stage) -> Building:
    """As ``signing_in``, after the deadline of a code that was not used."""
    yield from stage.pass_deadline()
    yield from signing_in(stage)


def signed_in(stage: Stage) -> Building:
    """The authentication in a window in which somebody is signed in already."""
    yield from signing_in(stage)
    stage.window.portal.show_place(Place.AUTHENTICATION)
    yield None


def forgotten_password(stage: Stage) -> Building:
    """« Mot de passe oublié » at one of its steps, those before it answered."""
    page = _forgotten(stage)
    if stage.text("step") != "address":
        yield from _ask(replace(stage, given={"answer": "right"}), page)
    if stage.text("step") == "done":
        _reset(stage, page)
    yield None


def forgotten_password_refused(stage: Stage) -> Building:
    """A step with what the atlas gives in its fields, sent as many ``times`` as it says (once)."""
    page = _forgotten(stage)
    if stage.text("step") == "address":
        yield from _ask(stage, page)
        return
    yield from _ask(replace(stage, given={"answer": "right"}), page)
    for _ in range(int(stage.given.get("times", 1))):
        _reset(stage, page)
        yield None


def opting(stage: Stage) -> Building:
    """The option at one of its steps; ``who`` opts (the holder where the atlas names nobody)."""
    page = _option(stage)
    yield None  # who has a certificate is asked of the store
    step = stage.text("step")
    _choose(stage, page)
    if step in ("credentials", "security"):
        page.holder.ui.continue_button.click()
        _type_credentials(stage, page)
    if step == "security":
        page.credentials.ui.continue_button.click()
    yield None


def opting_refused(stage: Stage) -> Building:
    """A step of the option with what the atlas gives in its fields, after « Continuer » or « Valider »."""
    yield from opting(stage)
    page = cast("OptingPage", stage.window.portal.page(Place.OPTING))
    if stage.given.get("erased"):
        yield lambda services: services.samples.reset_all()
    if stage.text("step") == "credentials":
        stage.fill(page.credentials)
        page.credentials.ui.continue_button.click()
    else:
        stage.fill(page.security)
        page.security.ui.submit_button.click()
    yield None


def opted(stage: Stage) -> Building:
    """The end of an option whose code was sent, as it was kept."""
    from guichet.procedures.registration import Registered

    deadline = yield lambda services: services.deadlines.next_one()
    page = _option(stage)
    name = stage.holder.details.cleaned().display_name
    page.end.show_registered(Registered(name, stage.address, deadline - LIFETIME, deadline))
    page.show_step("end")
    stage.window.mailbox.show_address(stage.address)
    yield None


BUILDERS: Builders = {
    each.__name__: each
    for each in (
        *(signing_in, signing_in_late, signed_in, forgotten_password, forgotten_password_refused),
        *(opting, opting_refused, opted),
    )
}


def _forgotten(stage: Stage) -> ForgottenPasswordPage:
    stage.window.portal.start(Place.FORGOTTEN_PASSWORD)
    return cast("ForgottenPasswordPage", stage.window.portal.page(Place.FORGOTTEN_PASSWORD))


def _ask(stage: Stage, page: ForgottenPasswordPage) -> Building:
    """Step 1, after « Continuer »."""
    step = page.address
    step.ui.address_edit.setText(stage.address)
    if "address_edit" in stage.given:
        step.ui.address_edit.setText(stage.text("address_edit"))
    yield from stage.copy_image(step.ui.captcha_box)
    step.ui.continue_button.click()
    yield None


def _reset(stage: Stage, page: ForgottenPasswordPage) -> None:
    """Step 2, with the right answer and a new password where the atlas gives no others, after « Valider »."""
    step, new = page.answer, stage.person.password
    step.ui.answer_edit.setText(stage.holder.security.answer)
    step.ui.password_edit.setText(new)
    step.ui.confirmation_edit.setText(new)
    stage.fill(step)
    step.ui.submit_button.click()


def _option(stage: Stage) -> OptingPage:
    stage.window.portal.start(Place.OPTING)
    return cast("OptingPage", stage.window.portal.page(Place.OPTING))


def _who(stage: Stage) -> Person:
    return person(stage.text("who")) if "who" in stage.given else stage.holder


def _choose(stage: Stage, page: OptingPage) -> None:
    combo = page.holder.ui.holder_combo
    combo.setCurrentIndex(combo.findText(_who(stage).details.cleaned().display_name))


def _type_credentials(stage: Stage, page: OptingPage) -> None:
    step, who = page.credentials, _who(stage)
    step.ui.confirmation_edit.setText(who.address)
    step.ui.password_edit.setText(who.password)
    step.ui.password_confirmation_edit.setText(who.password)
