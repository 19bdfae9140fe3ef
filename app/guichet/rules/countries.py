"""Countries by their ISO 3166 code, named by CLDR in French and English (made by the build with Babel)."""

import json
import unicodedata
from functools import cache

from guichet import resource

FRANCE = "FR"


@cache
def countries(language: str) -> dict[str, str]:
    """Code → name in capitals, as the recap prints it (« FRANCE »), in alphabetical order of the language."""
    file = resource.path(f"countries_{'en' if language == 'en' else 'fr'}.json")
    names: dict[str, str] = json.loads(file.read_text("utf-8"))
    return {code: name.upper() for code, name in sorted(names.items(), key=lambda item: _collation(item[1]))}


def country_name(code: str, language: str) -> str:
    """Name of a country (KeyError for an unknown code)."""
    return countries(language)[code]


def _collation(name: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
