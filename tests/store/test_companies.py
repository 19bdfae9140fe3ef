"""Companies in pages, on a file and on a server."""

import uuid

import pytest
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from guichet.store import companies
from guichet.store.store import Store


@pytest.fixture
def owner(store: Store) -> uuid.UUID:
    owner = uuid.uuid4()
    with store.writing() as session:
        for number, name in enumerate(["zèbre", "Alouette", "ÉTOILE 100%", "alouette_sœur"]):
            companies.add(session, owner, f"00000000{number}", name)
        companies.add(session, uuid.uuid4(), "000000000", "zèbre")
    return owner


@pytest.mark.rows(168)
@pytest.mark.parametrize(
    ("search", "found"),
    [
        ("", ["Alouette", "alouette_sœur", "zèbre", "ÉTOILE 100%"]),
        ("ALOUETTE", ["Alouette", "alouette_sœur"]),
        ("%", ["ÉTOILE 100%"]),
        ("étoile", ["ÉTOILE 100%"]),
        ("_", ["alouette_sœur"]),
        ("000 000 003", ["alouette_sœur"]),
        ("'; DROP TABLE company; --", []),
    ],
)
def test_found_by_name_and_siren(store: Store, owner: uuid.UUID, search: str, found: list[str]) -> None:
    with store.reading() as session:
        names = {company.name for company in companies.page(session, owner, search, 0, 50)}
        assert names == set(found)
        assert companies.total(session, owner, search) == len(found)


def test_a_company_is_given_once(store: Store, owner: uuid.UUID) -> None:
    with pytest.raises(IntegrityError), store.writing() as session:
        companies.add(session, owner, "000000001", "Alouette bis")


def test_a_page_is_found_by_its_index(file_store: Store) -> None:
    """Thousands of companies must not be sorted for fifty."""
    with file_store.reading() as session:
        plan = session.execute(
            text("EXPLAIN QUERY PLAN SELECT * FROM company WHERE owner_id = :owner ORDER BY sort_key, siren LIMIT 50"),
            {"owner": uuid.uuid4().hex},
        ).all()
    steps = " ".join(str(row[-1]) for row in plan)
    assert "ix_company_owner_id_sort_key_siren" in steps
    assert "TEMP B-TREE" not in steps
