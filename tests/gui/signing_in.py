"""Somebody with an account, for the tests of what lies behind the sign-in."""

from collections.abc import Callable
from typing import TypeVar

from guichet.demo.driver import wait_until
from guichet.gui.context import Context
from guichet.procedures.samples import SamplePut
from guichet.procedures.services import Services
from guichet.procedures.sign_in import SignedIn

T = TypeVar("T")


def ask(context: Context, work: Callable[[Services], T]) -> T:
    """What a worker answers, waited for."""
    answers: list[T] = []
    context.backend.run(context.backend, work, answers.append)
    wait_until(lambda: bool(answers), "the worker's answer")
    return answers[0]


def put_sample(context: Context, name: str) -> SamplePut:
    """Put the simulator into the situation of that name (resources/samples.json)."""
    put = ask(context, lambda services: services.samples.put(name))
    assert isinstance(put, SamplePut)
    return put


def sign_in_sample(context: Context, name: str) -> SignedIn:
    """Put a situation and let its person sign in."""
    put = put_sample(context, name)
    signed_in = ask(context, lambda services: services.sign_in.sign_in(put.address, put.password))
    assert isinstance(signed_in, SignedIn)
    context.session.begin(signed_in)
    return signed_in
