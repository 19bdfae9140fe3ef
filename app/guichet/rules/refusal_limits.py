"""The numbers that refusals name: the same for everybody, so that a sentence is complete before anybody is refused."""

from guichet.rules import activation_code, company, contact_details, email_address, password, security_question, siren
from guichet.rules.refusals import Code, Field

_OF_CODE = {
    Code.PASSWORD_TOO_SHORT: password.MIN_LENGTH,
    Code.CODE_MALFORMED: activation_code.LENGTH,
    Code.SIREN_MALFORMED: siren.LENGTH,
}
_LONGEST = {
    Field.PASSWORD: password.MAX_LENGTH,
    Field.ADDRESS: email_address.MAX_LENGTH,
    Field.COMPANY_ADDRESS: email_address.MAX_LENGTH,
    Field.ANSWER: security_question.ANSWER_LIMIT,
    Field.COMPANY_NAME: company.NAME_LIMIT,
}


def limit(code: Code, field: Field) -> int | None:
    """The ``{limit}`` of a refusal's sentence beside ``field``; None where it has none."""
    if code is Code.TOO_LONG:
        return _LONGEST.get(field) or contact_details.limit(field)
    return _OF_CODE.get(code)
