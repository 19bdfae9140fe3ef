"""The picture can be read by a person: contrast as it is drawn, nothing over the edge, sharp when enlarged."""

import string
from collections import Counter
from io import BytesIO

import pytest
from PIL import Image

from guichet.captcha import picture

Pixel = tuple[int, ...]


def luminance(pixel: Pixel) -> float:
    """WCAG 2.2, « relative luminance »."""
    red, green, blue = (part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in pixel)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Pixel, other: Pixel) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def opened(png: bytes) -> Image.Image:
    return Image.open(BytesIO(png)).convert("RGB")


def rows_of_ink(image: Image.Image) -> list[list[bool]]:
    """Which pixels stand out with 4.5:1 from the commonest colour, row by row."""
    pixels = list(zip(*[iter(image.tobytes())] * 3, strict=True))
    counted = Counter(pixels)
    background = counted.most_common(1)[0][0]
    assert luminance(background) > 0.8
    ink = {pixel for pixel in counted if contrast(pixel, background) >= 4.5}
    return [
        [pixel in ink for pixel in pixels[start : start + image.width]] for start in range(0, len(pixels), image.width)
    ]


def share(rows: list[list[bool]]) -> float:
    return sum(map(sum, rows)) / (len(rows) * len(rows[0]))


@pytest.mark.parametrize("ink", [picture.DARK[0], picture.DARK[-1]])
@pytest.mark.parametrize("ground", [picture.LIGHT[0], picture.LIGHT[-1]])
def test_the_extreme_colours_keep_their_contrast(ink: int, ground: int) -> None:
    # luminance grows with each part, so no pair in between has less contrast than the closest of these
    assert contrast((ink, ink, ink), (ground, ground, ground)) >= 4.5


@pytest.mark.parametrize("letter", string.ascii_lowercase)
def test_each_letter_is_drawn_in_ink_of_enough_contrast(letter: str) -> None:
    # with the library's own opacity the darker inks have all but nothing that reaches it
    assert share(rows_of_ink(opened(picture.draw(letter * 6)))) > 0.05


def test_a_sample_of_many_keeps_its_contrast_and_its_letters_inside() -> None:
    for _ in range(30):
        rows = rows_of_ink(opened(picture.draw("qjviab")))
        assert share(rows) > 0.08
        # what is near the right edge can only be dots and the end of the line
        assert share([row[-30:] for row in rows]) < 0.1


def test_the_picture_is_large_enough_for_twice_its_shown_size() -> None:
    assert opened(picture.draw("qjviab")).size == (720, 240)


def test_no_two_pictures_of_the_same_characters_are_alike() -> None:
    assert picture.draw("qjviab") != picture.draw("qjviab")
