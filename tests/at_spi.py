"""What a screen reader does: it asks a running program for its controls over the AT-SPI protocol, and works them.

Nothing of Qt is in here, and nothing of the program: names, roles and states come over D-Bus, as to Orca.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum
from typing import Any

from jeepney import DBusAddress, HeaderFields, MatchRule, Message, MessageType, message_bus, new_method_call
from jeepney.io.blocking import open_dbus_connection

PATIENCE = 20.0  # seconds
_ROOT = "/org/a11y/atspi/accessible/root"
_REGISTRY = "org.a11y.atspi.Registry"
_DOWN, _KEY_BY_SYMBOL = 0xFF54, 3


class State(IntEnum):
    """The bits of AtspiStateType that are asked for here."""

    CHECKED = 4
    ENABLED = 8
    FOCUSABLE = 11
    FOCUSED = 12
    SELECTED = 23
    SHOWING = 25


class Role(IntEnum):
    """The values of AtspiRole that are looked for here."""

    CHECK_BOX = 7
    COMBO_BOX = 11
    LABEL = 29
    TAB = 37
    PASSWORD = 40
    BUTTON = 43
    TEXT = 61


class Unfindable(LookupError):
    """No control on screen, or more than one, bears that name and role."""


@dataclass(frozen=True)
class Control:
    """One thing of the accessible tree, as it was when it was asked."""

    bus: str
    path: str
    name: str
    role: int
    description: str
    states: int

    def has(self, state: State) -> bool:
        return bool(self.states >> state & 1)


class ScreenReader:
    """Follows one program; knows controls by name and role alone."""

    def __init__(self, address: str) -> None:
        """``address``: of the accessibility bus."""
        self._bus = open_dbus_connection(address)
        self._announced: list[str] = []
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
        self._ask([message_bus.AddMatch(rule)])
        listen = DBusAddress("/org/a11y/atspi/registry", _REGISTRY, "org.a11y.atspi.Registry")
        self._ask([new_method_call(listen, "RegisterEvent", "s", ("object:announcement",))])

    def follow(self) -> None:
        """Wait for a program. One that starts after the screen reader knows from the first that it is listened to."""
        self._program = self._wait("a program", self._find_program)

    def close(self) -> None:
        self._bus.close()

    # Looking.

    def controls(self, window: str) -> list[Control]:
        """Everything that shows in the window of that title, in reading order."""
        return [control for top in self._children(self._program) if top.name == window for control in self._below(top)]

    def find(self, window: str, name: str, role: Role) -> Control:
        """The one control of that name and role."""
        same_role = [each for each in self.controls(window) if each.role == role]
        found = [each for each in same_role if each.name == name]
        if len(found) != 1:
            names = ", ".join(f"« {each.name} »" for each in same_role)
            raise Unfindable(f"{len(found)} times « {name} » as {role.name}; there are: {names}")
        return found[0]

    def wait_for(self, window: str, name: str, role: Role) -> Control:
        """Wait until that control is there and enabled."""

        def look() -> Control | None:
            found = self.find(window, name, role)
            return found if found.has(State.ENABLED) else None

        return self._wait(f"« {name} » in « {window} »", look)

    def wait_for_text(self, window: str, text: str) -> str:
        """Wait until something says ``text``; answers all that it says."""

        def look() -> str | None:
            return next((each.name for each in self.controls(window) if text in each.name), None)

        return self._wait(f"« {text} » in « {window} »", look)

    def wait_for_announcement(self, text: str) -> str:
        """Wait until a sentence with ``text`` has been said unasked."""

        def listen() -> str | None:
            self._ask([message_bus.GetId()])  # reads what has come in the meantime
            return next((each for each in self._announced if text in each), None)

        return self._wait(f"the announcement « {text} »", listen)

    def wait_for_description(self, window: str, name: str, role: Role) -> Control:
        """Wait until that control has a description: a refusal, say."""

        def look() -> Control | None:
            found = self.find(window, name, role)
            return found if found.description else None

        return self._wait(f"what is said of « {name} »", look)

    def text(self, field: Control) -> str:
        """What stands in a field."""
        return str(self._call(field, "org.a11y.atspi.Text", "GetText", "ii", (0, -1)))

    def value(self, drop_down: Control) -> str:
        """The chosen entry of a drop-down list."""
        return next(each.name for each in self.entries(drop_down) if each.has(State.SELECTED))

    def entries(self, drop_down: Control) -> list[Control]:
        """All entries of a drop-down list, unfolded or not."""
        (entries,) = self._children(drop_down)
        return self._children(entries)

    # Doing.

    def press(self, control: Control) -> None:
        """What Enter would do with a button, Space with a box."""
        actions = [name for name, *_ in self._call(control, "org.a11y.atspi.Action", "GetActions")]
        wanted = next(index for index, name in enumerate(actions) if name in ("Press", "Toggle"))
        self._call(control, "org.a11y.atspi.Action", "DoAction", "i", (wanted,))

    def focus(self, control: Control) -> None:
        """Give it the keyboard; a window comes to the front."""
        self._call(control, "org.a11y.atspi.Component", "GrabFocus")

    def write(self, field: Control, text: str) -> None:
        """Replace what stands in a field."""
        assert self._call(field, "org.a11y.atspi.EditableText", "SetTextContents", "s", (text,)), field.name

    def choose(self, drop_down: Control, entry: str) -> None:
        """Focus a drop-down list and press the Down key until ``entry`` is chosen."""
        self.focus(drop_down)
        keyboard = DBusAddress(
            "/org/a11y/atspi/registry/deviceeventcontroller", _REGISTRY, "org.a11y.atspi.DeviceEventController"
        )
        for _ in self.entries(drop_down):
            before = self.value(drop_down)
            if before == entry:
                return
            key = new_method_call(keyboard, "GenerateKeyboardEvent", "isu", (_DOWN, "", _KEY_BY_SYMBOL))
            self._ask([key])
            self._wait(f"another entry than « {before} »", lambda last=before: self.value(drop_down) != last)
        raise Unfindable(f"« {drop_down.name} » has no entry « {entry} »")

    # The protocol.

    def _find_program(self) -> Control | None:
        registry = Control(_REGISTRY, _ROOT, "", 0, "", 0)
        return next(iter(self._children(registry)), None)

    def _below(self, top: Control) -> list[Control]:
        """``top`` and all that shows below it."""
        children = [each for each in self._children(top) if each.has(State.SHOWING)]
        return [top, *(control for child in children for control in self._below(child))]

    def _children(self, parent: Control) -> list[Control]:
        places = self._call(parent, "org.a11y.atspi.Accessible", "GetChildren")
        return self._described(places)

    def _described(self, places: list[tuple[str, str]]) -> list[Control]:
        """All at once: four questions for each of hundreds of controls would take their time one by one."""
        questions = [question for bus, path in places for question in _questions(bus, path)]
        answers = iter(self._ask(questions))
        return [
            Control(bus, path, name[1], role, description[1], low | high << 32)
            for (bus, path), name, role, description, (low, high) in zip(
                places, answers, answers, answers, answers, strict=False
            )
        ]

    def _call(self, control: Control, interface: str, method: str, signature: str = "", body: tuple = ()) -> Any:
        address = DBusAddress(control.path, control.bus, interface)
        (answer,) = self._ask([new_method_call(address, method, signature or None, body)])
        return answer

    def _ask(self, questions: list[Message]) -> list[Any]:
        """Send ``questions`` and wait for all answers; what is announced in between is kept."""
        waiting = {}
        for place, question in enumerate(questions):
            serial = next(self._bus.outgoing_serial)
            waiting[serial] = place
            self._bus.send(question, serial=serial)
        answers: list[Any] = [None] * len(questions)
        refusals: list[str] = []
        while waiting:
            message = self._bus.receive(timeout=PATIENCE)
            place = waiting.pop(message.header.fields.get(HeaderFields.reply_serial, 0), None)
            if place is not None and message.header.message_type is MessageType.error:
                refusals.append(str(message.body[0]))
            elif place is not None:
                answers[place] = message.body[0] if message.body else None
            elif message.header.fields.get(HeaderFields.member) == "Announcement":
                self._announced.append(message.body[3][1])
        if refusals:
            raise Unfindable(refusals[0])  # what has left the screen since it was listed cannot answer any more
        return answers

    @staticmethod
    def _wait(what: str, look: Callable[[], Any]) -> Any:
        """Ask again and again: each question waits for the program, and so leaves it the time to work."""
        end = time.monotonic() + PATIENCE
        reason = ""
        while time.monotonic() < end:
            try:
                if found := look():
                    return found
            except Unfindable as problem:
                reason = str(problem)
        raise TimeoutError(f"waited in vain for {what}. {reason}")


def _questions(bus: str, path: str) -> tuple[Message, ...]:
    accessible = DBusAddress(path, bus, "org.a11y.atspi.Accessible")
    properties = DBusAddress(path, bus, "org.freedesktop.DBus.Properties")
    return (
        new_method_call(properties, "Get", "ss", (accessible.interface, "Name")),
        new_method_call(accessible, "GetRole"),
        new_method_call(properties, "Get", "ss", (accessible.interface, "Description")),
        new_method_call(accessible, "GetState"),
    )
