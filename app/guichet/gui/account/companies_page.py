"""« Choisir un dossier », « Voir tous mes dossiers »: all companies of the account (rows 3, 168)."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QModelIndex, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from guichet.gui.account.account_page import AccountPage
from guichet.gui.account.company_list_model import CompanyListModel
from guichet.gui.announce import announce, name_fields_by_labels
from guichet.gui.context import Context
from guichet.gui.generated.ui_companies_page import Ui_CompaniesPage
from guichet.gui.widgets.paged_list_model import LINE_ROLE

if TYPE_CHECKING:
    from guichet.procedures.account import Overview

ADVISED = 100  # companies an account (row 3)
TYPING_MS = 150  # a search begins when typing pauses
_LINES_SHOWN = 22  # of text: eight companies, with the space around each


class CompaniesPage(AccountPage):
    """A list that narrows as one types. What is chosen becomes the current company of the home screen."""

    company_chosen = Signal(object)  # Company
    home_requested = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.ui = Ui_CompaniesPage()
        self.ui.setupUi(self)
        assert context.session.current is not None  # noqa: S101 - the portal makes the page for nobody else
        self._model = CompanyListModel(context.backend, context.session.current.account_id, self)
        self.ui.company_list.setModel(self._model)
        self._is_answered = False
        self._goes_to_list = False
        self._typing = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._typing.timeout.connect(self._on_search)
        self._model.loaded.connect(self._on_loaded)
        self.ui.search_edit.textChanged.connect(lambda _text: self._typing.start())
        self.ui.search_edit.returnPressed.connect(self._on_return)
        self.ui.company_list.activated.connect(self._on_activated)
        self.ui.company_list.selectionModel().selectionChanged.connect(self._show_choice)
        self.ui.choose_button.clicked.connect(lambda: self._on_activated(self.ui.company_list.currentIndex()))
        self.ui.home_button.clicked.connect(self.home_requested)
        self.ui.advice_label.hide()
        self._fit()
        self.retranslate()
        self._show_choice()

    def begin(self, *, choosing: bool) -> None:
        """Show them all; the keyboard waits in the search to choose one, in the list to see them."""
        self.ui.search_edit.clear()
        self._typing.stop()
        self._model.show_query("")
        place = self.ui.search_edit if choosing else self.ui.company_list
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self) -> None:
        super().refresh()
        self._model.reload()

    def show_overview(self, overview: "Overview") -> None:
        self.ui.advice_label.setVisible(overview.companies_count > ADVISED)
        self._say_count()

    def retranslate(self) -> None:
        self.ui.retranslateUi(self)
        name_fields_by_labels(self)
        self.ui.company_list.setAccessibleName(self.ui.title_label.text())
        self._say_count()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange:
            self._fit()

    def _fit(self) -> None:
        self.ui.company_list.setFixedHeight(self.fontMetrics().lineSpacing() * _LINES_SHOWN)

    def _on_search(self) -> None:
        self._model.show_query(self.ui.search_edit.text().strip())

    def _on_loaded(self) -> None:
        self._is_answered = True
        if self._model.rowCount() and not self.ui.company_list.currentIndex().isValid():
            self.ui.company_list.setCurrentIndex(self._model.index(0))
        self._show_choice()
        self._say_count()
        if self.ui.search_edit.hasFocus() and self._model.query:
            announce(self.ui.search_edit, (self.ui.count_label if self._model.total else self.ui.empty_label).text())
        if self._goes_to_list and self._model.total:
            self.ui.company_list.setFocus(Qt.FocusReason.OtherFocusReason)
        self._goes_to_list = False

    def _on_return(self) -> None:
        """Enter in the search: on to what it found."""
        self._typing.stop()
        self._goes_to_list = True
        self._on_search()

    def _on_activated(self, index: QModelIndex) -> None:
        if index.isValid():
            self.company_chosen.emit(index.data(LINE_ROLE))

    def _show_choice(self) -> None:
        self.ui.choose_button.setEnabled(self.ui.company_list.selectionModel().hasSelection())

    def _say_count(self) -> None:
        """How many there are, or why there is none."""
        count = self.overview.companies_count if self.overview is not None else self._model.total
        found = self._model.total
        for shown in (self.ui.company_list, self.ui.choose_button, self.ui.count_label):
            shown.setVisible(found > 0 or not self._is_answered)
        self.ui.empty_label.setVisible(found == 0 and self._is_answered)
        if self._model.query:
            text = self.tr("Dossiers trouvés : {found} sur {count}").format(found=found, count=count)
            empty = self.tr("Aucun dossier ne correspond à la recherche.")
        else:
            text = self.tr("Dossiers : {count}").format(count=found)
            empty = self.tr("Votre espace n'a accès aux services d'aucune entreprise.")
        self.ui.count_label.setText(text)
        self.ui.empty_label.setText(empty)
