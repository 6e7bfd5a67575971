# SPDX-License-Identifier: GPL-3.0-or-later
"""Countersign beside Swagger UI and RapiDoc in headless Chromium, each with all operations of aliyun-openapi-meta:

    python3 tests/bench/browser_peers.py ARCHIVE [--app build/release/bin/countersign] [--runs 3]

First use: for Countersign from the start of the program to its painted window, with the operations in its catalogue; for the pages from opening them in a
browser that runs already to a list of operations that answers. Memory: shared pages counted by their share, of all processes. Needs chromium, node and npm; the
pages are installed into a temporary folder that goes again, and get the operations as one OpenAPI document.
"""
import argparse
import functools
import http.server
import json
import os
import pathlib
import shutil
import statistics
import subprocess
import tarfile
import tempfile
import threading
import time

HERE = pathlib.Path(__file__).resolve().parent
PACKAGES = ["swagger-ui-dist@5.35.0", "rapidoc@9.3.8", "puppeteer-core@24.10.0"]
SWAGGER = """<!doctype html><meta charset=utf-8><link rel=stylesheet href=node_modules/swagger-ui-dist/swagger-ui.css><div id=ui></div>
<script src=node_modules/swagger-ui-dist/swagger-ui-bundle.js></script>
<script>SwaggerUIBundle({url: 'all.json', dom_id: '#ui', docExpansion: 'none'})</script>"""
RAPIDOC = """<!doctype html><meta charset=utf-8><script type=module src=node_modules/rapidoc/dist/rapidoc-min.js></script>
<rapi-doc spec-url=all.json render-style=focused></rapi-doc>"""
PLACES = {"Query": "query", "Path": "path", "Header": "header", "Host": "query", "Body": "query", "FormData": "query"}
TYPES = {"Integer": "integer", "Long": "integer", "Boolean": "boolean", "Float": "number", "Double": "number"}


def documents(archive):
    """Name and document of every JSON file of the archive."""
    with tarfile.open(archive) as files:
        for member in files:
            if member.isfile() and member.name.endswith(".json"):
                yield member.name.removeprefix("./"), json.load(files.extractfile(member))


def operation(product, facts, texts):
    described = {each["name"]: each.get("description", "") for each in texts.get("parameters", [])}
    parameters = {}
    for each in facts.get("parameters") or []:
        place = PLACES.get(each["position"], "query")
        parameters[each["name"], place] = {"name": each["name"], "in": place, "required": place == "path" or bool(each.get("required")),
                                           "description": described.get(each["name"], ""),
                                           "schema": {"type": TYPES.get(each["type"], "string")}}
    return {"operationId": product + "_" + facts["name"], "tags": [product], "summary": texts.get("summary", ""), "parameters": list(parameters.values()),
            "responses": {"200": {"description": ""}}}


def openapi(archive):
    facts, texts = {}, {}
    for name, document in documents(archive):
        parts = name.split("/")
        if len(parts) != 3 or parts[2] == "version.json" or "name" not in document:
            continue
        if parts[0] == "metadatas":
            facts[parts[1], document["name"]] = document
        elif parts[0] == "en-US":
            texts[parts[1], document["name"]] = document
    paths = {"/%s/%s" % key: {"get": operation(key[0], document, texts.get(key, {}))} for key, document in facts.items()}
    tags = [{"name": product} for product in sorted({product for product, _ in facts})]
    return {"openapi": "3.0.3", "info": {"title": "All", "version": "1"}, "tags": tags, "paths": paths}, len(facts)


class Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_):
        pass


def page(folder, port, name, arguments, runs):
    results = []
    for _ in range(runs):
        run = subprocess.run(["node", str(HERE / "browser_peers.js"), shutil.which("chromium"), "http://127.0.0.1:%d/%s" % (port, name), *arguments], cwd=folder,
                             stdout=subprocess.PIPE, check=True)
        results.append(json.loads(run.stdout))
    return statistics.median(each["milliseconds"] for each in results), statistics.median(each["kilobytes"] for each in results) / 1024


def proportional(pid):
    with open("/proc/%d/smaps_rollup" % pid) as rollup:
        return next(int(line.split()[1]) for line in rollup if line.startswith("Pss:")) / 1024


def countersign(app, archive, home, runs):
    environment = dict(os.environ, XDG_DATA_HOME=home, XDG_CONFIG_HOME=home, XDG_RUNTIME_DIR=home, QT_QPA_PLATFORM="offscreen")
    subprocess.run([app + "-cli", "catalogue", "import", archive], env=environment, stdout=subprocess.DEVNULL, check=True)
    times = []
    for _ in range(runs + 1):
        begun = time.clock_gettime(time.CLOCK_MONOTONIC)
        run = subprocess.run([app, "--exit-when-painted"], env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, check=True)
        times.append(int(run.stdout) / 1e6 - begun * 1e3)
    resting = subprocess.Popen([app], env=environment, stderr=subprocess.DEVNULL)
    time.sleep(3)
    megabytes = proportional(resting.pid)
    resting.kill()
    resting.wait()
    return statistics.median(times[1:]), megabytes


def main():
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("archive")
    arguments.add_argument("--app", default="build/release/bin/countersign")
    arguments.add_argument("--runs", type=int, default=3)
    given = arguments.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["npm", "install", "--silent", "--no-audit", "--no-fund", *PACKAGES], cwd=folder, check=True, stdout=subprocess.DEVNULL)
        document, operations = openapi(given.archive)
        for name, text in {"all.json": json.dumps(document, ensure_ascii=False), "swagger.html": SWAGGER, "rapidoc.html": RAPIDOC}.items():
            (pathlib.Path(folder) / name).write_text(text, encoding="utf-8")
        server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=folder))
        threading.Thread(target=server.serve_forever, daemon=True).start()
        port = server.server_address[1]
        ours = countersign(given.app, given.archive, os.path.join(folder, "home"), max(given.runs, 9))
        print("%d operations" % operations)
        print("%-12s first use %6.0f ms, memory %5.0f MB" % ("Countersign", *ours))
        for name, file, what in (("Swagger UI", "swagger.html", [".opblock-tag", "8"]),  # it makes those in sight
                                 ("RapiDoc", "rapidoc.html", [".nav-bar-path", str(operations), "rapi-doc"])):
            milliseconds, megabytes = page(folder, port, file, what, given.runs)
            print("%-12s first use %6.0f ms, memory %5.0f MB; ratio to Countersign: %.0f times as long (goal: at least 30), %.1f times the memory (goal: at least 10)"
                  % (name, milliseconds, megabytes, milliseconds / ours[0], megabytes / ours[1]), flush=True)
        server.shutdown()


main()
