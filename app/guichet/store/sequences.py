"""The sequence of a day, from which subscriber numbers are made (ruling C1)."""

from datetime import date

from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.orm import Session

from guichet.rules.subscriber_number import FIRST_OF_A_DAY
from guichet.store.models import DaySequence


def next_of_day(session: Session, day: date) -> int:
    """The next number of a Paris day, from 101 on. Whoever asks at the same moment waits for this transaction's end,
    and gets the same number only if it is rolled back."""
    following = update(DaySequence).where(DaySequence.day == day).values(last=DaySequence.last + 1)
    while True:
        number: int | None = session.scalar(following.returning(DaySequence.last))
        if number is not None:
            return number
        try:
            with session.begin_nested():
                session.add(DaySequence(day=day, last=FIRST_OF_A_DAY))
        except IntegrityError:
            continue  # somebody else was the first of the day: take the next number
        return FIRST_OF_A_DAY
