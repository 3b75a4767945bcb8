"""All samples of Club SIM."""

from . import operator_messages

FOLDER = "hk/clubsim"


def samples():
    """Every sample as (file, producer, what it shows, flow, golden)."""
    return [
        (
            "replies-balance-expiry.txt",
            "text",
            "a pre-paid card: balance and expiry with one-digit months, a top-up in Chinese",
            *operator_messages.clubsim(),
        )
    ]
