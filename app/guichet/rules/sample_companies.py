"""Fictitious companies, as many as are wanted: resources/companies.json. No real one has such a number."""

import json

from guichet import resource


def companies(count: int) -> list[tuple[str, str]]:
    """SIREN and name of ``count`` companies, the guide's own first (row 158); names repeat after 1,001."""
    data = json.loads(resource.path("companies.json").read_text("utf-8"))
    first = data["first"]
    made = [(first["siren"], first["name"])]
    for number in range(1, count):
        parts = [data[kind][number % len(data[kind])] for kind in ("forms", "names", "trades")]
        made.append((f"{int(first['siren']) + number:09}", " ".join(parts)))
    return made[:count]
