"""Prints a flow to PDF with headless Chromium, which breaks pages and repeats headers itself."""

import re
import subprocess
import tempfile
from pathlib import Path

from .render_html import to_html

COMMAND = [
    "chromium",
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-pdf-tagging",
    "--no-pdf-header-footer",
]

# The same length, so that no offset in the file moves: a second run makes the same bytes.
STAMP = re.compile(rb"(/(?:CreationDate|ModDate) \(D:)\d{14}")


def write_pdf(flow, path):
    """Prints the flow; the page that Chromium loads is always UTF-8."""
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.html"
        page.write_text(to_html(flow, paged=True), encoding="utf-8")
        made = Path(folder) / "page.pdf"
        result = subprocess.run(
            [*COMMAND, f"--user-data-dir={folder}/profile", f"--print-to-pdf={made}", str(page)],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        if not made.exists():
            raise RuntimeError(f"chromium printed nothing for {path.name}: {result.stderr[-400:]}")
        path.write_bytes(STAMP.sub(rb"\g<1>20260101000000", made.read_bytes()))
