"""The command: renders every sample, writes the goldens and the table of samples."""

import argparse
import importlib
from pathlib import Path

from . import golden
from .paths import ROOT
from .readme import write_readme

ISSUERS = (
    "omantel",
    "ooredoo",
    "vodafone_om",
    "three",
    "csl",
    "onethousandten",
    "clubsim",
    "cmhk",
    "smartone",
    "hkbn",
    "travel_esim",
    "aggregator",
    "mts",
    "telia",
    "megafon",
    "beeline",
    "tele2",
    "telenor",
    "talkmore",
    "ice",
    "nicemobil",
    "onecall",
    "mycall",
    "einvoice",
    "various",
    "texts",
    "messages",
    "balances",
    "notes",
    "sheets",
    "account_pages",
    "usage_pages",
    "russian_workbooks",
    "traps",
    "traps_money",
    "traps_time",
    "traps_again",
    "inside_and_over",
)
SHEETS = ("csv", "xlsx", "spreadsheetml", "biff")


def main(arguments):
    """Runs the command and returns its exit status."""
    parser = argparse.ArgumentParser(prog="make-samples", description=__doc__)
    parser.add_argument("issuers", nargs="*", help=f"only some of {', '.join(ISSUERS)}")
    parser.add_argument("--long", type=Path, metavar="FILE", help="make the benchmark statement")
    parser.add_argument("--html", action="store_true", help="with --long: also as a page")
    chosen = parser.parse_args(arguments)
    for name in chosen.issuers:
        if name not in ISSUERS:
            parser.error(f"no issuer {name}; there are {', '.join(ISSUERS)}")
    if chosen.long:
        from .long_statement import write_long

        write_long(chosen.long)
        if chosen.html:
            write_long(chosen.long.with_suffix(".html"))
        return 0
    table = []
    for name in ISSUERS:
        module = importlib.import_module(f"samples.{name}")
        for file, producer, shows, flow, expectation in module.samples():
            path = ROOT / module.FOLDER / file
            table.append((path.relative_to(ROOT).as_posix(), producer, shows))
            if chosen.issuers and name not in chosen.issuers:
                continue
            path.parent.mkdir(parents=True, exist_ok=True)
            render(producer, flow, path)
            golden.write(expectation, path.with_name(path.name + ".golden.json"))
            print(f"{path.relative_to(ROOT.parent)}  {path.stat().st_size:,} bytes")
    write_readme(ROOT / "README.md", table)
    return 0


def render(producer, flow, path):
    """Writes one sample with its producer."""
    if producer == "bytes":
        path.write_bytes(flow)
        return
    if producer in SHEETS:
        module = importlib.import_module("samples.render_sheet")
        getattr(module, f"write_{producer}")(flow, path)
        return
    module = importlib.import_module(f"samples.render_{producer}")
    if hasattr(module, "write"):
        module.write(flow, path)
        return
    writer = module.write_html if producer == "html" else module.write_pdf
    if producer != "html":
        from .cjk_font import with_small_font

        flow = with_small_font(flow)
    writer(flow, path)
