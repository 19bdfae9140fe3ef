"""What holds for every line that a person types, whatever it means."""

import unicodedata

from guichet.rules.refusals import Code, Field, Refusal

# What the summary's font (DejaVu Sans, regular and bold) has the letters for: a name that cannot be printed is refused
# at once, with the character named, instead of turning into boxes on the summary.
_PRINTABLE = (
    (0x20, 0x7E),  # ASCII
    (0xA0, 0x2E9),  # Latin-1, Latin Extended-A and B, phonetic letters (« ə » is Azerbaijani), ʻ and ʼ
    (0x300, 0x333),  # marks: some letters, such as the Yoruba « ẹ́ », do not exist in one piece
    (0x370, 0x3FF),  # Greek
    (0x400, 0x482),  # Cyrillic
    (0x48A, 0x525),
    (0x1E00, 0x1EFB),  # Latin Extended Additional
    (0x1F00, 0x1FFF),  # Greek Extended
    (0x2010, 0x2027),  # dashes, quotation marks, bullets
    (0x202F, 0x202F),  # narrow no-break space
    (0x20A0, 0x20B5),  # currencies
    (0x20B8, 0x20BA),
    (0x2116, 0x2116),  # №
)
_MOST_MARKS = 2  # on one letter


def clean(text: str) -> str:
    """``text`` as it is kept: composed (NFC), without the white space around it."""
    return unicodedata.normalize("NFC", text).strip()


def has_control_character(text: str) -> bool:
    """Whether ``text`` holds a line break, a tab, NUL, an override of the writing direction or the like."""
    return any(unicodedata.category(char) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} for char in text)


def is_printable(char: str) -> bool:
    """Whether the summary can print ``char``: Latin, Greek, Cyrillic and their punctuation."""
    return any(low <= ord(char) <= high for low, high in _PRINTABLE) and unicodedata.category(char) != "Cn"


def strange_character(line: str) -> str | None:
    """The first character of ``line`` that the summary cannot print: of another script, or a mark astray."""
    return next((char for char in line if not is_printable(char)), None) or _stray_mark(line)


def check_line(text: str, field: Field, *, required: bool, limit: int) -> Refusal | None:
    """Judge one line: present if ``required``, at most ``limit`` characters, one line, printable."""
    line = clean(text)
    if not line:
        return Refusal(Code.MISSING, field) if required else None
    if len(line) > limit:
        return Refusal(Code.TOO_LONG, field, {"limit": limit})
    if has_control_character(line):
        return Refusal(Code.CONTROL_CHARACTERS, field)
    strange = strange_character(line)
    return Refusal(Code.NOT_PRINTABLE, field, {"character": strange}) if strange else None


def _stray_mark(line: str) -> str | None:
    """The first combining mark that has no letter to stand on, or one too many on its letter."""
    free = 0
    for char in line:
        if unicodedata.combining(char):
            if not free:
                return char
            free -= 1
        else:
            free = _MOST_MARKS if char.isalpha() else 0
    return None
