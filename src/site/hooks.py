"""Hooks of MkDocs for what GitHub reads in another way than Python-Markdown and the theme."""

import re


def on_page_markdown(markdown, **_):
    lines = []
    code = False
    for line in markdown.split("\n"):
        code ^= line.lstrip().startswith("```")
        lines.append(line if code else adapted(line))
    return "\n".join(lines)


def adapted(line):
    # the theme's list of contents fails at anchors that begin with a digit
    heading = re.fullmatch(r"##+ (\d[\w.-]*).*", line)
    if heading:
        return f"{line} {{#section-{heading[1].strip('.').replace('.', '-')}}}"
    # a list in a list
    return re.sub(r"^  (?=[-*] )", "    ", line)


def on_page_content(html, **_):
    # a pipe in a cell, which has a backslash before it even in code
    return re.sub(r"<td.*?</td>", lambda cell: cell[0].replace(r"\|", "|"), html, flags=re.DOTALL)
