"""The company of a registration in basic mode (rows 34-35)."""

from dataclasses import dataclass, replace

from guichet.rules import email_address, siren
from guichet.rules.refusals import Field, Refusal
from guichet.rules.typed_text import check_line, clean

NAME_LIMIT = 100


@dataclass(frozen=True)
class CompanyApplication:
    """What basic mode asks in addition: the SIREN and the address at which the company is reached (row 34).

    ``name`` is ours and optional: no directory of companies is asked.
    """

    siren: str
    address: str
    name: str = ""

    def cleaned(self) -> "CompanyApplication":
        """As it is kept: nine digits, the address as it is written, the name composed."""
        parsed = email_address.parse(self.address)
        return replace(
            self, siren=siren.clean(self.siren), address=parsed.text if parsed else "", name=clean(self.name)
        )


def check(company: CompanyApplication) -> list[Refusal]:
    """Judge the three fields. Several accounts may have one company, and several companies one address."""
    verdicts = (
        siren.check(company.siren),
        email_address.check(company.address, Field.COMPANY_ADDRESS),
        check_line(company.name, Field.COMPANY_NAME, required=False, limit=NAME_LIMIT),
    )
    return [verdict for verdict in verdicts if verdict]
