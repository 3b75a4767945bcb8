"""Writes an invoice as a PDF page with its CII inside, in the manner of Factur-X."""

import subprocess
import tempfile
from pathlib import Path

from . import render_cairo
from .render_cii import to_cii


def write(document, path):
    """`document` is (invoice of the XML, flow of the page)."""
    invoice, flow = document
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "page.pdf"
        attached = Path(folder) / "factur-x.xml"
        render_cairo.write_pdf(flow, page)
        attached.write_text(to_cii(invoice), encoding="utf-8")
        path.unlink(missing_ok=True)
        subprocess.run(["pdfattach", page, attached, path], check=True)
