"""A timeline as plain text, for whoever judges an exercise."""

from collections.abc import Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from guichet.gui.refusals import plain_sentence
from guichet.gui.timeline.events import event_sentence
from guichet.gui.times import show_moment

if TYPE_CHECKING:
    from guichet.procedures.timeline import Event


def told_in_order(address: str, events: "Sequence[Event]", total: int, now: datetime) -> str:
    """The first event first, with why it was refused, and how often something was. ``events`` are the last ones of
    ``total``, the last one first; ``now`` is the simulated moment."""
    translate, refused = QCoreApplication.translate, sum(bool(event.refusals) for event in events)
    heading = translate("Events", "Chronologie de {address} au {moment}")
    if not address:
        heading = translate("Events", "Chronologie de toutes les adresses au {moment}")
    lines = [heading.format(address=address, moment=show_moment(now)), ""]
    if len(events) < total:
        lines += [translate("Events", "(les {count} derniers événements)").format(count=len(events))]
    for event in reversed(events):
        whose = f" · {event.address}" if event.address and event.address != address else ""
        lines += [f"{show_moment(event.at)}  {event_sentence(event.event)}{whose}"]
        lines += [f"    {plain_sentence(code)}" for code in event.refusals]
    lines += ["", translate("Events", "Evénements : {total} ; refus : {refused}").format(total=total, refused=refused)]
    return "\n".join(lines)
