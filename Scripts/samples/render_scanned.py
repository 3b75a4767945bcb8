"""Places a flow like `render_cairo` and makes a scan of it: pictures of the pages, and over them the
text as a layer that is not drawn, as programs that recognise text write it."""

import subprocess
import tempfile
from pathlib import Path

import pikepdf

from . import render_cairo

# Coarse, so that the sample stays small.
RESOLUTION = 100


def write_pdf(flow, path):
    """Writes the file."""
    render_cairo.write_pdf(flow, path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        for number, page in enumerate(pdf.pages, 1):
            x0, y0, x1, y1 = map(float, page.MediaBox)
            page.Resources[pikepdf.Name("/XObject")] = pikepdf.Dictionary(
                Scan=_picture(pdf, path, number)
            )
            place = f"q {x1 - x0} 0 0 {y1 - y0} {x0} {y0} cm /Scan Do Q 3 Tr\n"
            # Lines and grounds of the page are in the picture already.
            page.Contents = pikepdf.Stream(pdf, place.encode() + _text_alone(page))
        pdf.save(path, static_id=True)


def _text_alone(page):
    """The content without what paints paths."""
    paints = {"f", "f*", "F", "B", "B*", "b", "b*", "S", "s"}
    kept = []
    for operands, operator in pikepdf.parse_content_stream(page):
        if str(operator) in paints:
            operator = pikepdf.Operator("n")
        kept.append((operands, operator))
    return pikepdf.unparse_content_stream(kept)


def _picture(pdf, path, number):
    """The page in black and white, as a scanner gives it."""
    with tempfile.TemporaryDirectory() as folder:
        words = ["pdftoppm", "-mono", "-r", str(RESOLUTION), "-f", str(number), "-l", str(number)]
        subprocess.run([*words, "-singlefile", path, f"{folder}/page"], check=True)
        head, size, data = Path(f"{folder}/page.pbm").read_bytes().split(b"\n", 2)
    if head != b"P4":
        raise ValueError("pdftoppm gave no bitmap")
    width, height = map(int, size.split())
    picture = pikepdf.Stream(pdf, data)
    picture.Type, picture.Subtype = pikepdf.Name.XObject, pikepdf.Name.Image
    picture.Width, picture.Height = width, height
    picture.BitsPerComponent, picture.ColorSpace = 1, pikepdf.Name.DeviceGray
    # In a bitmap file ones are black.
    picture.Decode = [1, 0]
    return picture
