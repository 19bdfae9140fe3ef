"""The picture of six characters: hard on a machine, not on a person."""

import secrets

from captcha.image import ColorTuple, ImageCaptcha
from PIL.Image import Image
from PIL.ImageDraw import Draw

Colour = tuple[int, int, int]

SIZE = (720, 240)  # pixels: three times what is shown at 100 %, so that it stays sharp when it is enlarged
FONT_SIZES = (140, 155, 170)
DARK = range(20, 96)  # each part of the characters' colour; the worst pair of the two has a contrast of 5.5:1
LIGHT = range(238, 256)  # each part of the background's


def draw(characters: str) -> bytes:
    """A PNG of the characters, dark on light in random colours of more than 4.5:1 contrast."""
    ink = _colour(DARK)
    return _Picture(ink).generate(characters, fg_color=ink, bg_color=_colour(LIGHT)).getvalue()


def _colour(parts: range) -> Colour:
    return secrets.choice(parts), secrets.choice(parts), secrets.choice(parts)


class _Picture(ImageCaptcha):
    """The library's picture without what makes it unreadable for people.

    Characters are not pushed into each other, turn less, and leave no gap that would push the last one over the edge.
    The line through them and the dots have the width that the picture's size asks for.
    """

    character_rotate = (-20, 20)
    character_warp_dx = (0.05, 0.2)
    character_warp_dy = (0.1, 0.2)
    word_space_probability = 1.0  # in the library's sense: the probability that no gap is left
    word_offset_dx = 0.0

    def __init__(self, ink: Colour) -> None:
        super().__init__(*SIZE, font_sizes=FONT_SIZES)
        # The library takes a character's brightness for its opacity and so pales dark ink to almost nothing:
        # this table gives full opacity where there is ink, and shades of it only at the edges.
        red, green, blue = ink
        brightness = (299 * red + 587 * green + 114 * blue) / 1000
        self.lookup_table = [min(255, round(255 * value / brightness)) for value in range(256)]

    @staticmethod
    def create_noise_dots(image: Image, color: ColorTuple, width: int = 8, number: int = 25) -> Image:
        return ImageCaptcha.create_noise_dots(image, color, width, number)

    @staticmethod
    def create_noise_curve(image: Image, color: ColorTuple) -> Image:
        width, height = image.size
        left, right = secrets.randbelow(width // 6), width - 1 - secrets.randbelow(width // 6)
        top, bottom = height // 4 + secrets.randbelow(height // 4), height // 2 + secrets.randbelow(height // 2)
        start, end = secrets.randbelow(20), 160 + secrets.randbelow(40)
        Draw(image).arc((left, top, right, bottom), start, end, fill=color, width=5)
        return image
