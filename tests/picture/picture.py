#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The picture of the README: a real run, in the colors of a terminal, as SVG that follows light and dark.

usage: picture.py PROGRAM SOURCE [--update]   compares it with tests/picture/run.svg, or writes that
status: 0 the picture is true, 1 it is out of date
"""

import html
import os
import pathlib
import re
import subprocess
import sys

COMMAND = ["cablelint", "cable.txt"]
SAMPLE = "tests/samples/portion-exceeds-header.txt"
COLUMN, LINE, MARGIN = 8.4, 20, 20
STYLE = """
  text { font: 14px ui-monospace, SFMono-Regular, Menlo, Consolas, "DejaVu Sans Mono", monospace; white-space: pre;
    fill: #1f2328 }
  rect { fill: #f6f8fa; stroke: #d1d9e0 }
  .b { font-weight: bold } .red { fill: #c0222c } .yellow { fill: #8a5a00 } .blue { fill: #0550ae }
  .prompt { fill: #57606a }
  @media (prefers-color-scheme: dark) {
    text { fill: #e6edf3 } rect { fill: #0d1117; stroke: #3d444d }
    .red { fill: #ff7b72 } .yellow { fill: #e3b341 } .blue { fill: #79c0ff } .prompt { fill: #9198a1 }
  }"""
CLASSES = {"1": "b", "31": "red", "33": "yellow", "34": "blue"}


def output(program, source):
    """What the run prints, without the line of versions and digests, which changes with each rule."""
    cable = (source / SAMPLE).read_bytes()
    run = subprocess.run([program, "check", "--isolated", "--as-of", "2026-01-01", "--color", "always",
                          "--stdin-filename", COMMAND[-1], "-"], input=cable, capture_output=True)
    assert run.returncode == 1, run
    return [line for line in run.stdout.decode().splitlines() if not line.startswith("cablelint ")]


def spans(line):
    """The line as <tspan>s, one for each stretch of a color."""
    out, classes = [], []
    for text, codes in re.findall(r"([^\x1b]*)(?:\x1b\[([0-9;]*)m)?", line):
        if text:
            shown = html.escape(text, quote=False)
            out.append(f'<tspan class="{" ".join(classes)}">{shown}</tspan>' if classes else shown)
        if codes:
            classes = [CLASSES[code] for code in codes.split(";") if code in CLASSES]
    return "".join(out)


def picture(lines):
    plain = [re.sub(r"\x1b\[[0-9;]*m", "", line) for line in lines]
    width = round(max(map(len, plain)) * COLUMN + 2 * MARGIN)
    height = len(lines) * LINE + 2 * MARGIN
    rows = [f'  <text x="{MARGIN}" y="{MARGIN + LINE * row + 14}" xml:space="preserve">{spans(line)}</text>'
            for row, line in enumerate(lines) if line]
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{width}" height="{height}" viewBox="0 0 {width} {height}"'
        ' role="img">',
        f"  <title>{html.escape(' '.join(COMMAND))}</title>",
        f"  <desc>{html.escape(' '.join(' '.join(plain).split()))}</desc>",
        f"  <style>{STYLE}\n  </style>",
        f'  <rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8"/>', *rows, "</svg>", ""])


def main():
    program, source = os.path.realpath(sys.argv[1]), pathlib.Path(sys.argv[2])
    prompt = f"\x1b[1m$ {' '.join(COMMAND)}\x1b[0m"
    text = picture([prompt, *output(program, source)])
    file = source / "tests/picture/run.svg"
    if "--update" in sys.argv:
        file.write_text(text, encoding="utf-8")
    if not file.exists() or file.read_text(encoding="utf-8") != text:
        print("tests/picture/run.svg is not what the program prints: tests/picture/picture.py PROGRAM . --update")
        return 1
    return 0


sys.exit(main())
