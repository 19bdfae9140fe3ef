import json

import pytest

from guichet import resource
from guichet.rules import contact_details, credentials, security_question
from guichet.rules.sample_companies import companies
from guichet.rules.sample_people import person
from guichet.rules.siren import check

PEOPLE = json.loads(resource.path("people.json").read_text("utf-8"))


@pytest.mark.parametrize("name", PEOPLE)
def test_every_sample_person_could_register(name: str) -> None:
    someone = person(name)
    assert credentials.check(someone.credentials) == []
    assert contact_details.check(someone.details) == []
    assert security_question.check(someone.security) == []
    assert someone.address not in someone.password and someone.password not in repr(someone)


@pytest.mark.rows(158)
def test_sample_companies_are_as_many_as_wanted_and_all_different() -> None:
    made = companies(1000)
    assert made[0] == ("000299001", "SARL MARTIN DISTRIBUTION")
    assert len({siren for siren, _ in made}) == len({name for _, name in made}) == 1000
    assert [siren for siren, _ in made if check(siren)] == []
    assert companies(0) == []
