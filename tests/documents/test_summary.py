"""The summary as those read it who open the file: with pypdf, Poppler and QtPdf."""

import unicodedata
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import UTC, datetime
from io import BytesIO

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QBuffer, QRect, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtPdf import QPdfDocument

from guichet.documents.summary import SummaryData, summary_pdf
from guichet.rules import atlas
from guichet.rules.contact_details import ContactDetails
from guichet.rules.countries import countries
from guichet.rules.security_question import questions
from guichet.rules.typed_text import is_printable

LILA = SummaryData(
    details=ContactDetails(
        surname="ROSEMONDE",
        first_name="Lila",
        phone="0123456789",
        street_number="12",
        street_kind="rue",
        street_name="de Longchamp",
        postcode="75016",
        city="Paris",
    ),
    address="lila.rosemonde@orange.fr",
    subscriber_number="20232340000101",
    question="spouse",
    answer="Paul",
    created_at=datetime(2023, 8, 22, 12, 9, 36, tzinfo=UTC),
)

# Guide A, lines 707-731, with the post code of ruling C28.
GUIDE = """\
VOTRE ESPACE PROFESSIONNEL
RECAPITULATIF DE VOS DONNEES PERSONNELLES
Vos coordonnées
Nom : ROSEMONDE
Prénom : Lila
N° d'abonné : 20232340000101
Téléphone : 0123456789
Adresse électronique
de connexion : lila.rosemonde@orange.fr
Adresse : 12 rue de Longchamp
75016 Paris
FRANCE
Votre question/réponse de confiance
(indispensable en cas de perte de votre mot de passe)
Question de confiance : Le prénom de votre conjoint(e) ?
Réponse de confiance : Paul
Votre espace professionnel : document créé le 22/08/2023 à 14h09mn36s""".splitlines()

ENGLISH = """\
YOUR PROFESSIONAL ACCOUNT
SUMMARY OF YOUR PERSONAL DATA
Your contact details
Surname: ROSEMONDE
First name: Lila
Subscriber number: 20232340000101
Telephone: 0123456789
Login email address: lila.rosemonde@orange.fr
Address: 12 rue de Longchamp
75016 Paris
FRANCE
Your security question and answer
(you will need them if you lose your password)
Security question: Your spouse's first name?
Security answer: Paul
Your professional account: document created on 22/08/2023 at 14:09:36
Simulation — fictitious data only""".splitlines()

NAMES = ["Ångström", "Đoković", "Παπαδόπουλος", "Щербакова", "Nguyễn", "Şahin-Żółć", "Ἀχιλλεύς", "d’Œuvre"]
LIKE_MARKUP = ["<fils>", "AT&T", "<img src='file:///etc/passwd'/>", "&lt;b&gt;", "<b>Lila</b>", r"(\) Tj ET", "%s {0}"]


def summary(answer: str | None = None, language: str = "fr", **details: str) -> bytes:
    data = replace(LILA, details=replace(LILA.details, **details), answer=LILA.answer if answer is None else answer)
    return summary_pdf(data, language)


def lines(pdf: bytes) -> list[str]:
    return [line.rstrip() for page in PdfReader(BytesIO(pdf)).pages for line in page.extract_text().splitlines()]


def picture(pdf: bytes, area: QRect, page: int = 0) -> QImage:
    """An area of the page (in points from its upper left corner) at twice the size, in shades of grey."""
    file, document = QBuffer(), QPdfDocument()
    file.setData(pdf)
    file.open(QBuffer.OpenModeFlag.ReadOnly)
    document.load(file)
    size = document.pagePointSize(page).toSize() * 2
    paper = QImage(size, QImage.Format.Format_Grayscale8)
    paper.fill(Qt.GlobalColor.white)
    with QPainter(paper) as painter:
        painter.drawImage(0, 0, document.render(page, size))
    document.close()
    return paper.copy(QRect(area.topLeft() * 2, area.size() * 2))


def rows(image: QImage) -> list[bytes]:
    """The shades of grey of each row of pixels."""
    return [bytes(image.constScanLine(y))[: image.width()] for y in range(image.height())]


def value_of_surname(pdf: bytes) -> QImage:
    return picture(pdf, QRect(225, 155, 310, 22))


@pytest.mark.rows(145, 146, 147, 148)
def test_says_what_the_guide_prints_line_by_line():
    assert lines(summary_pdf(LILA)) == [*GUIDE, "Simulation — données fictives uniquement"]


def test_is_complete_in_english():
    assert lines(summary_pdf(LILA, "en")) == ENGLISH


@pytest.mark.rows(146)
def test_leaves_out_the_lines_of_the_address_that_were_not_given():
    read = lines(summary(street_number="", street_kind="", street_name="", postcode="", address_extra=""))
    assert read[9:12] == ["Adresse : Paris", "FRANCE", "Votre question/réponse de confiance"]
    read = lines(summary(address_extra="Bâtiment C"))
    assert read[9:13] == ["Adresse : 12 rue de Longchamp", "Bâtiment C", "75016 Paris", "FRANCE"]


@pytest.mark.rows(148)
def test_dates_itself_in_paris_summer_and_winter():
    winter = replace(LILA, created_at=datetime(2023, 12, 31, 23, 5, 7, tzinfo=UTC))
    assert "Votre espace professionnel : document créé le 01/01/2024 à 00h05mn07s" in lines(summary_pdf(winter))


@pytest.mark.parametrize("language", ["fr", "en"])
def test_prints_every_question_on_one_line(language: str):
    for question in questions():
        read = lines(summary_pdf(replace(LILA, question=question.code), language))
        assert any(line.endswith(question.text(language)) for line in read)


@pytest.mark.parametrize("name", NAMES + LIKE_MARKUP)
def test_copies_what_was_typed(name: str):
    read = lines(summary(surname=name, answer=name))
    assert f"Nom : {name}" in read
    assert f"Réponse de confiance : {name}" in read


def test_prints_and_gives_back_every_character_that_may_be_typed():
    """Thirty at a time, so that no line breaks."""
    allowed = [chr(code) for code in range(0x2FFFF) if is_printable(chr(code)) and not chr(code).isspace()]
    assert len(allowed) > 1400
    for start in range(0, len(allowed), 30):
        letters = "".join(allowed[start : start + 30])
        read = "".join(lines(summary(answer=letters))[15:-2])
        assert read.removeprefix("Réponse de confiance : ") == letters


def test_has_a_glyph_for_every_character_that_may_be_typed():
    from reportlab.pdfbase.ttfonts import TTFontFile

    from guichet import resource

    for name in ("DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique"):
        glyphs = TTFontFile(str(resource.path("fonts", f"{name}.ttf"))).charToGlyph
        assert [hex(code) for code in range(0x2FFFF) if is_printable(chr(code)) and code not in glyphs] == []


def test_draws_letters_instead_of_boxes(qapp):
    box = value_of_surname(summary(surname="漢"))  # the one thing that the form refuses: the font lacks it
    nothing = value_of_surname(summary(surname=" "))
    assert box != nothing
    for char in sorted(set("".join(NAMES))):
        assert value_of_surname(summary(surname=char)) not in (box, nothing), unicodedata.name(char)


def test_the_names_of_all_countries_can_be_printed():
    for language in ("fr", "en"):
        assert [name for name in countries(language).values() if not all(map(is_printable, name))] == []


LONG = {
    "surname": "W" * 80,
    "first_name": "Marie-Antoinette " * 4 + "Élisabeth-Ann",
    "street_name": "W" * 100,
    "address_extra": "bâtiment " * 11,
    "city": "M" * 80,
}


def test_long_values_go_on_over_lines_and_pages_and_nothing_is_lost():
    pdf = summary(answer="Ж" * 100, **LONG)
    text = "".join("".join(lines(pdf)).split())
    for value in (*LONG.values(), "Ж" * 80):
        assert "".join(value.split()) in text
    assert text.count("Ж") == 100


def test_long_values_stay_within_the_margins(qapp):
    """To the right of the text column, in the margins and between body and footer there is paper."""
    pdf = summary(answer="W" * 100, **{key: "W" * len(value) for key, value in LONG.items()})
    for page in range(len(PdfReader(BytesIO(pdf)).pages)):
        for area in (QRect(537, 0, 58, 842), QRect(0, 0, 58, 842), QRect(60, 748, 470, 10)):
            margin = picture(pdf, area, page)
            assert {grey for row in rows(margin) for grey in row} == {255}


def test_two_lines_do_not_overlap(qapp):
    """Accents above and tails below, line upon line: a white row of pixels remains between them."""
    name = picture(summary(surname="Ấg" * 40), QRect(228, 155, 300, 60))
    inked = [min(row) < 200 for row in rows(name)]
    starts = sum(now and not before for before, now in zip([False, *inked], inked, strict=False))
    assert starts >= 2


def test_describes_itself():
    reader = PdfReader(BytesIO(summary_pdf(LILA)))
    about = reader.metadata
    assert about is not None
    assert about.title == "Récapitulatif de vos données personnelles"
    assert about.author == "Guichet (simulation)"
    assert about.subject == "Votre espace professionnel : simulation, données fictives uniquement"
    assert (about.creator, about.producer) == ("Guichet", "Guichet, ReportLab")
    assert about.creation_date == LILA.created_at
    assert reader.trailer["/Root"]["/Lang"] == "fr-FR"
    assert PdfReader(BytesIO(summary_pdf(LILA, "en"))).trailer["/Root"]["/Lang"] == "en-GB"


def test_embeds_its_fonts():
    fonts = PdfReader(BytesIO(summary_pdf(LILA))).pages[0]["/Resources"]["/Font"]
    used = [font.get_object() for font in fonts.values()]
    embedded = {font["/BaseFont"][8:] for font in used if "/FontFile2" in font.get("/FontDescriptor", {})}
    assert embedded == {"DejaVuSans", "DejaVuSans-Bold", "DejaVuSans-Oblique"}


def test_the_answer_stays_out_of_the_representation():
    assert "Paul" not in repr(LILA)


def test_many_at_once_are_as_good_as_one_after_the_other():
    names = [name * 5 for name in NAMES]
    with ThreadPoolExecutor(4) as pool:
        made = list(pool.map(lambda name: summary(surname=name), names))
    assert made == [summary(surname=name) for name in names]


@pytest.mark.parametrize("language", ["fr", "en"])
def test_what_the_atlas_says_is_written_there_is(language: str) -> None:
    text = PdfReader(BytesIO(summary_pdf(LILA, language))).pages[0].extract_text()
    written = atlas.entry("summary").written
    assert [each for each in (written.fr if language == "fr" else written.en) if each not in text] == []
