"""Writes Samples/README.md: what the goldens mean, and the table of samples."""

HEAD = """# Samples

Made-up statements shaped like real ones, and beside each `FILE` its golden `FILE.golden.json`: what
a right reading must hold. Names, numbers and amounts are invented. `Scripts/make-samples` makes
everything here again, this page too; the goldens come from the numbers that the documents are
printed from, never from a reading of them.

How a golden is compared:

* only the keys that stand in it are compared, at every depth; `null` says that a key is absent;
* lists (`statements`, `entries`, `unclaimed`) have the same length and order, the document's own;
  only a listed check may stand anywhere among the statement's `checks`: `expected` is the printed
  amount, `actual` what follows from the rest;
* amounts keep the scale that is printed, and what is converted (seconds, bytes) is the exact
  product without zeros at the end of its fraction;
* a row in which nothing but a count stands for a service (`Usage Summary` of a bill) has no amount
  and is no entry.

Producers: `cairo` places every cell absolutely (Pango and cairo), `chromium` is headless Chromium
printing a page, `html` is the page itself. `dark`, `turned`, `scanned`, `unmapped` and
`encrypted` are pages of `cairo` whose tables have white titles on dark bars, that lie on their side,
that are pictures with a layer of text, whose Arabic fonts have no table of their letters, or that
are encrypted (the passwords to try stand in `FILE.passwords`). `ubl` and `cii` write an
invoice as XML; `hybrid` is a page of `cairo` with CII inside (attached by poppler's `pdfattach`).
`bytes` is a file made byte by byte, `text` one of plain text.
`csv`, `xlsx`, `spreadsheetml` and `biff` are sheets.

| file | producer | what it shows |
|---|---|---|
"""


def write_readme(path, samples):
    """Writes the page; `samples` are (file, producer, what it shows)."""
    rows = [f"| `{file}` | {producer} | {shows} |" for file, producer, shows in samples]
    path.write_text(HEAD + "\n".join(rows) + "\n", encoding="utf-8")
