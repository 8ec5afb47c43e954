#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""The VS Code extension: its package holds what it runs, its problem matcher reads what the program
prints, and its colors are on the lines of a cable for which they are meant.

usage: check_vscode.py PROGRAM CABLE PACKAGE
"""
import json
import pathlib
import re
import subprocess
import sys
import zipfile

program, cable, vsix = sys.argv[1:]
extension = pathlib.Path(__file__).resolve().parents[2] / "editors" / "vscode"
package = json.loads((extension / "package.json").read_text(encoding="utf-8"))
contributes = package["contributes"]

named = [package["main"], contributes["grammars"][0]["path"], contributes["languages"][0]["configuration"]]
packaged = {name.removeprefix("extension/") for name in zipfile.ZipFile(vsix).namelist()}
files = {name for name in packaged if not name.startswith("node_modules/")}
own = {str(path.relative_to(extension)) for path in extension.rglob("*")
       if path.is_file() and not path.name.startswith(".") and "node_modules" not in path.parts}
assert files == own | {"[Content_Types].xml", "extension.vsixmanifest"}, f"the package holds {sorted(files)}"
needed = [*named, *(f"node_modules/{name}/package.json" for name in package["dependencies"])]
missing = [name for name in needed if name.removeprefix("./") not in packaged]
assert not missing, f"the package lacks {missing}"

pattern = contributes["problemMatchers"][0]["pattern"]
shown = subprocess.run([program, "check", "--isolated", "--format", "concise", cable],
                       capture_output=True, text=True, check=False).stdout
lines = [line for line in shown.splitlines() if line.startswith(cable)]
for line in lines:
    match = re.fullmatch(pattern["regexp"].strip("^$"), line)
    assert match, f"the problem matcher does not read: {line}"
    assert match[pattern["file"]] == cable and "/" in match[pattern["code"]], line
assert len(lines) > 70, "the document has too few findings"

background = contributes["problemMatchers"][1]["background"]
assert re.search(background["beginsPattern"], "[09:30:00] a.txt changed: checking again")
assert re.search(background["endsPattern"], "[09:30:00] watching 2 documents; Ctrl-C ends")

grammar = json.loads((extension / "syntaxes" / "cable.tmLanguage.json").read_text(encoding="utf-8"))


def rules(node):
    """Each rule of the grammar, with those inside others."""
    if "match" in node or "begin" in node:
        yield node.get("match", node.get("begin")), node.get("name", "") + json.dumps(node.get("captures", {}))
    for inner in node.get("patterns", []):
        yield from rules(inner)


known = [(re.compile(regexp), scopes) for part in grammar["repository"].values() for regexp, scopes in rules(part)]
for line, scope in [
    ("VZCZCXRO0001", "envelope"),
    ("DE RUEHXX #0042/01 0450930", "entity.name.tag"),
    ("ZNY CCCCC ZZH", "keyword.other.level"),
    ("O 140930Z FEB 24", "constant.numeric.time"),
    ("TO RUEHC/SECSTATE WASHDC IMMEDIATE 0100", "keyword.operator.precedence"),
    ("C O N F I D E N T I A L SECTION 01 OF 02 EXAMPLEVILLE 000042", "keyword.other.level"),
    ("SIPDIS", "keyword.other.caption"),
    ("E.O. 13526: DECL: 02/14/2034", "constant.other.declassification"),
    ("TAGS: PGOV, PREL", "variable.other.tags"),
    ("EXAMPLEVILLE 00000042 002 OF 002", "comment.line.page"),
    ("1. (S//NF) The festival opens.", "markup.list.numbered"),
    ("A heading (SBU)", "keyword.other.mark"),
]:
    assert any(regexp.search(line) and scope in scopes for regexp, scopes in known), f"no {scope}: {line}"
print(f"ok: the VS Code extension: {len(lines)} lines read by its problem matcher, {len(known)} rules for colors")
