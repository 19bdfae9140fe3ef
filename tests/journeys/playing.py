"""The guides played in a test, up to a screen of the atlas, and labels that more than one test needs."""

from dataclasses import replace
from pathlib import Path

from guichet.bootstrap import Running
from guichet.demo.driver import Driver
from guichet.demo.player import Player, Shot
from guichet.demo.script import Scene, script

ACCEPT = "Je reconnais avoir pris connaissance des conditions générales et les accepte sans restriction. *"
IMAGE_FIELD = "Recopiez les caractères de l'image : *"
UNUSED = Path("unused.pdf")


def creating(running: Running, pdf: Path = UNUSED) -> Player:
    """The first guide."""
    return Player(running, script("creating"), pdf)


def play_until(running: Running, key: str) -> Driver:
    """Play the first guide until ``key`` is on show, filled in, and stop there."""
    shot_at(creating(running), key)
    return Driver(running.window)


def shot_at(player: Player, key: str) -> Shot:
    """Play until that screen."""
    return next(shot for shot in player.shots() if shot.key == key)


def creating_in_basic_mode(running: Running, pdf: Path = UNUSED) -> Player:
    """The first guide in the other mode. The form comes twice: first nothing is filled in, so that the company can
    be."""
    expert = script("creating")
    scenes: list[Scene] = []
    for scene in expert.scenes:
        if scene.at == "registration.details":
            scenes.append(Scene(scene.at, do=()))
        scenes.append(replace(scene, do=("basic_button",)) if scene.at == "mode" else scene)
    return Player(running, replace(expert, scenes=tuple(scenes)), pdf)
