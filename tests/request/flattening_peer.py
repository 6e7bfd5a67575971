# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists and structs as the program writes them, beside the vendor's own utility (npm, @alicloud/openapi-util):

    python3 tests/request/flattening_peer.py build/dev/tests/flattening_cases

The peer is installed into a temporary folder that goes again. Without node, npm or their registry the test is skipped (77).
"""
import json
import os
import shutil
import subprocess
import sys
import tempfile

PEER = "@alicloud/openapi-util@0.3.3"
FEWEST = 500
SKIPPED = 77
SCRIPT = """
const util = require('@alicloud/openapi-util').default;
const cases = JSON.parse(require('fs').readFileSync(0));
const text = (each) => each.style === 'comma'
    ? {[each.name]: util.arrayToStringWithSpecifiedStyle(each.values[each.name], each.name, 'simple')} : util.query(each.values);
process.stdout.write(JSON.stringify(cases.map(text)));
"""


def texts(value):
    """All scalars as the texts they are on the wire: numbers of any length lose nothing."""
    if isinstance(value, dict):
        return {key: texts(member) for key, member in value.items()}
    if isinstance(value, list):
        return [texts(item) for item in value]
    return {True: "true", False: "false"}.get(value, value) if isinstance(value, bool) else value


def cases_from(program):
    lines = subprocess.run([program], check=True, capture_output=True).stdout.splitlines()
    cases = [json.loads(line) for line in lines]
    for case in cases:
        case["values"] = texts(json.loads(case["values"], parse_int=str, parse_float=str))
    return cases


def main():
    cases = cases_from(sys.argv[1])
    if not shutil.which("npm") or not shutil.which("node"):
        print("skipped: no npm here")
        return SKIPPED
    with tempfile.TemporaryDirectory() as folder:
        installed = subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, PEER], capture_output=True)
        if installed.returncode != 0:
            print("skipped: npm does not get", PEER)
            return SKIPPED
        environment = {**os.environ, "NODE_PATH": folder + "/node_modules"}
        theirs = json.loads(subprocess.run(["node", "-e", SCRIPT], input=json.dumps(cases).encode(), env=environment, check=True, capture_output=True).stdout)
    differing = [(case, peer) for case, peer in zip(cases, theirs) if case["fields"] != peer]
    fields = sum(len(case["fields"]) for case in cases)
    print("%d values of %d operations, %d fields, %d differ" % (len(cases), len({case["operation"] for case in cases}), fields, len(differing)))
    for case, peer in differing[:10]:
        print(case["operation"], case["name"], case["style"], json.dumps(case["values"])[:300], "\n  ours  ", json.dumps(case["fields"])[:300], "\n  theirs",
              json.dumps(peer)[:300])
    return 0 if len(cases) >= FEWEST and not differing else 1


if __name__ == "__main__":
    sys.exit(main())
