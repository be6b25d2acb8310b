#!/usr/bin/env python3
"""Run slant.ipynb over an export, and save its figures.

    python3 docs/notebooks/run.py tables/ figures/

Needs nbclient, ipykernel, pandas and matplotlib. The notebook itself is left as it is: it is kept without outputs.
"""
import base64
import os
import sys
from pathlib import Path

import nbformat
from nbclient import NotebookClient


def main(tables, figures):
    here = Path(__file__).resolve().parent
    os.environ["SLANT_TABLES"] = str(Path(tables).resolve())
    book = nbformat.read(here / "slant.ipynb", as_version=4)
    NotebookClient(book, timeout=300, kernel_name="python3").execute()
    Path(figures).mkdir(parents=True, exist_ok=True)
    for cell in book.cells:
        for out in cell.get("outputs", []):
            if "image/png" in out.get("data", {}):
                path = Path(figures) / f"{cell.id}.png"
                path.write_bytes(base64.b64decode(out.data["image/png"]))
                print(path)


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit("usage: run.py TABLES FIGURES")
    main(*sys.argv[1:])
