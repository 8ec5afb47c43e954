#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Parses the examples in ci/services/, runs the commands in them that check documents, and compares the version
that they and README.md name with that of the project.

usage: check.py PROGRAM SOURCE SCRATCH
status: 0 passed, 1 failed
"""

import os
import pathlib
import re
import shutil
import subprocess
import sys

import yaml

program, source, scratch = (pathlib.Path(argument).resolve() for argument in sys.argv[1:])
services = source / "ci/services"


def commands_of_gitlab():
    job = yaml.safe_load((services / "gitlab-ci.yml").read_text())["cablelint"]
    assert job["image"] and job["artifacts"]["reports"].keys() == {"codequality", "junit"}
    assert all(isinstance(line, str) for line in job["before_script"] + job["script"])
    return job["before_script"] + job["script"], job["artifacts"]["reports"].values()


def commands_of_azure():
    pipeline = yaml.safe_load((services / "azure-pipelines.yml").read_text())
    *scripts, publish = pipeline["steps"]
    return [step["script"] for step in scripts], [publish["inputs"]["testResultsFiles"]]


def commands_of_jenkins():
    """Of the declarative pipeline: braces that close, sections where they belong, and the steps `sh`."""
    text = (services / "Jenkinsfile").read_text()
    token = re.compile(r"//[^\n]*|'''.*?'''|'[^'\n]*'|[{}()\[\]]|[\w.]+|\s+|.", re.S)
    tokens = [t for t in token.findall(text) if not t.isspace() and not t.startswith("//")]
    pairs, open_ones, sections = {"}": "{", ")": "(", "]": "["}, [], []
    commands = []
    for before, now in zip([""] + tokens, tokens):
        if now in pairs.values():
            open_ones.append(now)
            sections += [before] if now == "{" and len(open_ones) < 3 else []
        elif now in pairs:
            assert open_ones.pop() == pairs[now], "a bracket does not close"
        elif before == "sh":
            commands.append(now.strip("'"))
    assert not open_ones and sections == ["pipeline", "environment", "stages", "post"], sections
    return commands, re.findall(r"pattern: '([^']*)'", text)


def check_versions():
    version = re.search(r"project\(cablelint VERSION (\S+)", (source / "CMakeLists.txt").read_text())[1]
    readme = (source / "README.md").read_text()
    named = re.findall(r"rev: v(\S+)|cablelint@v(\S+)|cablelint-([\d.]+)-linux", "\n".join(
        [readme, *(path.read_text() for path in sorted(services.iterdir()))]))
    assert len(named) >= 6 and {"".join(one) for one in named} == {version}, (version, named)


def main():
    check_versions()
    shutil.rmtree(scratch, ignore_errors=True)
    for service in (commands_of_gitlab, commands_of_azure, commands_of_jenkins):
        commands, reports = service()
        folder = scratch / service.__name__
        (folder / "cables").mkdir(parents=True)
        (folder / ".cablelint/bin").mkdir(parents=True)
        (folder / ".cablelint/bin/cablelint").symlink_to(program)
        shutil.copy(source / "tests/samples/portion-exceeds-header.txt", folder / "cables")
        for command in commands:
            subprocess.run(["sh", "-n", "-c", command], check=True)
        assert all("sha256sum --check" in " ".join(commands) for _ in commands)
        path = f"{folder}/.cablelint/bin:{os.environ['PATH']}"
        run = subprocess.run(["sh", "-c", commands[-1]], cwd=folder, env={**os.environ, "PATH": path},
                             capture_output=True, text=True)
        assert run.returncode == 1 and "portion-exceeds-header" in run.stdout, (commands[-1], run)
        for report in reports:
            assert "portion-exceeds-header" in (folder / report).read_text(), report
        print(f"ok: {service.__name__}")


main()
