# SPDX-License-Identifier: GPL-3.0-or-later
"""canary_tour.py COUNTERSIGN CLI CLIPBOARD : a secret of its own in every kind of profile, kept in the keychain or for this run only, and in every kind of token; then a tour of the window and the command line with each of them:
sign, send, be refused, copy in every form, look at every pane, examine a request in the debugger, quit. Afterwards no file, output, argument, environment,
clipboard or accessible text may hold any of the secrets in any spelling. At the end secrets are planted in each of these places, to see that
they would have been found."""

import os
import subprocess
import sys

import pyatspi

from canary import Search, check_search, made_up
from main_job import check
from pasting import Clipboard, paste
from secrecy import look_at_window, nothing_copied, nothing_outside, report_findings, type_secret
from window import Window, key, type_text, until

HOME = os.environ["HOME"]
FORMS = 6  # entries of the menu "Copy as"
PROFILES = {  # name: kind, an operation of its cloud
    "Alibaba": ("alibaba", "ecs", "DescribeRegions", []),
    "Huawei": ("huawei", "sms", "ListServers", []),
    "Configurations": ("acm", "acm", "GetConfig", ["-p", "tenant=practice", "-p", "group=DEFAULT_GROUP", "-p", "dataId=com.example:greeting"]),
}
# Typed into the window, name: kind as the window says it (empty: the one it offers first), its secrets by the names of their fields, the box to tick, whose operation.
TYPED = {
    "Typed": ("", ["Secret"], None, "Alibaba"),
    "This run": ("", ["Secret"], "Keep the secret for this run only", "Alibaba"),
    "Temporary": ("", ["Secret", "Security token"], None, "Alibaba"),
    "Temporary Huawei": ("Huawei Cloud, AK/SK", ["Secret", "Security token"], None, "Huawei"),
    "Token": ("Huawei Cloud, token", ["X-Auth-Token"], None, "Huawei"),
}
# The vendors sign a security token with the rest of the request: it is seen where the signed bytes are, and copied with them. Never in a file.
SEEN = "Security token"


def run(arguments, search, secret=None, name="command line"):
    """Runs the command line, keeps what it printed in the home folder, where the last search finds it."""
    process = subprocess.Popen(arguments, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    search.look_at_process(process.pid)
    output, _ = process.communicate((secret or "").encode() + b"\n", timeout=60)
    with open(os.path.join(HOME, "outputs"), "ab") as file:
        file.write(output)
    search.look(output, f"output of {name}")
    return process.returncode, output


def choose(window, text, shortcut):
    key(shortcut)
    field = until(lambda: next(n for n in window.all("Quick open", "text") if n.getState().contains(window.FOCUSED)), "the field of quick open")
    type_text(text)
    until(lambda: next(window.all(starts=text, role="list item"), None), "a match for " + text)
    key("Return")
    until(lambda: next(window.all("Quick open", "text"), None) is None, "quick open to close")
    return field


def add_profile(window, search, name, secrets):
    kind, fields, box, _ = TYPED[name]
    key("ctrl+e")
    window.press("Add profile")
    window.fill(window.find("Name", "text"), name)
    if kind:
        window.click(window.labelled("Cloud"))
        window.click(until(lambda: next(window.all(kind, "list item"), None), kind))
    if fields[0] == "Secret":
        window.fill(window.find("AccessKey id", "text"), "LTAIexample" + name.replace(" ", "").lower())
    for field in fields:
        entry = window.find(field, "password text")
        until(lambda: window.click(entry) or entry.getState().contains(window.FOCUSED), "the focus in " + field)
        type_secret(secrets[f"{name}, {field}"])
    if box:
        tick = window.find(box, "check box")
        tick.queryAction().doAction(0)
        until(lambda: tick.getState().contains(pyatspi.STATE_CHECKED), "the tick at " + box)
    look_at_window(window, search)
    window.press("Save")
    until(lambda: next(window.all("Add profile", "push button"), None) is None, "the profiles to close")


def copy_in_every_form(search, clipboard):
    """Down the menu of forms."""
    for down in range(FORMS):
        key("ctrl+shift+c", *["Down"] * down, "Return")
        text = subprocess.run([clipboard, "dump"], capture_output=True, timeout=20).stdout
        if not text:
            raise SystemExit(f"FAILED  form {down + 1} is not copied")
        search.look(text, "clipboard")


def examine(window, search, never_seen, named, clipboard):
    """The debugger with a profile's secret, and with one that is typed there: judged, looked at, reported; then the case is looked at again."""
    copied = Clipboard(clipboard)
    key("ctrl+d")
    try:
        paste(window, copied, refused_url("LTAIexamplealibaba", "DescribeRegions"))
        first = window.text("Expected signature")  # computed with the profile's secret, out of the keychain
        look_while_examined(window, search, never_seen, named, copied, "a profile's secret")
        paste(window, copied, refused_url("LTAInobodyhasthisid", "DescribeZones"))
        typed = window.find("Type it", "radio button")
        # While the case is still being judged the side grows, and a click may find another place.
        until(lambda: typed.getState().contains(pyatspi.STATE_CHECKED) or window.click(typed), "the choice to type the secret")
        entry = window.find("Secret", "password text")
        until(lambda: window.click(entry) or entry.getState().contains(window.FOCUSED), "the focus in the secret")
        type_secret(named["Examined"] + " ")  # with the space that it was copied with: the verdict speaks of it
        key("ctrl+Return")
        until(lambda: window.text("Expected signature") not in ("", first), "another signature, computed with the typed secret")
        look_while_examined(window, search, never_seen, named, copied, "a typed secret")
        key("ctrl+k")
        look_at_window(window, never_seen)
        key("Escape", "Escape")  # the list of actions, then the debugger
        until(lambda: next(window.all("Request to examine", "text"), None) is None, "the debugger to close")
        look_at_window(window, never_seen)
    finally:
        copied.release()


def look_while_examined(window, search, never_seen, named, copied, what):
    search.look_at_process(window.process.pid)
    nothing_outside(window)
    look_at_window(window, never_seen)
    copied.hold("nothing yet")
    key("ctrl+shift+c")
    until(lambda: "Diagnosis of a signature" in copied.text(), "the report")
    nothing_copied(named, copied)
    check(True, f"{what} in the debugger: judged, looked at, reported")


def refused_url(key_id, action):
    return f"http://ecs.aliyuncs.com/?AccessKeyId={key_id}&Action={action}&Format=JSON&SignatureMethod=HMAC-SHA1&SignatureNonce=1&SignatureVersion=1.0" \
        "&Timestamp=2026-01-01T00%3A00%3A00Z&Version=2014-05-26&Signature=" + "A" * 27 + "%3D"


def planted_is_found(named, clipboard):
    """Each place once with a secret in it."""
    secret = named["Alibaba"]
    folder = os.path.join(HOME, "planted")
    os.makedirs(folder)
    with open(os.path.join(folder, "window.ini"), "wb") as file:
        file.write(b"[state]\nlast=" + secret.encode("utf-16-le"))
    search = Search(named)
    search.look_into_folder(folder)
    check(search.found, "a secret in a file would have been found")
    os.remove(os.path.join(folder, "window.ini"))

    search = Search(named)
    process = subprocess.Popen(["sleep", "20"], env={"LEAK": secret, "PATH": os.environ["PATH"]})
    search.look_at_process(process.pid)
    process.kill()
    check(search.found, "a secret in an environment would have been found")

    search = Search(named)
    holder = subprocess.Popen([clipboard, "hold"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    holder.stdin.write(secret.encode())
    holder.stdin.close()
    holder.stdout.readline()
    search.look_at_clipboards(clipboard)
    holder.kill()
    check(search.found, "a secret on the clipboard would have been found")

    search = Search(named)
    code, _ = run([sys.executable, "-c", "import sys; print(sys.stdin.read()[::-1])"], search, secret, "a leaking program")
    check(code == 0 and search.found, "a secret in an output would have been found")


def main():
    program, cli, clipboard = sys.argv[1:4]
    check_search()
    named = {name: made_up() for name in PROFILES}
    named.update({f"{name}, {field}": made_up() for name, (_, fields, *_) in TYPED.items() for field in fields})
    named["Examined"] = made_up()  # typed into the debugger
    search = Search(named)
    never_seen = Search({name: secret for name, secret in named.items() if not name.endswith(SEEN)})

    gateway = subprocess.Popen([cli, "gateway", "--port", "0"], stdout=subprocess.PIPE, text=True)
    url = gateway.stdout.readline().split()[-1]
    for name, (kind, *_) in PROFILES.items():
        code, output = run([cli, "profile", "add", name, "--kind", kind, "--access-key-id", "LTAIexample" + kind], search, named[name])
        check(code == 0, f"a profile of kind {kind} with a secret of its own")
    for name, (_, product, operation, values) in PROFILES.items():
        call = [product, operation, "--profile", name, "--endpoint", url] + values
        code, _ = run([cli, "call"] + call + ["--trace", "--json"], search)
        check(code == 1, f"{name}: the gateway does not know the key and refuses ({code})")
        run([cli, "call"] + call + ["--trace", "--dry-run", "--verbose"], search)
        run([cli, "export"] + call + ["--as", "curl"], search)
    run([cli, "profile", "list", "--json"], search)

    printed = open(os.path.join(HOME, "printed"), "wb")
    window = Window([program, "--lang", "en"], stdout=printed, stderr=printed)
    try:
        for name in TYPED:
            add_profile(window, search, name, named)
        check(True, f"{len(TYPED)} profiles typed")
        tour = [*PROFILES.items(), *((name, PROFILES[whose]) for name, (*_, whose) in TYPED.items())]
        for name, (_, product, operation, values) in tour:
            choose(window, operation, "ctrl+p")
            choose(window, "Use profile " + name, "ctrl+k")
            window.fill(window.find("Endpoint", "text"), url + "\n")
            key("ctrl+Return")
            until(lambda: window.text("Response status")[:1] in "45", f"the refusal of {name}")
            if name == "Temporary":
                window.click(window.find("Trace", "page tab"))  # the verdict came to the front
                check("SecurityToken" in window.text("Canonical query", "text"), "the security token is signed with the rest")
            search.look_at_process(window.process.pid)
            nothing_outside(window)
            look_at_window(window, never_seen)
            copy_in_every_form(never_seen, clipboard)
            check(True, f"{name}: refused, looked at, copied in every form")
        examine(window, search, never_seen, named, clipboard)
        key("ctrl+q")
        check(window.process.wait(10) == 0, "the window closes")
    except Exception:
        window.tree()
        window.picture("/tmp/canary_tour_failed.png")
        raise
    finally:
        window.close()
        gateway.terminate()
    printed.close()
    report_findings(search, never_seen)
    planted_is_found(named, clipboard)


if __name__ == "__main__":
    main()
