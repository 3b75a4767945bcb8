"""Places a flow like `render_cairo`, and takes from its Arabic fonts what their letters are."""

import pikepdf

from . import render_cairo


def write_pdf(flow, path):
    """Writes the file."""
    render_cairo.write_pdf(flow, path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for one in pdf.objects:
            if isinstance(one, pikepdf.Dictionary) and "/ToUnicode" in one:
                # Fonts of one byte a letter are the Latin ones.
                if one.get("/Encoding") == "/Identity-H":
                    del one["/ToUnicode"]
        pdf.save(path, static_id=True)
