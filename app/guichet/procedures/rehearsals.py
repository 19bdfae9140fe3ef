"""Prepared stores: a sample situation is played once by the real procedures, kept, and copied whenever it is wanted.

A situation takes a tenth of a second to make, a copy a hundredth. The passwords in it are printed in the program:
they are hashed at the least cost (``store.hashing.printed_secrets``), for at full cost a situation takes up to two
seconds, and whoever is put into it waits again wherever its password is compared. What is typed in a copy later may be
anybody's, and is hashed as in the user's own store.
"""

import contextlib
import hashlib
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path
from threading import Lock

from guichet import __version__, resource
from guichet.clock import Clock, standing
from guichet.messages.reading import read
from guichet.procedures.homes import Home
from guichet.procedures.mailbox import Line, Unopened
from guichet.procedures.new_password import PasswordChanged
from guichet.procedures.registration import Registered
from guichet.procedures.samples import SamplePut
from guichet.procedures.services import Services
from guichet.procedures.sign_in import SignedIn
from guichet.rules.attempts import FREE
from guichet.rules.sample_people import MOMENT, Person, person
from guichet.rules.sample_situations import sample as sample_named
from guichet.settings import Places, places
from guichet.store.hashing import printed_secrets

Opener = Callable[[Places, Clock], Services]
_PARTS = ("database", "key")  # of a data folder: what makes a store
_WRONG_CODE = "WrongCodeAbc"
_WRONG_ANSWER = "Personne"
_NEW_PASSWORD = "Longchamp75Rosemonde12"


class Rehearsals:
    """Opens a store in which a situation stands. May be used by several threads."""

    def __init__(self, cache: Path, open_store: Opener) -> None:
        """``cache`` takes what is prepared; ``open_store`` opens a store in a data folder."""
        self._folder = cache / "rehearsals" / _digest()
        self._open_store = open_store
        self._making = Lock()

    def open(self, sample: str, language: str, clock: Clock, folder: Path) -> Services:
        """The procedures over a new store in ``folder``, in which ``sample`` ("" for nobody) stands at ``MOMENT``.

        ``sample`` is a name of resources/samples.json or of ``MORE``. Slow the first time: on a worker.
        """
        prepared = self._prepared(sample, language)
        shutil.copytree(prepared, folder, dirs_exist_ok=True)
        return self._open_store(places(folder), clock)

    def _prepared(self, sample: str, language: str) -> Path:
        target = self._folder / f"{sample or 'nobody'}-{language}"
        with self._making:
            if not target.is_dir():
                self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
                with tempfile.TemporaryDirectory(dir=self._folder, prefix=".new-") as name:
                    with printed_secrets():
                        self._prepare(Path(name) / "data", sample, language)
                    with contextlib.suppress(OSError):  # another program may have been faster: its store is as good
                        (Path(name) / "kept").rename(target)
        return target

    def _prepare(self, data: Path, sample: str, language: str) -> None:
        clock = standing()  # else what takes seconds to prepare would lie after MOMENT, at which its visitors arrive
        clock.set_to(MOMENT)
        services = self._open_store(places(data), clock)
        try:
            if sample:
                base, more = MORE.get(sample, (sample, _nothing))
                put = services.samples.put(base, language, COMPANIES.get(sample))
                if isinstance(put, SamplePut):
                    more(services, put, language)
        finally:
            services.close()
        for part in _PARTS:
            shutil.copytree(data / part, data.parent / "kept" / part)


def holder(sample: str) -> Person | None:
    """Whom a situation is about; None for nobody."""
    if not sample:
        return None
    return person(sample_named(MORE[sample][0] if sample in MORE else sample).parts[0].person)


def latest_code(services: Services) -> str:
    """The code in the message that came last; "" if there is none."""
    line = _latest(services)
    raw = services.mailbox.raw(line.id) if line is not None else Unopened.GONE
    return "" if isinstance(raw, Unopened) or line is None else read(raw, line.sent_at).code or ""


def _latest(services: Services) -> Line | None:
    return services.mailbox.overview().latest


def _nothing(_services: Services, _put: SamplePut, _language: str) -> None:
    pass


def _wrong_codes(services: Services, put: SamplePut, _language: str) -> None:
    for _ in range(FREE + 1):
        services.activation.activate(_WRONG_CODE, put.address)


def _move_to_junk(services: Services, _put: SamplePut, _language: str) -> None:
    line = _latest(services)
    if line is not None:
        services.mailbox.move(line.id, "junk")


def _change_password(services: Services, put: SamplePut, language: str) -> None:
    signed_in = services.sign_in.sign_in(put.address, put.password)
    if isinstance(signed_in, SignedIn):
        new = (_NEW_PASSWORD, _NEW_PASSWORD)
        changed = services.credentials_change.change(signed_in.account_id, None, new, language)
        assert isinstance(changed, PasswordChanged)  # noqa: S101 - our own data, held by a test


def _others(services: Services, _put: SamplePut, language: str) -> None:
    """Two addresses that are not free: of an account, and of one that waits for its activation."""
    for sample in ("no_company", "pending"):
        services.samples.put(sample, language)


def _wrong_answers(times: int) -> Callable[[Services, SamplePut, str], None]:
    def answer(services: Services, put: SamplePut, language: str) -> None:
        for _ in range(times):
            services.forgotten_password.reset(put.address, _WRONG_ANSWER, _NEW_PASSWORD, _NEW_PASSWORD, language)

    return answer


def _opt(services: Services, put: SamplePut, language: str) -> None:
    """The first of the situation's people opts, and keeps the address."""
    who = person(sample_named(put.name).parts[0].person)
    name = who.details.cleaned().display_name
    of_name = {each.details.display_name: each for each in services.opting.holders(put.address)}
    opted = services.opting.opt(of_name[name].holder_id, who.credentials, who.security, language)
    assert isinstance(opted, Registered)  # noqa: S101 - our own data, held by a test


def _opt_and_activate(services: Services, put: SamplePut, language: str) -> None:
    _opt(services, put, language)
    services.activation.activate(latest_code(services), put.address)


def _activate_change(services: Services, put: SamplePut, _language: str) -> None:
    line = _latest(services)
    if line is not None and line.recipient != put.address:
        services.activation.activate(latest_code(services), line.recipient)


# Situations that are a sample's and something more.
MORE: dict[str, tuple[str, Callable[[Services, SamplePut, str], None]]] = {
    "pending_slowed": ("pending", _wrong_codes),
    "in_junk": ("pending", _move_to_junk),
    "with_others": ("one_company", _others),
    "password_changed": ("no_company", _change_password),
    "answers_wrong": ("no_company", _wrong_answers(FREE - 1)),
    "answers_slowed": ("no_company", _wrong_answers(FREE)),
    "certificate_opted": ("certificate_sole", _opt),
    "colleague_opted": ("certificate_shared", _opt),
    "colleague_activated": ("certificate_shared", _opt_and_activate),
    "address_changed": ("change_pending", _activate_change),
    **{
        f"{base}_{home}": (base, _nothing)
        for base in ("password_expiring", "change_pending")
        for home in (Home.NONE, Home.SEVERAL)
    },
}
# To how many companies they have access, where that is not what the sample says: each home screen has its notices.
COMPANIES = {name: 0 if name.endswith(Home.NONE) else 3 for name in MORE if name.endswith((Home.NONE, Home.SEVERAL))}


def _digest() -> str:
    """Names what is prepared by all that goes into it: another version, or other people, make it anew."""
    found = hashlib.sha256(__version__.encode())
    files = [resource.path("samples.json"), resource.path("people.json"), *sorted(resource.path("mail").iterdir())]
    for path in (*files, *sorted((Path(__file__).parents[1] / "store" / "migrations").rglob("*.py"))):
        found.update(path.read_bytes())
    return found.hexdigest()[:16]
