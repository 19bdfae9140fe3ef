"""Whatever the bytes are, something harmless is shown."""

from datetime import UTC, datetime
from email.message import EmailMessage
from email.policy import SMTP
from time import perf_counter

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from guichet.messages import activation_message
from guichet.messages.read_message import Attachment
from guichet.messages.reading import SHOWN, read

RECEIVED = datetime(2023, 8, 22, 11, 0, tzinfo=UTC)
CODE = "mHPstewGkBYj"


def message_bytes(html: str = "<p>Bonjour</p>", text: str = "Bonjour") -> bytes:
    message = EmailMessage(policy=SMTP)
    message["Subject"] = "Objet"
    message.set_content(text)
    message.add_alternative(html, subtype="html")
    return message.as_bytes()


@pytest.mark.rows(110, 112)
def test_our_message_is_read_back() -> None:
    raw = activation_message.compose("lila@exemple.test", CODE, RECEIVED, "fr").as_bytes()
    message = read(raw, datetime(2000, 1, 1, tzinfo=UTC))
    assert message.subject == "Espace professionnel - Création ou modification de l'espace"
    assert message.sender == "ne-pas-repondre@dgfip.finances.gouv.fr"
    assert message.recipient == "lila@exemple.test"
    assert message.date == RECEIVED
    assert message.code == CODE
    assert f"<strong>{CODE}</strong>" in message.html
    assert '<a href="https://impots.gouv.fr">impots.gouv.fr</a>' in message.html
    assert ("X-Guichet", "simulation") in message.headers
    assert message.attachments == ()


def test_the_source_is_the_bytes() -> None:
    raw = activation_message.compose("élodie@exemple.test", CODE, RECEIVED, "fr").as_bytes()
    assert read(raw, RECEIVED).source.replace("\n", "\r\n").encode() == raw


def test_its_repr_holds_no_code() -> None:
    raw = activation_message.compose("lila@exemple.test", CODE, RECEIVED, "fr").as_bytes()
    assert CODE not in repr(read(raw, RECEIVED))


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("a\nmHPstewGkBYj\nb", "mHPstewGkBYj"),
        ("mHPstewGkBYj", "mHPstewGkBYj"),
        ("Code : mHPstewGkBYj", None),
        ("mHPstewGkBY1", None),
        ("mHPstewGkBYjj", None),
        ("mHPstewGkBYj\nYnsfLgSntUuu", None),
    ],
)
def test_a_code_is_what_stands_alone_on_a_line(text: str, code: str | None) -> None:
    assert read(message_bytes(text=text), RECEIVED).code == code


@pytest.mark.parametrize(
    ("hostile", "shown"),
    [
        ("<script>alert(1)</script>x", "x"),
        ("<style>p{}</style>x", "x"),
        ('<img src="file:///etc/passwd">x', "x"),
        ('<img src="//host/share/a.png" onerror="x()">x', "x"),
        ('<p style="background:url(file:///a)">x</p>', "<p>x</p>"),
        ('<p onclick="x()">x</p>', "<p>x</p>"),
        ('<a href="javascript:x()">x</a>', "<a>x</a>"),
        ('<a href="file:///etc/passwd">x</a>', "<a>x</a>"),
        ('<a href="https://impots.gouv.fr.example.org">x</a>', "<a>x</a>"),
        ('<a href="https://impots.gouv.fr@example.org">x</a>', "<a>x</a>"),
        ('<a href="//impots.gouv.fr">x</a>', "<a>x</a>"),
        ('<a href="https://[">x</a>', "<a>x</a>"),
        ('<a href="https://www.impots.gouv.fr/a">x</a>', '<a href="https://www.impots.gouv.fr/a">x</a>'),
        ("<table><tr><td>x</td></tr></table>", "x"),
        ("<iframe src='http://example.org'>y</iframe>x", "x"),
        ("<p>&lt;b&gt; &amp;amp; « é »</p>", "<p>&lt;b&gt; &amp;amp; « é »</p>"),
        ("<ol><li>a</li><li>b</li></ol><hr>", "<ol><li>a</li><li>b</li></ol><hr>"),
    ],
)
def test_of_html_only_what_is_harmless_is_left(hostile: str, shown: str) -> None:
    assert read(message_bytes(hostile), RECEIVED).html.strip() == shown


@pytest.mark.parametrize("tag", ["div", "b", "table", "blockquote", "ul><li"])
def test_depth_is_cut_and_the_text_kept(tag: str) -> None:
    html = read(message_bytes(f"<{tag}>" * 2_000 + "x"), RECEIVED).html
    assert "x" in html
    assert html.count("<") <= 2 * 16


def test_an_enormous_message_is_shown_in_part_and_soon() -> None:
    started = perf_counter()
    message = read(message_bytes("<ul><li>" * 300_000, "x\n" * 1_000_000), RECEIVED)
    assert len(message.text) <= SHOWN
    assert len(message.source) <= SHOWN
    assert perf_counter() - started < 30  # quadratic work over all of it would take hours


def test_a_header_cannot_fake_another() -> None:
    raw = b"Subject: =?utf-8?q?a=0AFrom=3A_x=00=E2=80=AEb?=\r\nFrom: real@exemple.test\r\n\r\nx"
    message = read(raw, RECEIVED)
    assert message.sender == "real@exemple.test"
    assert message.subject == "a From: x b"


@pytest.mark.parametrize("charset", ["x-unknown", "utf-16", "", "base64", "ascii"])
def test_a_charset_that_is_wrong_does_not_hide_the_text(charset: str) -> None:
    raw = f'Content-Type: text/plain; charset="{charset}"\r\n\r\nBonjour'.encode()
    assert read(raw, RECEIVED).text


def test_without_html_the_text_is_shown_as_text() -> None:
    assert read(b"\r\n<b>a</b>\r\nb", RECEIVED).html == "<p>&lt;b&gt;a&lt;/b&gt;<br>b</p>"


@pytest.mark.parametrize(
    "date", ["", "hier", "Tue, 99 Aug 2023 13:00:00 +0200", "Fri, 31 Dec 9999 23:59:00 -2359", "\x00", "=?"]
)
def test_a_date_that_makes_no_sense_gives_way_to_the_moment_of_receipt(date: str) -> None:
    assert read(f"Date: {date}\r\n\r\nx".encode(), RECEIVED).date == RECEIVED


@pytest.mark.rows(113)
def test_attachments_are_listed_by_name_and_size() -> None:
    message = EmailMessage()
    message.set_content("x")
    message.add_attachment(b"12345", maintype="application", subtype="pdf", filename="../réçu\n.pdf")
    message.add_attachment(b"123", maintype="image", subtype="png")
    attachments = read(message.as_bytes(), RECEIVED).attachments
    assert [each.size for each in attachments] == [5, 3]
    assert attachments[1] == Attachment("image/png", 3)
    assert "\n" not in attachments[0].name


HEADERS = st.sampled_from(
    ["Subject", "From", "To", "Date", "Content-Type", "Content-Transfer-Encoding", "MIME-Version"]
)
VALUES = st.one_of(
    st.binary(max_size=60),
    st.sampled_from(
        [
            b"multipart/alternative; boundary=b",
            b"multipart/mixed",
            b"text/html; charset=nonsense",
            b"message/rfc822",
            b"base64",
            b"quoted-printable",
            b"=?utf-8?b?////?=",
            b"<@>, :;(((",
            b'"\\',
        ]
    ),
)
BODIES = st.one_of(st.binary(max_size=200), st.just(b"--b\r\n\r\n<p>\r\n--b\r\nContent-Type: text/html\r\n\r\n<i>x"))


@given(st.lists(st.tuples(HEADERS, VALUES), max_size=6), BODIES)
@example([("Content-Type", b"multipart/related; boundary=b")], b"--b--")
@example([("To", b'"')], b"")
def test_damaged_bytes_are_read_all_the_same(headers: list[tuple[str, bytes]], body: bytes) -> None:
    raw = b"".join(name.encode() + b": " + value + b"\r\n" for name, value in headers) + b"\r\n" + body
    message = read(raw, RECEIVED)
    shown = (message.subject, message.sender, message.recipient, message.html, message.text, message.source)
    assert all("\0" not in text for text in shown)
    assert "\n" not in message.subject + message.sender + message.recipient
    "".join(shown).encode()  # no half characters: Qt and the clipboard take none


def test_parts_within_parts_without_end_are_let_be() -> None:
    raw = b"".join(b"Content-Type: multipart/mixed; boundary=%d\r\n\r\n--%d\r\n" % (n, n) for n in range(3_000))
    assert read(raw, RECEIVED).source.startswith("Content-Type")
