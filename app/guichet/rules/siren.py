"""The SIREN, a company's number: nine digits of which the last checks the others (rows 34, 158)."""

from guichet.rules.refusals import Code, Field, Refusal

LENGTH = 9


def clean(text: str) -> str:
    """What was typed, without white space: « 000 299 001 » is written so on paper."""
    return "".join(text.split())


def check(text: str) -> Refusal | None:
    """Judge a SIREN: MISSING, SIREN_MALFORMED (limit) or None. A wrong check digit is no refusal: the guide's own
    000299001 has one. ``is_fictitious`` tells."""
    siren = clean(text)
    if not siren:
        return Refusal(Code.MISSING, Field.SIREN)
    if len(siren) != LENGTH or not (siren.isascii() and siren.isdecimal()):
        return Refusal(Code.SIREN_MALFORMED, Field.SIREN, {"limit": LENGTH})
    return None


def is_fictitious(text: str) -> bool:
    """Whether the check digit fails: no real company has that number (notice « numéro fictif »)."""
    from stdnum.fr import siren

    return check(text) is None and not siren.is_valid(clean(text))
