"""A hook of MkDocs: the theme's list of contents fails at anchors that begin with a digit."""

import re


def on_page_markdown(markdown, **_):
    return re.sub(r"^(##+ )(\d[\w.-]*)(.*)$", named, markdown, flags=re.MULTILINE)


def named(heading):
    marks, number, text = heading.groups()
    return f"{marks}{number}{text} {{#section-{number.strip('.').replace('.', '-')}}}"
