"""Places a flow like `render_cairo` and encrypts the file; the password stands in a file beside it."""

from pathlib import Path

import pikepdf

from . import render_cairo

# The first one is wrong: a list is tried in turn.
PASSWORDS = ("not this one", "Sølvfisk 20417755")


def write_pdf(flow, path):
    """Writes the file, and `PATH.passwords` with one password a line."""
    render_cairo.write_pdf(flow, path)
    with pikepdf.open(path, allow_overwriting_input=True) as pdf:
        # RC4 takes no random number, so that the same bytes come out.
        locks = pikepdf.Encryption(user=PASSWORDS[-1], owner="owner", R=3, aes=False, metadata=False)
        pdf.save(path, encryption=locks, static_id=True)
    Path(f"{path}.passwords").write_text("\n".join(PASSWORDS) + "\n", encoding="utf-8")
