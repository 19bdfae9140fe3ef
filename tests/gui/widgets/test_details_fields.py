"""The fields that the registration form and « Gérer vos coordonnées » share."""

import pytest
from pytestqt.qtbot import QtBot

from guichet.gui.widgets.details_fields import DetailsFields
from guichet.rules.countries import FRANCE
from guichet.rules.sample_people import person
from guichet.rules.security_question import questions


@pytest.fixture
def fields(qtbot: QtBot) -> DetailsFields:
    fields = DetailsFields()
    qtbot.addWidget(fields)
    fields.start(lambda: "fr")
    fields.show()
    return fields


@pytest.mark.parametrize("name", ["lila", "noe", "hugo"])
def test_what_is_shown_is_read_back(fields: DetailsFields, name: str) -> None:
    known = person(name)
    fields.set_address(known.address)
    fields.show_details(known.details, known.security)
    assert (fields.details(), fields.security()) == (known.details, known.security)
    assert fields.ui.address_edit.text() == known.address


def test_an_answer_that_is_not_known_is_asked_for(fields: DetailsFields) -> None:
    fields.show_details(person("hugo").details, None)
    assert fields.ui.answer_edit.text() == ""
    assert fields.ui.question_combo.currentData() == questions()[0].code


def test_clearing_keeps_the_address(fields: DetailsFields) -> None:
    fields.set_address("lila@exemple.test")
    fields.show_details(person("lila").details, person("lila").security)
    fields.clear()
    assert {edit.text() for edit in fields._lines.values()} == {""}
    assert fields.ui.country_combo.currentData() == FRANCE
    assert fields.ui.address_edit.text() == "lila@exemple.test"
    assert fields.focusWidget() is fields.ui.surname_edit


def test_return_confirms_from_every_line(fields: DetailsFields, qtbot: QtBot) -> None:
    for edit in (*fields._lines.values(), fields.ui.answer_edit):
        with qtbot.waitSignal(fields.confirmed):
            edit.returnPressed.emit()
