"""Writes a sample that is its bytes already: texts and messages."""


def write(content, path):
    """Writes the bytes."""
    path.write_bytes(content)
