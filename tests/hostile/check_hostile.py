#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Rule files, settings and policies that want to do harm: each is refused, or read in bounds.

usage: check_hostile.py PROGRAM SCRATCH-FOLDER

The files are made here. Each run is held to four times the processor time that a megabyte of plain
YAML takes in the same minute, and to CABLELINT_HOSTILE_MEGABYTES (default 200) of memory; a build with
sanitizers needs more.
Status: 0 all held, 1 one did not, 77 something that this needs is missing.
"""

import os
import resource
import subprocess
import sys
import tempfile
import threading

TIMES_PLAIN = 4
HANG_SECONDS = 120
MEGABYTES = float(os.environ.get("CABLELINT_HOSTILE_MEGABYTES", "200"))

HEAD = "cablelint: 1\npack: {id: mine, version: 1.0.0}\n"
RULE = """rules:
  - id: mine/rule
    title: T
    severity: warning
    assert: %s
    message: m
    tests: [{name: a, cable: c, expect: pass}]
"""
SETTINGS = "cablelint: 1\n"


def rule(condition):
    return HEAD + RULE % condition


def quoted(text):
    return "'" + text.replace("'", "''") + "'"


def laughs(head):
    """Each level holds the one before it nine times."""
    lines = ["a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]"]
    for level in range(1, 12):
        lines.append(f"a{level}: &a{level} [" + ", ".join([f"*a{level - 1}"] * 9) + "]")
    return head + "\n".join(lines) + "\n"


def functions(count, calls):
    """Functions over functions: each calls the one before it several times."""
    lines = ["functions:", "  f0: {args: {n: int}, returns: int, body: n + 1}"]
    for i in range(1, count):
        body = " + ".join([f"f{i - 1}(n)"] * calls)
        lines.append(f"  f{i}: {{args: {{n: int}}, returns: int, body: {body}}}")
    return HEAD + "\n".join(lines) + "\n" + RULE % f"f{count - 1}(size(cable.tags)) > 0"


def templates(count):
    args = ", ".join(f"a{i}: int" for i in range(60))
    given = ", ".join(f"a{i}: {i}" for i in range(60))
    body = " + ".join(f"a{i}" for i in range(60))
    lines = [f"templates:\n  t: {{args: {{{args}}}, assert: {body} > 0, message: m}}\nrules:"]
    for i in range(count):
        lines.append(
            f"  - {{id: mine/r{i}, title: T, severity: info, use: {{template: t, with: {{{given}}}}},"
            " tests: [{name: a, cable: c, expect: pass}]}"
        )
    return HEAD + "\n".join(lines) + "\n"


def many_rules(count):
    text = "  - {id: mine/r%d, title: T, severity: info, assert: has(cable.eo), message: m, tests: [{name: a, cable: c, expect: pass}]}\n"
    return HEAD + "rules:\n" + "".join(text % i for i in range(count))


def vocabulary(count, entry):
    return HEAD + "vocabularies:\n  v:\n    key: k\n    fields: {n: int}\n    entries:\n" + "".join(
        "      - " + entry % (i, i) + "\n" for i in range(count)
    )


def profiles(count):
    lines = [f"  p{i}: {{extends: [" + ", ".join(f"p{j}" for j in range(i)) + "]}" for i in range(count)]
    return HEAD + "profiles:\n" + "\n".join(lines) + "\n"


ALL_PARAGRAPHS = "cable.paragraphs.all(%s, %s)"
NESTED = "true"
for name in ["a", "b", "c"]:
    NESTED = ALL_PARAGRAPHS % (name, NESTED)

# Name, what makes the text, what the error says; None: it may pass, or be refused in any words.
# Texts are made one by one: the memory of this script would count as that of what it starts.
PACKS = [
    ("aliases", lambda: laughs(HEAD), "anchors are not allowed"),
    ("alias-of-itself", lambda: HEAD + "params: &a [*a]\n", "anchors are not allowed"),
    ("merge-key", lambda: HEAD + "params:\n  <<: *x\n", None),
    ("brackets", lambda: "[" * 1_000_000, "nested deeper"),
    ("brackets-blanks", lambda: "[ " * 500_000, "nested deeper"),
    ("braces", lambda: HEAD + "params: " + "{a: " * 200_000, "nested deeper"),
    ("dashes", lambda: "- " * 500_000, "nested deeper"),
    ("questions", lambda: "? " * 500_000, None),
    ("indent", lambda: "".join(" " * i + "a:\n" for i in range(1_000)), "nested deeper"),
    ("quotes", lambda: HEAD + "params: '" + "a" * 900_000, None),
    ("lines", lambda: "\n" * 1_000_000, None),
    ("comments", lambda: "#\n" * 500_000, None),
    ("documents", lambda: HEAD + "---\n" * 200_000, None),
    ("long-key", lambda: HEAD + "k" * 900_000 + ": 1\n", None),
    ("many-keys", lambda: HEAD + "params:\n" + "".join(f"  k{i}: 1\n" for i in range(70_000)), "at most 1000"),
    ("unknown-keys", lambda: HEAD + "".join(f"k{i}: 1\n" for i in range(70_000)), "no key"),
    ("big", lambda: SPARSE, "at most 1048576 are read"),
    ("rules-100000", lambda: many_rules(100_000), "at most 1048576 are read"),
    ("rules-6000", lambda: many_rules(6_000), "at most 4000"),
    ("wrong-rules", lambda: HEAD + "rules:\n" + "  - {}\n" * 60_000, None),
    ("same-ids", lambda: HEAD + "rules:\n" + "  - {id: a/b}\n" * 3_800, "title"),
    ("expression-depth", lambda: rule(quoted("(" * 10_000 + "1" + ")" * 10_000)), "16384"),
    ("expression-brackets", lambda: rule(quoted("(" * 7_000 + "1" + ")" * 7_000)), "nested"),
    ("expression-lists", lambda: rule(quoted("[" * 5_000 + "]" * 5_000)), "nested"),
    ("expression-not", lambda: rule(quoted("!" * 10_000 + "true")), None),
    ("expression-minus", lambda: rule(quoted("-" * 10_000 + "1 == 1")), None),
    ("expression-ternary", lambda: rule(quoted("true ? true : " * 900 + "true")), "nested"),
    ("expression-and", lambda: rule(quoted("has(cable.eo) && " * 900 + "true")), None),
    ("expression-or-flow", lambda: rule(quoted("(has(cable.eo) || has(cable.dtg)) && " * 400 + "true")), None),
    ("expression-long", lambda: rule(quoted("1 + " * 20_000 + "1 == 1")), "16384"),
    ("expression-dots", lambda: rule(quoted("cable" + ".eo" * 5_000)), None),
    ("macros", lambda: rule(quoted("[1].all(a, [1].all(b, [1].all(c, [1].all(d, a + b + c + d > 0))))")), "nested more than"),
    ("macros-cost", lambda: rule(quoted(NESTED)), "more than 10000000"),
    ("list-of-lists", lambda: rule(quoted("size([" + "[" + "1," * 4_000 + "1]]" + ") == 1")), None),
    ("functions-deep", lambda: functions(400, 1), None),
    ("functions-wide", lambda: functions(40, 2), None),
    ("functions-circle", lambda: HEAD + "functions:\n  f: {args: {n: int}, returns: int, body: g(n)}\n"
     "  g: {args: {n: int}, returns: int, body: f(n)}\n" + RULE % "f(1) == 1", "itself"),
    ("templates", lambda: templates(200), None),
    ("expression-regex", lambda: rule(quoted("cable.format.matches('(a+)+$')")), None),
    ("regex-size", lambda: rule(quoted("cable.format.matches('((((a{100}){100}){100}){100})')")), "pattern"),
    ("regex-alternatives", lambda: rule(quoted("cable.format.matches('" + "|".join(["a.*b"] * 2_000) + "')")), None),
    ("regex-many", lambda: rule(quoted(" || ".join(f"cable.format.matches('x{{50}}y{i}.*')" for i in range(300)))), None),
    ("strings-double", lambda: rule(quoted("size(" + "('a' + 'b')" * 1 + " + 'c'" * 4_000 + ") > 0")), None),
    ("message-braces", lambda: HEAD + RULE.replace("message: m", "message: " + quoted("{{" * 20_000)) % "has(cable.eo)", None),
    ("message-parts", lambda: HEAD + RULE.replace("message: m", "message: " + quoted("{{1}}" * 20_000)) % "has(cable.eo)", "at most 50"),
    ("needs", lambda: HEAD + RULE.replace("message: m", "message: m\n    needs: [" + "cable.eo, " * 40_000 + "cable.eo]") % "has(cable.dtg)", "at most"),
    ("lets", lambda: HEAD + RULE.replace("message: m", "message: m\n    let: {" + ", ".join(f"v{i}: '1'" for i in range(20_000)) + "}") % "has(cable.dtg)", "at most"),
    ("vocabulary", lambda: vocabulary(15_000, "{k: a%d, n: %d}"), None),
    ("vocabulary-one-key", lambda: vocabulary(15_000, "{k: a, n: %d%.0d}"), "for the same time"),
    ("vocabulary-unknown-fields", lambda: vocabulary(15_000, "{kk: a%d, n: %d}"), "no field"),
    ("profiles", lambda: profiles(200), None),
    ("supersedes-chain", lambda: HEAD + "rules:\n" + "".join(
        f"  - {{id: mine/r{i}, title: T, severity: info, assert: has(cable.eo), message: m, supersedes: [mine/r{i + 1}],"
        " tests: [{name: a, cable: c, expect: pass}]}\n" for i in range(3_000)), "unknown rule"),
    ("file-outside", lambda: HEAD + "vocabularies: {v: {file: ../../../etc/passwd}}\n", "outside"),
    ("file-absolute", lambda: HEAD + "vocabularies: {v: {file: /etc/passwd}}\n", "outside"),
    ("file-fifo", lambda: HEAD + "vocabularies: {v: {file: fifo.yaml}}\n", "regular file"),
    ("file-link", lambda: HEAD + "vocabularies: {v: {file: link.yaml}}\n", "outside"),
    ("file-linked-folder", lambda: HEAD + "vocabularies: {v: {file: etc/passwd}}\n", "outside"),
    ("file-device", lambda: HEAD + "vocabularies: {v: {file: ../../dev/zero}}\n", "outside"),
    ("file-folder", lambda: HEAD + "vocabularies: {v: {file: .}}\n", "directory"),
    ("file-itself", lambda: HEAD + "vocabularies: {v: {file: file-itself.yaml}}\n", None),
    ("file-url", lambda: HEAD + "vocabularies: {v: {file: 'http://localhost/x'}}\n", None),
    ("import-outside", lambda: HEAD + "import: [../outside.yaml]\n", "outside"),
    ("import-itself", lambda: HEAD + "import: [import-itself.yaml]\n", None),
    ("import-many", lambda: HEAD + "import: [" + ", ".join(["wide.yaml"] * 50_000) + "]\n", None),
    ("import-absent", lambda: HEAD + "import: [" + ", ".join(f"absent{i}.yaml" for i in range(20_000)) + "]\n", None),
    ("duplicate-keys", lambda: HEAD + "params: {}\nparams: {}\n", "given twice"),
    ("tags", lambda: HEAD + "params: !!python/object:os.system {}\n", "tags are not allowed"),
    ("binary", lambda: HEAD + "params: !!binary aGE=\n", "tags are not allowed"),
    ("directive", lambda: "%TAG ! tag:x,2000:\n---\n" + HEAD, None),
    ("not-utf8", lambda: HEAD.encode() + b"params: \xff\xfe\n", "not valid UTF-8"),
    ("zero-bytes", lambda: b"\0" * 500_000, "control character"),
    ("utf16", lambda: (HEAD + "rules: []\n").encode("utf-16"), None),
    ("terminal", lambda: HEAD + "par\x1b[31mams: {}\n", "control character"),
    ("numbers", lambda: HEAD + "params: {n: {type: int, default: 99999999999999999999}}\n", "whole number"),
    ("dates", lambda: rule(quoted("timestamp('9999-12-31T23:59:59Z') + duration('999999999999h') > cable.dated")), None),
]

SETTINGS_FILES = [
    ("aliases", lambda: laughs(SETTINGS), "anchors are not allowed"),
    ("brackets", lambda: SETTINGS + "rules: " + "[" * 900_000, "nested deeper"),
    ("big", lambda: SPARSE, "at most 1048576 are read"),
    ("rules", lambda: SETTINGS + "rules:\n" + "".join(f"  tags/x{i}: off\n" for i in range(50_000)), "unknown rule"),
    ("duplicate-keys", lambda: SETTINGS + "rules: {}\nrules: {}\n", "given twice"),
    ("misspelt", lambda: SETTINGS + "rulse: {}\n", "did you mean `rules`?"),
    ("tags", lambda: SETTINGS + "rules: !!map {}\n", "tags are not allowed"),
    ("extends-outside", lambda: SETTINGS + "extends: [../../../etc/passwd]\n", "outside"),
    ("extends-fifo", lambda: SETTINGS + "extends: [fifo.yaml]\n", "regular file"),
    ("extends-link", lambda: SETTINGS + "extends: [link.yaml]\n", "outside"),
    ("extends-many", lambda: SETTINGS + "extends: [" + ", ".join(["wide.yaml"] * 50_000) + "]\n", None),
    ("exceptions", lambda: SETTINGS + "exceptions:\n" + "  - {rules: [all], reason: because of that}\n" * 10_000, None),
    ("exceptions-files", lambda: SETTINGS + "exceptions:\n  - {rules: [all], reason: because of that, files: ['" + "**/*" * 5_000 + "']}\n", None),
    ("exceptions-where", lambda: SETTINGS + "exceptions:\n" + "".join(
        f"  - {{rules: [all], reason: because of that, where: \"size(cable.tags) == {i}\"}}\n" for i in range(8_000)), None),
    ("vocabulary", lambda: SETTINGS + "vocabularies:\n  tags: {add: [" + ", ".join(
        f"{{code: K{i}, kind: program}}" for i in range(20_000)) + "]}\n", None),
    ("vocabulary-remove", lambda: SETTINGS + "vocabularies:\n  tags: {remove: [" + ", ".join(f"X{i}" for i in range(60_000)) + "]}\n", "no entry"),
    ("condition", lambda: SETTINGS + "rules: {tags/unknown: {when: " + quoted("(" * 8_000 + "true" + ")" * 8_000) + "}}\n", "nested"),
    ("regex", lambda: SETTINGS + "exceptions:\n  - {rules: [all], reason: because of that, where: " + quoted("cable.format.matches('((a{999}){999}){999}')") + "}\n", "regular expression"),
]

CABLE = """O 150930Z FEB 08
FM AMEMBASSY EXAMPLEVILLE
C O N F I D E N T I A L EXAMPLEVILLE 000042
E.O. 12958: DECL: 02/14/2018
TAGS: PGOV, PREL
SUBJECT: HARBOR
1. (C) Text.
"""


SPARSE = object()  # a file of 100 MB


class Folder:
    """The pack's folder, with what it must not reach beside it."""

    def __init__(self, path):
        self.path = os.path.join(path, "packs")
        os.makedirs(self.path, exist_ok=True)
        self.write("../outside.yaml", HEAD)
        self.write("wide.yaml", HEAD + "rules: []\n")
        self.write("cable.txt", CABLE)
        for name, make in [
            ("fifo.yaml", os.mkfifo),
            ("link.yaml", lambda at: os.symlink("/etc/passwd", at)),
            ("etc", lambda at: os.symlink("/etc", at)),
        ]:
            at = os.path.join(self.path, name)
            if not os.path.lexists(at):
                make(at)

    def write(self, name, text):
        at = os.path.join(self.path, name)
        with open(at, "wb") as out:
            if text is SPARSE:
                out.truncate(100_000_000)
                return at
            out.write(text if isinstance(text, bytes) else text.encode())
        return at


def run(command, folder):
    """Status, standard error, seconds of processor time, megabytes."""
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(
            command, cwd=folder, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said
        )
        watch = threading.Timer(HANG_SECONDS, process.kill)
        watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        watch.cancel()
        process.returncode = os.waitstatus_to_exitcode(status)
        said.seek(0)
        error = said.read(1_000_000).decode(errors="replace")
    return process.returncode, error, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def plain_yaml():
    """As much as is read of one file, in the dearest form that is no attack: refused once read."""
    return HEAD + "params:\n" + "".join(f"  k{i}: {{}}\n" for i in range(70_000))


def has_place(error, file):
    """An error with a line and a column, and help under it."""
    return any(f"{file}:" in line and ": error: " in line for line in error.splitlines())


def main():
    program, scratch = os.path.abspath(sys.argv[1]), os.path.abspath(sys.argv[2])
    folder = Folder(scratch)
    runs = [("pack " + n, n + ".yaml", t, m, ["rules", "list", "--rules"]) for n, t, m in PACKS]
    runs += [("settings " + n, "settings-" + n + ".yaml", t, m, ["check", "cable.txt", "--config"])
             for n, t, m in SETTINGS_FILES]
    runs += [("policy " + n, "settings-" + n + ".yaml", t, m, ["check", "cable.txt", "--isolated", "--policy"])
             for n, t, m in SETTINGS_FILES]
    folder.write("plain.yaml", plain_yaml())
    # The least of three: other work on the machine only adds.
    most_seconds = TIMES_PLAIN * min(
        run([program, "rules", "list", "--rules", "plain.yaml"], folder.path)[2] for _ in range(3)
    )
    failed = 0
    slowest, biggest = (0.0, ""), (0.0, "")
    for name, file, text, message, words in runs:
        folder.write(file, text())
        status, error, seconds, megabytes = run([program, *words, file], folder.path)
        os.remove(os.path.join(folder.path, file))
        wrong = []
        if status not in ((2,) if message else (0, 1, 2)):
            wrong.append(f"status {status}")
        if status == 2 and not has_place(error, file):
            wrong.append("no place is told")
        if message and message not in error:
            wrong.append(f"it does not say `{message}`")
        if seconds > most_seconds:
            wrong.append(f"{seconds:.2f} s, more than {most_seconds:.2f} s")
        if megabytes > MEGABYTES:
            wrong.append(f"{megabytes:.0f} MB")
        slowest, biggest = max(slowest, (seconds, name)), max(biggest, (megabytes, name))
        if wrong:
            failed += 1
            print(f"FAILED {name}: {', '.join(wrong)}\n{error[:400]}")
        elif os.environ.get("CABLELINT_HOSTILE_VERBOSE"):
            print(f"{seconds:6.2f} s {megabytes:4.0f} MB {status} {name}: {error.splitlines()[0][:120] if error else ''}")
    print(f"slowest: {slowest[0]:.2f} s, {slowest[1]}; most memory: {biggest[0]:.0f} MB, {biggest[1]}")
    print(f"{len(runs) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
