"""The summary of a real account (guide A §4)."""

import io
from uuid import uuid4

import pytest
from pypdf import PdfReader

from guichet.procedures.activation import Activated
from guichet.procedures.registration import Registered
from guichet.procedures.services import Services
from guichet.rules.sample_people import Person
from tests.procedures.conftest import code_in_mail


@pytest.mark.rows(145, 146, 147)
def test_the_summary_holds_what_was_registered(services: Services, registered: Registered, lila: Person) -> None:
    activated = services.activation.activate(code_in_mail(services), lila.address)
    assert isinstance(activated, Activated)
    summary = services.summaries.make(activated.account_id, "fr")
    assert summary is not None
    text = PdfReader(io.BytesIO(summary.pdf)).pages[0].extract_text()
    for piece in ("ROSEMONDE", "Lila", "20232340000101", "0123456789", "75016 Paris", "FRANCE", "Paul"):
        assert piece in text
    assert summary.subscriber_number == "20232340000101"


def test_an_account_that_is_gone_has_no_summary(services: Services) -> None:
    assert services.summaries.make(uuid4(), "fr") is None
