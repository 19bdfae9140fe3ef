"""The message as another program finds it in the bytes that are kept: row by row, in text and HTML."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from html.parser import HTMLParser
from socket import gethostname

import pytest

from guichet.messages import activation_message

SENT = datetime(2023, 8, 22, 11, 0, tzinfo=UTC)
CODE = "mHPstewGkBYj"
ASKED = (
    "Vous avez demandé la création d'un espace professionnel ou vous y avez apporté une modification. Cette demande a "
    "bien été prise en compte. Votre espace professionnel sera actif lorsque vous aurez saisi le code suivant :"
)
REMARK = (
    "Remarque : ce code n'est pas un mot de passe. Il ne doit être utilisé qu'une seule fois pour activer votre espace "
    "professionnel."
)
STEPS = (
    "connectez-vous sur le site impots.gouv.fr",
    'cliquez sur "Votre espace professionnel" situé en haut à droite de l\'écran',
    'cliquez sur "Activer mon espace / mes services"',
    "saisissez le code d'activation reçu ci-dessus et validez",
    "saisissez l'adresse électronique de connexion à l'espace et validez",
)
DELAY = (
    "Vous disposez d'un délai de 48 heures maximum pour activer votre espace professionnel à compter de l'envoi de ce "
    "message."
)
THANKS = "La DGFIP vous remercie de l'intérêt que vous portez à ses services."
DO_NOT_REPLY = (
    "Si vous avez une question particulière, nous vous invitons à ne pas répondre à l'adresse électronique de ce "
    "message mais à vous connecter sur notre site impots.gouv.fr où vous trouverez les réponses aux questions les plus "
    "fréquentes."
)
NEVER = (
    "L'Administration fiscale ne vous sollicite jamais (que ce soit par mail, par SMS ou par téléphone) pour vous "
    "demander de communiquer de quelque manière que ce soit vos identifiants ou vos coordonnées bancaires."
)
PHISHING = (
    f"{NEVER} Si vous recevez un tel message, ne cliquez sur aucun lien, n'appellez pas le numéro indiqué et ne tenez "
    "pas compte des informations qu'il contient car il s'agit sans doute d'un message de phishing."
)


class Paragraphs(HTMLParser):
    """What a browser would show: the text of every block, of every emphasis, and the links."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.inside: dict[str, list[str]] = {"p": [], "li": [], "strong": [], "em": []}
        self.links: list[str | None] = []
        self._open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag == "a":
            self.links.append(dict(attrs)["href"])
        if tag in self.inside:
            self.inside[tag].append("")
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in self.inside:
            self._open.remove(tag)

    def handle_data(self, data: str) -> None:
        for tag in self._open:
            self.inside[tag][-1] += data


def kept(address: str = "lila.rosemonde2@orange.fr", language: str = "fr") -> EmailMessage:
    """The message, read back from its bytes."""
    return message_from_bytes(activation_message.compose(address, CODE, SENT, language).as_bytes(), policy=default)


def form(message: EmailMessage, kind: str) -> str:
    part = message.get_body((kind,))
    assert isinstance(part, EmailMessage)
    content: str = part.get_content().replace("\r\n", "\n")
    return content


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return [line for line in form(kept(), "plain").split("\n") if line]


@pytest.fixture(scope="module")
def page() -> Paragraphs:
    return Paragraphs(form(kept(), "html"))


@pytest.mark.rows(110, 112)
def test_the_headers_are_the_guides() -> None:
    message = kept()
    assert message["Subject"] == "Espace professionnel - Création ou modification de l'espace"
    assert message["From"] == "ne-pas-repondre@dgfip.finances.gouv.fr"
    assert message["To"] == "lila.rosemonde2@orange.fr"
    assert message["Date"].datetime.isoformat() == "2023-08-22T13:00:00+02:00"


def test_in_winter_the_date_is_paris_winter_time() -> None:
    message = activation_message.compose("a@b.fr", CODE, datetime(2023, 12, 31, 23, 30, tzinfo=UTC), "fr")
    assert message["Date"] == "Mon, 01 Jan 2024 00:30:00 +0100"


def test_the_message_says_what_made_it_and_not_where() -> None:
    message = kept()
    assert message["X-Guichet"] == "simulation"
    assert message["Auto-Submitted"] == "auto-generated"
    assert message["Content-Language"] == "fr"
    assert message["Message-ID"].endswith("@guichet.invalid>")
    assert gethostname() not in message.as_string()
    assert message["Message-ID"] != kept()["Message-ID"]


def test_it_is_text_first_then_the_same_as_html() -> None:
    message = kept()
    assert message.get_content_type() == "multipart/alternative"
    assert [part.get_content_type() for part in message.iter_parts()] == ["text/plain", "text/html"]
    assert not message.defects


@pytest.mark.rows(108, 114, 115, 116, 117, 118, 119, 120, 121)
def test_the_text_is_the_guides_word_for_word(lines: list[str]) -> None:
    steps = [f"{number}. {step}" for number, step in enumerate(STEPS, 1)]
    rule = "-" * 40
    how = "Pour activer votre espace professionnel, veuillez suivre la procédure suivante :"
    assert lines == [ASKED, CODE, REMARK, how, *steps, DELAY, THANKS, rule, DO_NOT_REPLY, rule, PHISHING]


@pytest.mark.rows(108, 114, 115, 116, 117, 118, 119, 120, 121)
def test_the_html_is_the_guides_word_for_word(page: Paragraphs) -> None:
    how = "Pour activer votre espace professionnel, veuillez suivre la procédure suivante :"
    assert page.inside["p"] == [ASKED, CODE, REMARK, how, DELAY, THANKS, DO_NOT_REPLY, PHISHING]
    assert tuple(page.inside["li"]) == STEPS


@pytest.mark.rows(115, 116, 119, 121)
def test_code_and_warning_are_bold_remark_and_thanks_italic(page: Paragraphs) -> None:
    assert page.inside["strong"] == [CODE, NEVER]
    assert page.inside["em"] == [REMARK, THANKS]


@pytest.mark.rows(122)
def test_the_links_lead_to_the_site_only(page: Paragraphs) -> None:
    assert page.links == ["https://impots.gouv.fr"] * 2


def test_the_english_one_has_the_same_form() -> None:
    message, french = kept(language="en"), Paragraphs(form(kept(), "html"))
    english = Paragraphs(form(message, "html"))
    assert message["Subject"] == "Professional account - Account creation or change"
    assert {tag: len(texts) for tag, texts in english.inside.items()} == {
        tag: len(texts) for tag, texts in french.inside.items()
    }
    assert english.links == french.links
    assert CODE in form(message, "plain").split("\n")
    assert "48 hours" in form(message, "plain")


@pytest.mark.parametrize("language", ["fr", "en"])
def test_text_and_html_say_the_same(language: str) -> None:
    message = kept(language=language)
    page = Paragraphs(form(message, "html"))
    lines = [line.split(". ", 1)[-1] if line[:1].isdigit() else line for line in form(message, "plain").split("\n")]
    assert sorted(page.inside["p"] + page.inside["li"]) == sorted(line for line in lines if line.strip("-"))


@pytest.mark.parametrize(
    "address",
    [
        "élodie@exemple-été.fr",
        "λίλα@παράδειγμα.test",
        "o'brien+guichet@example.org",
        "a" * 60 + "@" + "b" * 36 + ".fr",
        "é" * 90 + "@exemple.fr",
    ],
)
def test_every_valid_address_is_written_in_full(address: str) -> None:
    raw = activation_message.compose(address, CODE, SENT, "fr").as_bytes()
    message = message_from_bytes(raw, policy=default)
    assert str(message["To"]) == address
    assert raw.isascii() == address.isascii()


def test_no_line_is_too_long_to_be_sent() -> None:
    raw = activation_message.compose("é" * 90 + "@exemple.fr", CODE, SENT, "fr").as_bytes()
    assert max(map(len, raw.split(b"\r\n"))) <= 998
    assert b"\n" not in raw.replace(b"\r\n", b"")


def test_values_are_text_in_the_html() -> None:
    message = activation_message.compose("a@b.fr", "<b>&$code", SENT, "fr")
    read = message_from_bytes(message.as_bytes(), policy=default)
    assert "<strong>&lt;b&gt;&amp;$code</strong>" in form(read, "html")
    assert "<b>&$code" in form(read, "plain").split("\n")
