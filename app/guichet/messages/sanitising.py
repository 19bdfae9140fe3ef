"""HTML that does nothing but look like text: an allow-list, no pictures, links to the portal only (safety.md)."""

from html import escape
from html.parser import HTMLParser
from urllib.parse import urlsplit

PORTAL_HOSTS = frozenset({"impots.gouv.fr", "www.impots.gouv.fr"})
MAX_DEPTH = 16  # Qt's layout takes exponential time over nested boxes
_VOID = frozenset({"br", "hr"})
# No tables: what stands in one is kept as text.
_TEXT = {"a", "b", "blockquote", "div", "em", "h1", "h2", "h3", "i", "li", "ol", "p", "pre", "span", "strong", "ul"}
_DROPPED_WHOLE = {"script", "style", "title", "head", "iframe", "object", "svg", "math"}


def leads_to_portal(address: str) -> bool:
    """Whether a link is one of the two that our messages carry (row 122)."""
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and parts.netloc in PORTAL_HOSTS


def harmless(html: str) -> str:
    """What is left of ``html`` when all that loads, runs, leads elsewhere or nests too deep is taken away."""
    import nh3

    cleaned: str = nh3.clean(
        html,
        tags=_TEXT | _VOID,
        clean_content_tags=_DROPPED_WHOLE,
        attributes={"a": {"href"}},
        attribute_filter=lambda _tag, _name, value: value if leads_to_portal(value) else None,
        url_schemes={"http", "https"},
        link_rel=None,
    )
    flattener = _Flattener()
    flattener.feed(cleaned)
    flattener.close()
    return "".join(flattener.pieces)


class _Flattener(HTMLParser):
    """Rewrites well-formed HTML without the elements below MAX_DEPTH; their text is kept."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.pieces: list[str] = []
        self._depth = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _VOID:
            self.pieces.append(f"<{tag}>")
            return
        self._depth += 1
        if self._depth <= MAX_DEPTH:
            inner = "".join(f' {name}="{escape(value or "")}"' for name, value in attrs)
            self.pieces.append(f"<{tag}{inner}>")

    def handle_endtag(self, tag: str) -> None:
        if tag in _VOID:
            return
        if self._depth <= MAX_DEPTH:
            self.pieces.append(f"</{tag}>")
        self._depth -= 1

    def handle_data(self, data: str) -> None:
        self.pieces.append(escape(data, quote=False))
