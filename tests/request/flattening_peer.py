# SPDX-License-Identifier: GPL-3.0-or-later
"""Lists and structs as the program writes them, beside what the vendor's own utility (npm, @alicloud/openapi-util) makes of the same values:

    python3 tests/request/flattening_peer.py build/release/tests/flattening_cases            # with what was recorded of it
    python3 tests/request/flattening_peer.py build/release/tests/flattening_cases --record   # with the utility itself, from npm; records what it writes

The record holds a digest of each value and of the fields that the utility makes of it, so that the comparison needs neither npm nor the net. A changed
generator gives values that it does not know: record anew. The utility is installed into a temporary folder that goes again.
"""
import hashlib
import json
import os
import subprocess
import sys
import tempfile

PEER = "@alicloud/openapi-util@0.3.3"
FEWEST = 500
RECORD = os.path.join(os.path.dirname(os.path.abspath(__file__)), "golden", "flattening.txt")
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


def digest(value):
    return hashlib.sha256(json.dumps(value, sort_keys=True, ensure_ascii=False).encode()).hexdigest()[:32]


def asked(case):
    return digest([case["operation"], case["name"], case["style"], case["values"]])


def from_utility(cases):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, PEER], check=True)
        environment = {**os.environ, "NODE_PATH": folder + "/node_modules"}
        return json.loads(subprocess.run(["node", "-e", SCRIPT], input=json.dumps(cases).encode(), env=environment, check=True, capture_output=True).stdout)


def report(cases, differing):
    fields = sum(len(case["fields"]) for case in cases)
    print("%d values of %d operations, %d fields, %d differ" % (len(cases), len({case["operation"] for case in cases}), fields, len(differing)))
    return 0 if len(cases) >= FEWEST and not differing else 1


def record(cases):
    theirs = from_utility(cases)
    os.makedirs(os.path.dirname(RECORD), exist_ok=True)
    with open(RECORD, "w", encoding="utf-8") as file:
        file.writelines("%s %s\n" % (asked(case), digest(peer)) for case, peer in zip(cases, theirs))
    differing = [(case, peer) for case, peer in zip(cases, theirs) if case["fields"] != peer]
    for case, peer in differing[:10]:
        print(case["operation"], case["name"], case["style"], json.dumps(case["values"])[:300], "\n  ours  ", json.dumps(case["fields"])[:300], "\n  theirs",
              json.dumps(peer)[:300])
    return report(cases, differing)


def compare(cases):
    with open(RECORD, encoding="utf-8") as file:
        recorded = dict(line.split() for line in file)
    unknown = [case for case in cases if asked(case) not in recorded]
    if unknown:
        print("%d values are not those recorded, first one of %s: record anew" % (len(unknown), unknown[0]["operation"]))
        return 1
    differing = [case for case in cases if recorded[asked(case)] != digest(case["fields"])]
    for case in differing[:10]:
        print(case["operation"], case["name"], case["style"], json.dumps(case["values"])[:300], "\n  ours  ", json.dumps(case["fields"])[:300])
    return report(cases, differing)


if __name__ == "__main__":
    made = cases_from(sys.argv[1])
    sys.exit(record(made) if sys.argv[2:] == ["--record"] else compare(made))
