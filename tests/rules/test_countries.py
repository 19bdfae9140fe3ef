import pytest

from guichet.rules import countries


@pytest.mark.parametrize(("language", "name"), [("fr", "ALLEMAGNE"), ("en", "GERMANY")])
def test_countries_are_named_in_capitals_in_both_languages(language: str, name: str) -> None:
    assert countries.country_name("DE", language) == name
    assert countries.country_name("FR", language) == "FRANCE"


def test_both_languages_know_the_same_countries() -> None:
    french, english = countries.countries("fr"), countries.countries("en")
    assert french.keys() == english.keys()
    assert len(french) > 240
    assert not french.keys() & {"EU", "EZ", "UN", "ZZ"}


def test_accents_do_not_push_a_country_to_the_end() -> None:
    names = list(countries.countries("fr").values())
    assert names.index("ÉGYPTE") < names.index("FRANCE") < names.index("ÎLES FÉROÉ") < names.index("ZIMBABWE")


def test_an_unknown_code_is_an_error() -> None:
    with pytest.raises(KeyError):
        countries.country_name("ZZ", "fr")
