"""The sample people, by the name under which the demonstrations know them."""

from guichet.rules.sample_people import Person, person

__all__ = ["Person", "person"]
