"""Places a flow like `render_cairo` on sheets that lie on their side.

Pages of odd numbers say so with their `/Rotate`, and are upright on a screen; the others leave it to
the reader to turn his head.
"""

import pikepdf

from . import render_cairo


def write_pdf(flow, path):
    """Writes the file."""
    render_cairo.write_pdf(flow, path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            x0, y0, x1, y1 = map(float, page.MediaBox)
            # A quarter turn to the left, back onto the sheet.
            turn = f"q 0 1 -1 0 {y1} {-x0} cm\n".encode()
            page.contents_add(pikepdf.Stream(pdf, turn), prepend=True)
            page.contents_add(pikepdf.Stream(pdf, b"\nQ"))
            page.MediaBox = [0, 0, y1 - y0, x1 - x0]
            if number % 2:
                page.Rotate = 90
        pdf.save(path, static_id=True)
