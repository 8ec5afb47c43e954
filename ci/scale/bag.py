#!/usr/bin/python3
# SPDX-License-Identifier: Apache-2.0
"""Checks JSON Lines on a Dask cluster (Debian: python3-distributed).

Each record needs an `id`. The file is a bag of blocks; each is piped through cablelint on a worker, and
the scheduler gives the block of a worker that dies to another one.

usage: bag.py FILE PARTS REPORT [OPTION]...   OPTION: of cablelint check
  DASK_SCHEDULER: address of a cluster; else there is one on this machine. BLOCK: bytes of a part
status: that of one run over the file
"""

import datetime
import os
import pathlib
import subprocess
import sys

import dask.bag
import distributed


def check(lines, options):
    """The report on the records of a block, in JSON Lines."""
    run = subprocess.run(
        ["cablelint", "check", "--input-format", "jsonl", "--format", "jsonl", "--quiet", *options, "-"],
        input="".join(lines).encode(), stdout=subprocess.PIPE)
    if run.returncode not in (0, 1, 2):
        raise RuntimeError(f"cablelint ended with status {run.returncode}")
    return [run.stdout]


def main():
    file, parts, report, *options = sys.argv[1:]
    folder = pathlib.Path(parts)
    folder.mkdir(parents=True, exist_ok=True)
    as_of = os.environ.get("AS_OF", datetime.datetime.utcnow().date().isoformat())  # one for all parts
    options += ["--as-of", as_of]
    scheduler = os.environ.get("DASK_SCHEDULER")
    with distributed.Client(scheduler or distributed.LocalCluster(dashboard_address=None)):
        bag = dask.bag.read_text(file, blocksize=os.environ.get("BLOCK", "10MB"))
        reports = bag.map_partitions(check, options).compute()
    names = [folder / f"{number}.jsonl" for number in range(len(reports))]
    for name, text in zip(names, reports):
        name.write_bytes(text)
    return subprocess.call(["cablelint", "merge", "--quiet", "--output", report, *names])


if __name__ == "__main__":
    sys.exit(main())
