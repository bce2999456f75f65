"""Checks a made site: every link leads to a file and an anchor of it, and no page loads anything from elsewhere."""

import re
import sys
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

LOADED = {"script", "img", "iframe", "link", "source", "audio", "video", "embed", "object"}


class Page(HTMLParser):
    """The links of a page, and what they may lead to."""

    def __init__(self, file):
        super().__init__()
        self.anchors = set()
        self.links = []
        self.feed(file.read_text(encoding="utf-8"))

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name in ("id", "name"):
                self.anchors.add(value)
            if name in ("href", "src", "data") and value:
                self.links.append((tag, value))


def faults(site):
    pages = {file.resolve(): Page(file) for file in sorted(site.rglob("*.html"))}
    if len(pages) < 20:
        yield f"{site}: expected at least 20 pages, found {len(pages)}"
    for file, page in pages.items():
        for tag, link in page.links:
            yield from fault(pages, file, tag, link)
    for sheet in site.rglob("*.css"):
        for url in re.findall(r"url\(['\"]?(?!data:)((?:https?:)?//[^)]*)", sheet.read_text(encoding="utf-8")):
            yield f"{sheet}: expected nothing from elsewhere, found {url}"


def fault(pages, file, tag, link):
    parts = urlsplit(link)
    if parts.scheme == "data":
        return
    if parts.scheme or parts.netloc:
        if tag in LOADED:
            yield f"{file}: expected nothing from elsewhere, found {link}"
        return
    target = (file.parent / unquote(parts.path)).resolve() if parts.path else file
    target = target / "index.html" if target.is_dir() else target
    if not target.is_file():
        yield f"{file}: expected a file, found {link}"
    elif parts.fragment and target in pages and unquote(parts.fragment) not in pages[target].anchors:
        yield f"{file}: expected an anchor, found {link}"


found = list(faults(Path(sys.argv[1])))
print(*found, sep="\n", end="\n" if found else "")
sys.exit(bool(found))
