"""The same flow with its Arabic letters as presentation forms, as old producers store them."""

import unicodedata

FORMS = {}
for _code in range(0xFE70, 0xFEFD):
    _parts = unicodedata.decomposition(chr(_code)).split()
    if len(_parts) in (2, 3):
        _base = "".join(chr(int(part, 16)) for part in _parts[1:])
        FORMS.setdefault(_base, {})[_parts[0].strip("<>")] = chr(_code)
LIGATURES = [base for base in FORMS if len(base) == 2 and base[0] == "ل"]


def forms(text):
    """The text in presentation forms, lam-alef as one letter; other letters stay."""
    letters, at = [], 0
    while at < len(text):
        pair = text[at : at + 2]
        letters.append(pair if pair in LIGATURES else text[at])
        at += len(letters[-1])
    made = []
    for index, letter in enumerate(letters):
        known = FORMS.get(letter)
        if not known:
            made.append(letter)
            continue
        before = index > 0 and "initial" in FORMS.get(letters[index - 1], {})
        after = index + 1 < len(letters) and "final" in FORMS.get(letters[index + 1], {})
        after = after and "initial" in known
        name = {(0, 0): "isolated", (0, 1): "initial", (1, 0): "final", (1, 1): "medial"}
        made.append(known.get(name[(int(before), int(after))], letter))
    return "".join(made)
