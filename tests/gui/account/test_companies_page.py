"""« Choisir un dossier », « Voir tous mes dossiers »: hundreds of companies, read as far as they are looked at."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView

from guichet.demo.driver import Driver, wait_until
from guichet.gui.account.companies_page import CompaniesPage
from guichet.gui.context import Context
from guichet.gui.portal.place import Place
from guichet.gui.portal.portal import Portal
from guichet.gui.widgets.paged_list_model import LINE_ROLE, PAGE_SIZE
from guichet.procedures.account import Company
from tests.gui.account.conftest import Arrive, settle

SEARCH = "Rechercher un nom ou un SIREN :"
ADVICE = (
    "Il est conseillé de limiter à 100 le nombre d'entreprises d'un même espace : au-delà, la procédure peut être "
    "ralentie, voire bloquée, en cas de forte affluence sur le site."
)


def opened(portal: Portal, context: Context, entry: str = "Voir tous mes dossiers") -> CompaniesPage:
    Driver(portal).press(entry)
    settle(context)
    page = portal.page(Place.COMPANIES)
    assert isinstance(page, CompaniesPage)
    return page


def search(page: CompaniesPage, context: Context, text: str) -> None:
    page.ui.search_edit.clear()
    Driver(page).write(SEARCH, text)
    wait_until(lambda: not page._typing.isActive(), "the pause in typing")
    settle(context)


def names(page: CompaniesPage) -> list[str]:
    model = page.ui.company_list.model()
    return [model.index(row, 0).data(LINE_ROLE).name for row in range(model.rowCount())]


@pytest.mark.rows(168)
def test_all_companies_are_there_and_only_a_page_is_read(arrive: Arrive, context: Context) -> None:
    page = opened(arrive("many_companies"), context)
    assert Driver(page).shows("Dossiers : 150")
    assert page.ui.company_list.model().rowCount() == PAGE_SIZE
    page.ui.company_list.scrollToBottom()
    wait_until(lambda: page.ui.company_list.model().rowCount() == 2 * PAGE_SIZE, "the next page")
    assert names(page) == sorted(names(page))


@pytest.mark.rows(3)
@pytest.mark.parametrize(("sample", "told"), [("several_companies", False), ("many_companies", True)])
def test_past_100_companies_the_guides_advice_is_shown(
    arrive: Arrive, context: Context, sample: str, told: bool
) -> None:
    page = opened(arrive(sample), context)
    assert Driver(page).shows(ADVICE) is told


@pytest.mark.rows(168)
def test_the_list_narrows_as_one_types(arrive: Arrive, context: Context) -> None:
    page = opened(arrive("many_companies"), context)
    for text in ("martin distribution", "000 299 001"):
        search(page, context, text)
        assert names(page) == ["SARL MARTIN DISTRIBUTION"]
        assert Driver(page).shows("Dossiers trouvés : 1 sur 150")
    search(page, context, "%")
    assert Driver(page).shows("Aucun dossier ne correspond à la recherche.")
    search(page, context, "")
    assert Driver(page).shows("Dossiers : 150")


@pytest.mark.rows(168)
def test_choosing_begins_in_the_search_and_is_done_by_the_keyboard(arrive: Arrive, context: Context) -> None:
    portal = arrive("many_companies")
    page = opened(portal, context, "Choisir un dossier")
    assert portal.focusWidget() is page.ui.search_edit
    search(page, context, "martin distribution")
    QTest.keyClick(page.ui.search_edit, Qt.Key.Key_Return)
    settle(context)
    assert portal.focusWidget() is page.ui.company_list
    QTest.keyClick(page.ui.company_list, Qt.Key.Key_Return)
    settle(context)
    assert portal.guide_key == "account.home.one"
    assert Driver(portal).shows("SIREN 000299001")
    assert Driver(portal).shows("SARL MARTIN DISTRIBUTION")


@pytest.mark.rows(168)
def test_seeing_all_begins_in_the_list_and_a_later_visit_shows_all_again(arrive: Arrive, context: Context) -> None:
    portal = arrive("many_companies")
    page = opened(portal, context)
    assert portal.focusWidget() is page.ui.company_list
    search(page, context, "martin")
    Driver(portal).press("Espace pro.")
    settle(context)
    page = opened(portal, context)
    assert Driver(page).find(SEARCH, QLineEdit).text() == ""
    assert Driver(page).shows("Dossiers : 150")


def test_a_company_is_heard_with_its_name_and_its_number(arrive: Arrive, context: Context) -> None:
    page = opened(arrive("several_companies"), context)
    shown = Driver(page).find("Mes dossiers", QListView)
    first = QAccessible.queryAccessibleInterface(shown).child(0).text(QAccessible.Text.Name)
    company: Company = shown.model().index(0, 0).data(LINE_ROLE)
    assert first == f"{company.name}, SIREN {company.siren}"


def test_who_has_no_company_is_told_so(arrive: Arrive, context: Context) -> None:
    portal = arrive("no_company")
    portal.show_place(Place.COMPANIES)
    settle(context)
    driver = Driver(portal)
    assert driver.shows("Votre espace n'a accès aux services d'aucune entreprise.")
    assert not driver.shows("Choisir ce dossier")


def test_a_search_is_no_markup_and_no_pattern(arrive: Arrive, context: Context) -> None:
    page = opened(arrive("several_companies"), context)
    for text in ("_", "<b>x</b>", "' OR 1=1 --", "\u202e", "x\x00"):
        page.ui.search_edit.setText(text)
        wait_until(lambda: not page._typing.isActive(), "the pause in typing")
        settle(context)
        assert names(page) == [], text
