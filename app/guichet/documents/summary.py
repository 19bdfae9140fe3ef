"""The summary (récapitulatif) of an account as a PDF (guide A §4, rows 145-148; rulings C9, C28, C32)."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from threading import Lock

from guichet.rules.contact_details import ContactDetails
from guichet.rules.countries import country_name
from guichet.rules.paris import to_paris
from guichet.rules.security_question import question


@dataclass(frozen=True)
class SummaryData:
    """What a summary says. ``question`` is a code of ``rules.security_question``; ``created_at`` is aware."""

    details: ContactDetails
    address: str
    subscriber_number: str
    question: str
    answer: str = field(repr=False)
    created_at: datetime


@dataclass(frozen=True)
class _Wording:
    """The printed words of one language; a line break in a label is meant."""

    language: str
    title: str
    subject: str
    heading: str
    subheading: str
    details: str
    surname: str
    first_name: str
    subscriber_number: str
    phone: str
    login: str
    address: str
    security: str
    security_hint: str
    question: str
    answer: str
    footer: str
    simulation: str


_FRENCH = _Wording(
    language="fr-FR",
    title="Récapitulatif de vos données personnelles",
    subject="Votre espace professionnel : simulation, données fictives uniquement",
    heading="VOTRE ESPACE PROFESSIONNEL",
    subheading="RECAPITULATIF DE VOS DONNEES PERSONNELLES",
    details="Vos coordonnées",
    surname="Nom :",
    first_name="Prénom :",
    subscriber_number="N° d'abonné :",
    phone="Téléphone :",
    login="Adresse électronique\nde connexion :",
    address="Adresse :",
    security="Votre question/réponse de confiance",
    security_hint="(indispensable en cas de perte de votre mot de passe)",
    question="Question de confiance :",
    answer="Réponse de confiance :",
    footer="Votre espace professionnel : document créé le {:%d/%m/%Y à %Hh%Mmn%Ss}",
    simulation="Simulation — données fictives uniquement",
)

_ENGLISH = _Wording(
    language="en-GB",
    title="Summary of your personal data",
    subject="Your professional account: simulation, fictitious data only",
    heading="YOUR PROFESSIONAL ACCOUNT",
    subheading="SUMMARY OF YOUR PERSONAL DATA",
    details="Your contact details",
    surname="Surname:",
    first_name="First name:",
    subscriber_number="Subscriber number:",
    phone="Telephone:",
    login="Login email address:",
    address="Address:",
    security="Your security question and answer",
    security_hint="(you will need them if you lose your password)",
    question="Security question:",
    answer="Security answer:",
    footer="Your professional account: document created on {:%d/%m/%Y at %H:%M:%S}",
    simulation="Simulation — fictitious data only",
)

# ReportLab does not promise that two documents can be drawn at once; the second waits for some milliseconds.
_drawing = Lock()


def summary_pdf(data: SummaryData, language: str = "fr") -> bytes:
    """The PDF of ``data`` in ``language`` (``fr`` or ``en``): one A4 page within the limits of the forms, more beyond.

    Values are printed as they are, never read as markup; long ones go on over several lines. The date is Paris time.
    Slow the first time (0.2 s, most of it the import of ReportLab): call it on a worker.
    """
    with _drawing:
        from guichet.documents.sheet import Properties, Sheet

        words = _ENGLISH if language == "en" else _FRENCH
        created = to_paris(data.created_at)
        sheet = Sheet(
            Properties(words.title, words.subject, words.language, created),
            footer=words.footer.format(created),
            mark=words.simulation,
        )
        sheet.heading(words.heading, words.subheading)
        sheet.section(words.details)
        for label, values in _contact_details(data, words, language):
            sheet.entry(label, values)
        sheet.section(words.security, words.security_hint)
        sheet.entry(words.question, [question(data.question).text(language)])
        sheet.entry(words.answer, [data.answer])
        return sheet.finish()


def _contact_details(data: SummaryData, words: _Wording, language: str) -> Iterator[tuple[str, list[str]]]:
    """Label and lines of each entry of « Vos coordonnées », in the guide's order."""
    details = data.details
    address = (details.street, details.address_extra, details.town, country_name(details.country, language))
    yield words.surname, [details.surname]
    yield words.first_name, [details.first_name]
    yield words.subscriber_number, [data.subscriber_number]
    yield words.phone, [details.phone]
    yield words.login, [data.address]
    yield words.address, [line for line in address if line]
