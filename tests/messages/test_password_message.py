"""E-mail 2 as another program finds it in the bytes that are kept: row by row, in text and HTML."""

from datetime import UTC, date, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default

import pytest

from guichet.messages import password_message
from tests.messages.test_activation_message import DO_NOT_REPLY, NEVER, PHISHING, Paragraphs, form

SENT = datetime(2023, 8, 25, 13, 10, tzinfo=UTC)
LAST_DAY = date(2026, 8, 24)
TEXTS = (
    "Bonjour,",
    "Vous avez modifié votre mot de passe ; cette demande a bien été prise en compte.",
    "Celui-ci est valable jusqu'au 24 août 2026.",
    "En cas d'oubli de votre mot de passe, vous devrez saisir votre réponse à la question de confiance présente dans "
    'vos informations personnelles ("Gérer vos coordonnées").',
    "L'Administration fiscale vous remercie de l'intérêt que vous portez à ses services.",
)


def kept(language: str = "fr") -> EmailMessage:
    """The message, read back from its bytes."""
    message = password_message.compose("lila.rosemonde@orange.fr", LAST_DAY, SENT, language)
    return message_from_bytes(message.as_bytes(), policy=default)


@pytest.mark.rows(195)
def test_the_headers_are_the_guides() -> None:
    message = kept()
    assert message["Subject"] == "Espace professionnel - Modification du mot de passe"
    assert message["From"] == "ne-pas-repondre@dgfip.finances.gouv.fr"
    assert message["To"] == "lila.rosemonde@orange.fr"
    assert message["Date"].datetime.isoformat() == "2023-08-25T15:10:00+02:00"


@pytest.mark.rows(196, 197, 198, 199)
def test_the_text_is_the_guides_word_for_word() -> None:
    lines = [line for line in form(kept(), "plain").split("\n") if line]
    rule = "-" * 40
    assert lines == [*TEXTS, rule, DO_NOT_REPLY, rule, PHISHING]


@pytest.mark.rows(196, 197, 198, 199)
def test_the_html_is_the_guides_word_for_word() -> None:
    page = Paragraphs(form(kept(), "html"))
    assert page.inside["p"] == [*TEXTS, DO_NOT_REPLY, PHISHING]
    assert page.inside["strong"] == ["24 août 2026", NEVER]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_text_and_html_say_the_same(language: str) -> None:
    message = kept(language)
    lines = [line for line in form(message, "plain").split("\n") if line.strip("-")]
    assert Paragraphs(form(message, "html")).inside["p"] == lines


def test_the_english_one_has_the_same_form() -> None:
    french, english = (Paragraphs(form(kept(language), "html")) for language in ("fr", "en"))
    assert {tag: len(texts) for tag, texts in english.inside.items()} == {
        tag: len(texts) for tag, texts in french.inside.items()
    }
    assert english.links == french.links
    assert "24 August 2026" in form(kept("en"), "plain")
