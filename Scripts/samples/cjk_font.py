"""Cuts Noto Sans CJK down to the characters of one document.

cairo keeps every subroutine of a CFF font that it embeds, which makes a page of Chinese almost a
megabyte. A font that holds only the wanted glyphs, without subroutines, makes it 30 KB.
"""

import ctypes
import dataclasses
import hashlib
import tempfile
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTCollection

FAMILY = "Noto Sans CJK HK"
FOLDER = Path("/usr/share/fonts/opentype/noto")
STYLES = {"Regular": 400, "Bold": 700}
_fonts = {}
_kept = []


def with_small_font(flow):
    """The flow with a font of its own instead of the CJK family, known to fontconfig."""
    if flow.font != FAMILY:
        return flow
    wanted = "".join(sorted(set(_texts(flow)) | set("0123456789 ")))
    family = "Sample CJK " + hashlib.sha256(wanted.encode()).hexdigest()[:8]
    files = {}
    folder = tempfile.TemporaryDirectory()
    _kept.append(folder)
    for style, weight in STYLES.items():
        path = Path(folder.name) / f"{style}.otf"
        _cut(style, family, wanted, path)
        files[weight] = path
        ctypes.CDLL("libfontconfig.so.1").FcConfigAppFontAddFile(None, str(path).encode())
    return dataclasses.replace(flow, font=family, font_files=files)


def _cut(style, family, wanted, path):
    if style not in _fonts:
        fonts = TTCollection(FOLDER / f"NotoSansCJK-{style}.ttc", lazy=True).fonts
        _fonts[style] = [font["name"].getDebugName(1) for font in fonts].index(FAMILY)
    options = subset.Options(
        desubroutinize=True, layout_features=[], hinting=False, font_number=_fonts[style]
    )
    font = subset.load_font(FOLDER / f"NotoSansCJK-{style}.ttc", options)
    cutter = subset.Subsetter(options)
    cutter.populate(text=wanted)
    cutter.subset(font)
    for record in list(font["name"].names):
        if record.nameID in (16, 17, 21, 22):
            font["name"].removeNames(nameID=record.nameID)
    for number, text in (
        (1, family),
        (2, style),
        (4, f"{family} {style}"),
        (6, f"{family}-{style}".replace(" ", "")),
    ):
        font["name"].setName(text, number, 3, 1, 0x409)
        font["name"].removeNames(nameID=number, platformID=1)
        for record in list(font["name"].names):
            if record.nameID == number and record.langID != 0x409:
                font["name"].removeNames(number, 3, 1, record.langID)
    font.save(path)


def _texts(value):
    """Every character of a flow, at any depth."""
    if isinstance(value, str):
        yield from value
    elif isinstance(value, (list, tuple)):
        for one in value:
            yield from _texts(one)
    elif dataclasses.is_dataclass(value):
        for one in dataclasses.fields(value):
            yield from _texts(getattr(value, one.name))
