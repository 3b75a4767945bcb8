"""The same kinds of truth laid out in many ways, to see whether reading generalises."""
