"""Renders sheets: as CSV, as XLSX and SpreadsheetML 2003 written here, as BIFF by LibreOffice."""

import subprocess
import tempfile
import zipfile
from datetime import datetime
from decimal import Decimal
from pathlib import Path
from xml.sax.saxutils import escape

XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
TEXT, MOMENT, PRICE, TITLE, CENTS = range(5)


def write_csv(sheets, path):
    """Writes lines as they are, in the charset."""
    path.write_bytes("".join(line + "\r\n" for line in sheets.lines).encode(sheets.charset))


# XLSX


def column(index):
    """The letters of a column from 0."""
    return (column(index // 26 - 1) if index >= 26 else "") + chr(65 + index % 26)


def serial(moment):
    """Days since the last of 1899, as a binary number prints."""
    passed = moment - datetime(1899, 12, 30)
    return repr(passed.days + passed.seconds / 86400)


def write_xlsx(sheets, path):
    """Writes a workbook with shared strings; a name with a `-` is a hidden sheet's."""
    strings = {}
    parts = {}
    for number, grid in enumerate(sheets.grids, 1):
        parts[f"xl/worksheets/sheet{number}.xml"] = _worksheet(grid, strings)
    names = "".join(
        f'<sheet name="{escape(grid.name.lstrip("-"))}" sheetId="{number}"'
        + (' state="hidden"' if grid.name.startswith("-") else "")
        + f' r:id="rId{number}"/>'
        for number, grid in enumerate(sheets.grids, 1)
    )
    parts["xl/workbook.xml"] = (
        f'<workbook xmlns="{MAIN}" xmlns:r="{RELATION}"><sheets>{names}</sheets></workbook>'
    )
    targets = [(f"worksheets/sheet{n}.xml", "worksheet") for n in range(1, len(sheets.grids) + 1)]
    targets += [("sharedStrings.xml", "sharedStrings"), ("styles.xml", "styles")]
    parts["xl/_rels/workbook.xml.rels"] = _relations(targets)
    parts["_rels/.rels"] = _relations([("xl/workbook.xml", "officeDocument")])
    shared = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in strings)
    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{MAIN}">{shared}</sst>'
    parts["xl/styles.xml"] = _styles()
    parts["[Content_Types].xml"] = _types(parts)
    order = sorted(parts, key=lambda name: (name != "[Content_Types].xml", name))
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in order:
            info = zipfile.ZipInfo(name, (2026, 2, 1, 0, 0, 0))
            info.compress_type = zipfile.ZIP_DEFLATED
            archive.writestr(info, XML + parts[name])


def _worksheet(grid, strings):
    lines, merges = [], [f'<mergeCell ref="{one}"/>' for one in grid.merges]
    for at, row in enumerate(grid.rows):
        cells = "".join(
            _cell(f"{column(index)}{at + 1}", value, strings, at in grid.wide)
            for index, value in enumerate(row)
            if value != ""
        )
        if cells:
            lines.append(f'<row r="{at + 1}">{cells}</row>')
        if at in grid.wide:
            width = max(len(other) for other in grid.rows)
            merges.append(f'<mergeCell ref="A{at + 1}:{column(width - 1)}{at + 1}"/>')
    merged = f"<mergeCells>{''.join(merges)}</mergeCells>" if merges else ""
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(lines)}</sheetData>{merged}</worksheet>'


def _cell(place, value, strings, is_title):
    if isinstance(value, datetime):
        return f'<c r="{place}" s="{MOMENT}"><v>{serial(value)}</v></c>'
    if isinstance(value, Decimal):
        style = CENTS if value.as_tuple().exponent == -2 else PRICE
        return f'<c r="{place}" s="{style}"><v>{float(value)!r}</v></c>'
    style = f' s="{TITLE}"' if is_title else ""
    index = strings.setdefault(value, len(strings))
    return f'<c r="{place}"{style} t="s"><v>{index}</v></c>'


def _relations(targets):
    items = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATION}/{kind}" Target="{target}"/>'
        for number, (target, kind) in enumerate(targets, 1)
    )
    return f'<Relationships xmlns="{PACKAGE}/relationships">{items}</Relationships>'


def _types(parts):
    kinds = {"xl/workbook.xml": "sheet.main", "xl/styles.xml": "styles"}
    kinds["xl/sharedStrings.xml"] = "sharedStrings"
    kinds.update({name: "worksheet" for name in parts if name.startswith("xl/worksheets/")})
    items = "".join(
        f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument'
        f'.spreadsheetml.{kind}+xml"/>'
        for name, kind in sorted(kinds.items())
    )
    return (
        f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" ContentType='
        '"application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
        f'ContentType="application/xml"/>{items}</Types>'
    )


def _styles():
    return (
        f'<styleSheet xmlns="{MAIN}"><numFmts count="2">'
        '<numFmt numFmtId="164" formatCode="dd.mm.yyyy\\ h:mm:ss"/>'
        '<numFmt numFmtId="165" formatCode="0.0000"/></numFmts>'
        '<fonts count="2"><font><sz val="10"/><name val="Arial"/></font>'
        '<font><b/><sz val="12"/><name val="Arial"/></font></fonts>'
        '<fills count="2"><fill><patternFill patternType="none"/></fill>'
        '<fill><patternFill patternType="gray125"/></fill></fills>'
        "<borders><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
        '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0"/></cellStyleXfs>'
        '<cellXfs count="5"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="0"/>'
        '<xf numFmtId="165" fontId="0"/><xf numFmtId="0" fontId="1"/><xf numFmtId="2" fontId="0"/></cellXfs></styleSheet>'
    )


# SpreadsheetML 2003


def write_spreadsheetml(sheets, path):
    """Writes a workbook as one XML file."""
    names = "urn:schemas-microsoft-com:office"
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        '<?mso-application progid="Excel.Sheet"?>',
        f'<Workbook xmlns="{names}:spreadsheet" xmlns:x="{names}:excel" '
        f'xmlns:ss="{names}:spreadsheet">',
        ' <Styles>\n  <Style ss:ID="Default" ss:Name="Normal"/>',
        '  <Style ss:ID="s1"><NumberFormat ss:Format="dd.mm.yyyy\\ h:mm:ss"/></Style>',
        '  <Style ss:ID="s2"><NumberFormat ss:Format="0.0000"/></Style>',
        '  <Style ss:ID="s3"><Font ss:Bold="1"/></Style>',
        '  <Style ss:ID="s4"><NumberFormat ss:Format="0.00"/></Style>\n </Styles>',
    ]
    for grid in sheets.grids:
        lines.append(f' <Worksheet ss:Name="{escape(grid.name.lstrip("-"))}">\n  <Table>')
        width = max(len(row) for row in grid.rows)
        lines += [_ml_row(row, at in grid.wide, width) for at, row in enumerate(grid.rows)]
        lines.append("  </Table>")
        if grid.name.startswith("-"):
            lines.append(f'  <WorksheetOptions xmlns="{names}:excel">')
            lines.append("   <Visible>SheetHidden</Visible>\n  </WorksheetOptions>")
        lines.append(" </Worksheet>")
    lines.append("</Workbook>\n")
    path.write_text("\n".join(lines), encoding="utf-8")


def _ml_row(row, is_title, width):
    cells, gap = [], False
    for index, value in enumerate(row):
        if value == "":
            gap = True
            continue
        place = f' ss:Index="{index + 1}"' if gap else ""
        gap = False
        if isinstance(value, datetime):
            kind, style, text = "DateTime", ' ss:StyleID="s1"', f"{value.isoformat()}.000"
        elif isinstance(value, Decimal):
            name = "s4" if value.as_tuple().exponent == -2 else "s2"
            kind, style, text = "Number", f' ss:StyleID="{name}"', repr(float(value))
        else:
            kind, style, text = "String", "", escape(value)
        if is_title:
            style = f' ss:MergeAcross="{width - 1}" ss:StyleID="s3"'
        cells.append(f'<Cell{place}{style}><Data ss:Type="{kind}">{text}</Data></Cell>')
    return f"   <Row>{''.join(cells)}</Row>"


# BIFF


def write_biff(sheets, path):
    """Writes a workbook of the visible sheets and lets LibreOffice save it as Excel 97 did."""
    shown = type(sheets)([grid for grid in sheets.grids if not grid.name.startswith("-")])
    with tempfile.TemporaryDirectory() as folder:
        source = Path(folder) / (path.stem + ".xlsx")
        write_xlsx(shown, source)
        profile = f"-env:UserInstallation=file://{folder}/profile"
        command = ["soffice", profile, "--headless", "--convert-to", "xls:MS Excel 97"]
        subprocess.run([*command, "--outdir", str(path.parent), str(source)], check=True)
