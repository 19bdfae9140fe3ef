"""« Choisir un dossier », « Voir tous mes dossiers »: hundreds of companies, read as far as they are looked at."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListView
from pytestqt.qtbot import QtBot

from guichet.demo.driver import Driver, wait_until
from guichet.gui.account.companies_page import CompaniesPage
from guichet.gui.context import Context
from guichet.gui.widgets.paged_list_model import LINE_ROLE, PAGE_SIZE
from guichet.procedures.account import Company
from guichet.procedures.homes import Home
from guichet.procedures.services import Services
from guichet.procedures.sign_in import SignedIn
from guichet.rules.sample_companies import companies as sample_companies
from guichet.store import companies
from tests.gui.account.conftest import settle
from tests.gui.account.test_identity_panel import LILA
from tests.gui.signing_in import ask

OWNER = SignedIn(
    account_id=LILA.account_id,
    token="",
    name="ROSEMONDE Lila",
    address=LILA.address,
    subscriber_number=LILA.subscriber_number,
    password_valid_until=LILA.password_valid_until,
    days_left=LILA.days_left,
    must_change_password=False,
    warns=False,
    home=Home.SEVERAL,
)
SEARCH = "Rechercher un nom ou un SIREN :"
ADVICE = (
    "Il est conseillé de limiter à 100 le nombre d'entreprises d'un même espace : au-delà, la procédure peut être "
    "ralentie, voire bloquée, en cas de forte affluence sur le site."
)


Give = Callable[[int], CompaniesPage]


@pytest.fixture
def give(qtbot: QtBot, context: Context) -> Give:
    """The page of an account that has so many companies."""

    def make(count: int) -> CompaniesPage:
        def add(services: Services) -> None:
            with services.accounts._store.writing() as session:
                for siren, name in sample_companies(count):
                    companies.add(session, OWNER.account_id, siren, name)

        ask(context, add)
        context.session.begin(OWNER)
        page = CompaniesPage(context)
        qtbot.addWidget(page)
        page.resize(760, 800)
        page.show()
        page.begin(choosing=False)
        page.overview = replace(LILA, companies_count=count)
        page.show_again()
        settle(context)
        return page

    return make


def search(page: CompaniesPage, context: Context, text: str) -> None:
    page.ui.search_edit.clear()
    Driver(page).write(SEARCH, text)
    wait_until(lambda: not page._typing.isActive(), "the pause in typing")
    settle(context)


def names(page: CompaniesPage) -> list[str]:
    model = page.ui.company_list.model()
    return [model.index(row, 0).data(LINE_ROLE).name for row in range(model.rowCount())]


@pytest.mark.rows(168)
def test_all_companies_are_there_and_only_a_page_is_read(give: Give) -> None:
    page = give(150)
    assert Driver(page).shows("Dossiers : 150")
    assert page.ui.company_list.model().rowCount() == PAGE_SIZE
    page.ui.company_list.scrollToBottom()
    wait_until(lambda: page.ui.company_list.model().rowCount() == 2 * PAGE_SIZE, "the next page")
    assert names(page) == sorted(names(page))


@pytest.mark.rows(3)
@pytest.mark.parametrize(("count", "told"), [(100, False), (101, True)])
def test_past_100_companies_the_guides_advice_is_shown(give: Give, count: int, told: bool) -> None:
    assert Driver(give(count)).shows(ADVICE) is told


@pytest.mark.rows(168)
def test_the_list_narrows_as_one_types(give: Give, context: Context) -> None:
    page = give(150)
    for text in ("martin distribution", "000 299 001"):
        search(page, context, text)
        assert names(page) == ["SARL MARTIN DISTRIBUTION"]
        assert Driver(page).shows("Dossiers trouvés : 1 sur 150")
    search(page, context, "%")
    assert Driver(page).shows("Aucun dossier ne correspond à la recherche.")
    search(page, context, "")
    assert Driver(page).shows("Dossiers : 150")


@pytest.mark.rows(168)
def test_choosing_begins_in_the_search_and_is_done_by_the_keyboard(give: Give, context: Context, qtbot: QtBot) -> None:
    page = give(150)
    page.begin(choosing=True)
    assert page.focusWidget() is page.ui.search_edit
    search(page, context, "martin distribution")
    QTest.keyClick(page.ui.search_edit, Qt.Key.Key_Return)
    settle(context)
    assert page.focusWidget() is page.ui.company_list
    with qtbot.waitSignal(page.company_chosen) as chosen:
        QTest.keyClick(page.ui.company_list, Qt.Key.Key_Return)
    assert chosen.args == [Company("000299001", "SARL MARTIN DISTRIBUTION", "")]


@pytest.mark.rows(168)
def test_seeing_all_begins_in_the_list_and_forgets_the_search(give: Give, context: Context) -> None:
    page = give(3)
    search(page, context, "martin")
    assert len(names(page)) == 1
    page.begin(choosing=False)
    settle(context)
    assert page.focusWidget() is page.ui.company_list
    assert page.ui.search_edit.text() == ""
    assert len(names(page)) == 3


def test_a_company_is_heard_with_its_name_and_its_number(give: Give) -> None:
    shown = Driver(give(3)).find("Mes dossiers", QListView)
    first = QAccessible.queryAccessibleInterface(shown).child(0).text(QAccessible.Text.Name)
    company: Company = shown.model().index(0, 0).data(LINE_ROLE)
    assert first == f"{company.name}, SIREN {company.siren}"


def test_who_has_no_company_is_told_so(give: Give) -> None:
    driver = Driver(give(0))
    assert driver.shows("Votre espace n'a accès aux services d'aucune entreprise.")
    assert not driver.shows("Choisir ce dossier")


def test_a_search_is_no_markup_and_no_pattern(give: Give, context: Context) -> None:
    page = give(3)
    for text in ("_", "<b>x</b>", "' OR 1=1 --", "\u202e", "x\x00"):
        page.ui.search_edit.setText(text)
        wait_until(lambda: not page._typing.isActive(), "the pause in typing")
        settle(context)
        assert names(page) == [], text
