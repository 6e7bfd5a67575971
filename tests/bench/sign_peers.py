# SPDX-License-Identifier: GPL-3.0-or-later
"""`sign --batch` beside the vendors' Node signers, on the same jobs of 20 parameters:

    python3 tests/bench/sign_peers.py [--cli build/release/bin/countersign-cli] [--jobs 100000]

Needs node and npm; the peers are installed into a temporary folder that goes again. `batch` compares like with like: a line of JSON read, signed, written.
`signer` is the peer's signer alone, on objects that lie parsed in memory, with nothing written: the harder measure, for here a job comes and goes as JSON.
"""
import argparse
import json
import os
import pathlib
import resource
import subprocess
import tempfile
import time

HERE = pathlib.Path(__file__).resolve().parent
PEERS = {"alibaba-rpc-v1": "@alicloud/pop-core@1.8.0", "huawei-aksk": "@huaweicloud/huaweicloud-sdk-core@3.1.211"}
PEER_JOBS = 10000  # they take no longer lists any faster


def parameters(i, count):
    own = [("RegionId", "cn-hangzhou"), ("InstanceName", "web server #%d (prod)" % i), ("Description", "~/path a+b*c"), ("ZoneId", "cn-hangzhou-h"),
           ("ImageId", "m-bp1g7004ksh0oeuc"), ("SecurityGroupId", "sg-bp15ed6xe1yxeycg7o"), ("VSwitchId", "vsw-bp1s5fnvk4gn2tws03624"),
           ("InstanceType", "ecs.g7.large"), ("PageNumber", str(i % 100)), ("PageSize", "50"), ("HostName", "host-%d" % i), ("ClientToken", "token-%08d" % i),
           ("Action", "RunInstances"), ("Version", "2014-05-26"), ("Format", "JSON")]
    return own + [("Filter.%d" % n, "value %d" % n) for n in range(count - len(own))]


def job(scheme, i):
    made = {"id": i, "scheme": scheme, "credentials": {"accessKeyId": "testid", "accessKeySecret": "testsecret"}, "time": "2016-02-23T12:46:24Z",
            "nonce": "nonce-%d" % i}
    if scheme == "alibaba-rpc-v1":  # five more parameters are added by signing
        made["request"] = {"method": "GET", "url": "https://ecs.aliyuncs.com/", "query": parameters(i, 15)}
    else:
        made["request"] = {"method": "GET", "url": "https://sms.ap-southeast-3.myhuaweicloud.com/v3/sources", "query": parameters(i, 20),
                           "headers": [["X-Sdk-Date", "20160223T124624Z"]]}
    return made


def write_jobs(path, scheme, count):
    with open(path, "w") as file:
        for i in range(count):
            file.write(json.dumps(job(scheme, i)) + "\n")


def ours(cli, path, count):
    """Jobs a second by the wall and by the processor, the best of three, start included."""
    best = {"wall": 0, "cpu": 0}
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        begun = time.monotonic()
        subprocess.run([cli, "sign", "--batch", path], stdout=subprocess.DEVNULL, check=True)
        seconds = time.monotonic() - begun
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
        best = {"wall": max(best["wall"], count / seconds), "cpu": max(best["cpu"], count / used)}
    return best


def main():
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--cli", default=str(HERE.parents[1] / "build/release/bin/countersign-cli"))
    options.add_argument("--jobs", type=int, default=100000)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", "--prefix", folder, *PEERS.values()], check=True)
        environment = {**os.environ, "NODE_PATH": folder + "/node_modules"}
        for scheme, peer in PEERS.items():
            many, few = folder + "/many.jsonl", folder + "/few.jsonl"
            write_jobs(many, scheme, chosen.jobs)
            write_jobs(few, scheme, PEER_JOBS)
            theirs = json.loads(subprocess.run(["node", str(HERE / "sign_peers.js"), scheme, few], env=environment, check=True, capture_output=True).stdout)
            rate = ours(chosen.cli, many, chosen.jobs)
            line = subprocess.run([chosen.cli, "sign", "--batch", few], check=True, capture_output=True).stdout.split(b"\n", 1)[0]
            if json.loads(line)["signature"] != theirs["first"]:
                raise SystemExit("%s: not the same signature: %s, %s" % (scheme, json.loads(line)["signature"], theirs["first"]))
            print("%s\n  sign --batch  %8.0f jobs/s, %8.0f a processor's second" % (scheme, rate["wall"], rate["cpu"]))
            for kind in ("batch", "signer"):
                print("  %s, %-6s  %8.0f jobs/s, %8.0f a processor's second: %.1f times by the wall, %.1f by the processor" % (
                    peer, kind, theirs[kind]["wall"], theirs[kind]["cpu"], rate["wall"] / theirs[kind]["wall"], rate["cpu"] / theirs[kind]["cpu"]))


if __name__ == "__main__":
    main()
