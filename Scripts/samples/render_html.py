"""Renders a flow as an HTML page, in the charset that it declares."""

from html import escape

from .flow import Break, Fields, Rule, Side, Table, Text

STYLE = """
body {{ font-family: '{font}', 'Noto Sans Arabic', sans-serif; font-size: 9pt }}
body {{ margin: 0; color: #222; line-height: 1.35 }}
p {{ margin: 0 0 3pt 0; white-space: pre-line }}
table {{ border-collapse: collapse; margin: 0 0 8pt 0 }}
table.rows {{ width: 100%; table-layout: fixed }}
th, td {{ padding: 1.5pt 3pt; vertical-align: baseline; text-align: start; font-weight: normal }}
table.rows th {{ font-weight: bold; border-bottom: 0.6pt solid #555; vertical-align: bottom }}
table.rows tr.subtotal td, table.rows tr.total td, td.section {{ font-weight: bold }}
table.rows tr.total td {{ border-top: 0.6pt solid #555 }}
table.grid td, table.grid th {{ border: 0.5pt solid #888; padding: 2pt 5pt }}
tr {{ break-inside: avoid }}
.end {{ text-align: end }} .center {{ text-align: center }} .strong td {{ font-weight: bold }}
.side {{ display: flex; gap: 10pt }}
hr {{ border: 0; border-top: 0.6pt solid #555; width: 100%; margin: 4pt 0 }}
hr.dashed {{ border-top: 0.8pt dashed #555 }}
.break {{ break-before: page }}
table.both {{ width: 80% }} table.both td {{ unicode-bidi: plaintext }}
[dir=rtl] td, [dir=rtl] th, [dir=rtl] p {{ unicode-bidi: plaintext; text-align: right }}
[dir=rtl] .end {{ text-align: left }} [dir=rtl] .center {{ text-align: center }}
"""

FACE = "@font-face {{ font-family: '{font}'; font-weight: {weight}; src: url('file://{path}') }}\n"

PAGE = """
@page {{ size: A4; margin: {margin}pt; {boxes} }}
"""

BOX = "@{place} {{ content: {content}; font-family: '{font}'; font-size: 7.5pt; white-space: pre }}"


def to_html(flow, paged=False):
    """The page as text; `paged` adds the page headers and footers that only print shows."""
    style = STYLE.format(font=flow.font)
    if paged:
        style += _page_rules(flow)
        for weight, path in flow.font_files.items():
            style += FACE.format(font=flow.font, weight=weight, path=path)
    direction = ' dir="rtl"' if flow.rtl else ""
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{flow.language}"{direction}>',
        "<head>",
        f'<meta charset="{"utf-8" if paged else flow.charset}">',
        f"<title>{escape(flow.title)}</title>",
        f"<style>{style}</style>",
        "</head>",
        "<body>",
    ]
    if flow.hidden and not paged:
        parts.append(f'<!-- {flow.hidden} --><div style="display:none">{flow.hidden}</div>')
    if not paged:
        parts.extend(f"<p>{_lines(text)}</p>" for text in flow.header if text and "{" not in text)
    parts.extend(_block(block) for block in flow.body)
    parts += ["</body>", "</html>", ""]
    return "\n".join(part for part in parts if part)


def write_html(flow, path):
    """Writes the page in its own charset; a character outside of it is an error."""
    path.write_bytes(to_html(flow).encode(flow.charset))


def _page_rules(flow):
    near, far = ("right", "left") if flow.rtl else ("left", "right")
    boxes = []
    for edge, texts in (("top", flow.header), ("bottom", flow.footer)):
        for side, text in zip((near, far), texts):
            if text:
                boxes.append(
                    BOX.format(place=f"{edge}-{side}", content=_counted(text), font=flow.font)
                )
    return PAGE.format(margin=flow.margin, boxes=" ".join(boxes))


def _counted(text):
    quoted = '"' + text.replace('"', '\\"').replace("\n", "\\A ") + '"'
    quoted = quoted.replace("{pages}", '" counter(pages) "')
    return quoted.replace("{page}", '" counter(page) "')


def _lines(text):
    return escape(text).replace("\n", "<br>")


def _block(block):
    if isinstance(block, Text):
        weight = "; font-weight: bold" if block.bold else ""
        return (
            f'<p style="font-size: {block.size}pt; text-align: {block.align}{weight}; '
            f'margin-bottom: {block.gap}pt">{_lines(block.text)}</p>'
        )
    if isinstance(block, Fields):
        return _fields(block)
    if isinstance(block, Table):
        return _table(block)
    if isinstance(block, Side):
        first = "\n".join(_block(part) for part in block.first)
        second = "\n".join(_block(part) for part in block.second)
        share = round(block.share * 100)
        return (
            f'<div class="side"><div style="width: {share}%">{first}</div>'
            f'<div style="width: {100 - share}%">{second}</div></div>'
        )
    if isinstance(block, Rule):
        return '<hr class="dashed">' if block.dashed else "<hr>"
    if isinstance(block, Break):
        return '<div class="break"></div>'
    raise TypeError(f"no such block: {block!r}")


def _fields(block):
    size = f' style="font-size: {block.size}pt"'
    if block.layout == "grid":
        labels = "".join(f"<th>{_lines(row[0])}</th>" for row in block.rows)
        values = "".join(f"<td>{_lines(row[1])}</td>" for row in block.rows)
        return f'<table class="grid"{size}><tr>{labels}</tr>\n<tr>{values}</tr></table>'
    lines = []
    for index, row in enumerate(block.rows):
        strong = ' class="strong"' if block.bold_last and index == len(block.rows) - 1 else ""
        cells = [row[0], row[1]] if block.layout == "left" else list(row)
        if block.layout == "right":
            cells = [row[1], row[0]]
        value = 0 if block.layout == "right" else 1
        lines.append(
            f"<tr{strong}>"
            + "".join(
                (
                    f'<td class="end">{_lines(cell)}</td>'
                    if at == value
                    else f"<td>{_lines(cell)}</td>"
                )
                for at, cell in enumerate(cells)
            )
            + "</tr>"
        )
    return f'<table class="fields {block.layout}"{size}>\n' + "\n".join(lines) + "\n</table>"


def _table(table):
    total = sum(column.width for column in table.columns)
    lines = [f'<table class="rows" style="font-size: {table.size}pt">', "<colgroup>"]
    lines += [f'<col style="width: {c.width * 100 / total:.1f}%">' for c in table.columns]
    lines.append("</colgroup>")
    if table.header:
        titles = "".join(f"<th{_class(c.align)}>{_lines(c.title)}</th>" for c in table.columns)
        lines.append(f"<thead><tr>{titles}</tr></thead>")
    lines.append("<tbody>")
    for row in table.rows:
        if row.style == "section":
            lines.append(
                f'<tr><td class="section" colspan="{len(table.columns)}">'
                f"{_lines(row.cells[0])}</td></tr>"
            )
            continue
        name = "" if row.style == "data" else f' class="{row.style}"'
        cells = "".join(
            f"<td{_class(c.align)}>{_lines(cell)}</td>"
            for c, cell in zip(table.columns, row.cells, strict=True)
        )
        lines.append(f"<tr{name}>{cells}</tr>")
    lines.append("</tbody></table>")
    return "\n".join(lines)


def _class(align):
    return "" if align == "start" else f' class="{align}"'
