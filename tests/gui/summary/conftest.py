"""A summary that was really made, and the workers that save it."""

from collections.abc import Iterator
from datetime import UTC, datetime

import pytest
from PySide6.QtCore import QBuffer
from PySide6.QtPdf import QPdfDocument

from guichet.documents.summary import SummaryData, summary_pdf
from guichet.gui.backend import Backend
from guichet.rules.contact_details import ContactDetails


def make(answer: str, surname: str = "ROSEMONDE") -> bytes:
    details = ContactDetails(surname=surname, first_name="Lila", phone="0123456789", city="Paris")
    made_at = datetime(2023, 8, 22, 12, 9, 36, tzinfo=UTC)
    return summary_pdf(SummaryData(details, "lila@exemple.test", "20232340000101", "spouse", answer, made_at))


@pytest.fixture(scope="session")
def pdf() -> bytes:
    return make("Paul")


@pytest.fixture(scope="session")
def two_pages() -> bytes:
    return make("Paul " * 400, "WXYZ" * 200)


@pytest.fixture
def backend(qapp) -> Iterator[Backend]:
    backend = Backend(open_services=lambda: pytest.fail("a summary on screen needs no store"))
    yield backend
    backend.close()


@pytest.fixture
def open_pdf(qapp) -> Iterator:
    """A function from bytes to the document they are."""
    opened = []

    def open_pdf(content: bytes) -> QPdfDocument:
        file, document = QBuffer(), QPdfDocument()
        file.setData(content)
        file.open(QBuffer.OpenModeFlag.ReadOnly)
        document.load(file)
        assert document.status() == QPdfDocument.Status.Ready
        opened.append((file, document))
        return document

    yield open_pdf
    for _file, document in opened:
        document.close()
