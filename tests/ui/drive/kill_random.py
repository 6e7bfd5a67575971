#!/usr/bin/python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""kill_random.py COUNTERSIGN [KILLS [SEED]] : drives the real window (types, sends empty, keeps aside, changes, closes and reopens tabs, folds the tree, opens
its rows, moves a splitter, chooses regions), kills it at random moments, starts it again, and compares: nothing that was on screen two seconds before
the kill is lost. What was there for one second counts as late when it is missing, and hardly ever may. Every start is a restoration of the one before.
First the comparison itself is tried: over an older state put back in place of the newer one it must miss each part of the window."""

import glob
import os
import random
import shutil
import signal
import sys
import threading
import time

import kill_window
from kill_window import FIELDS, READERS, deed_at

PROMISE = 2.0  # seconds
USUAL = 1.0  # a second is time enough where nothing else runs
LATE = 0.01  # of what is compared: a machine with other work may take longer now and then
LEAST_COMPARED = 4  # parts, for each kill
STATES = os.path.join(os.environ["XDG_DATA_HOME"], "**", "workspaces", "1.json*")


class Log:
    """What was seen of each part of the window and when something began to change it."""

    def __init__(self):
        self.events = {part: [] for part in READERS}

    def begin(self, *parts):
        for part in parts:
            self.events[part].append((time.time(), False, None))

    def see(self, window, *parts):
        for part in parts:
            value = READERS[part](window)
            self.events[part].append((time.time(), True, value))

    def acceptable(self, part, killed, bound):
        """The values that `part` may have after a kill, or None when nothing is known: it was just being changed."""
        events = [event for event in self.events[part] if event[0] <= killed]
        settled = max((i for i, event in enumerate(events) if event[1] and event[0] <= killed - bound), default=None)
        if settled is None:
            settled = next((i for i, event in enumerate(events) if event[1]), None)
        if settled is None or not events[-1][1]:
            return None
        return [value for _, seen, value in events[settled:] if seen]


def matches(part, value, allowed):
    if value in allowed:
        return True
    if part == "text" and value is not None:  # between two words as they are typed
        return any(other is not None and other[0] == value[0] and other[1].startswith(value[1]) for other in allowed[1:])
    if part == "width" and isinstance(value, int):
        return any(isinstance(other, int) and abs(other - value) <= 2 for other in allowed)
    return False


def missed(window, log, killed, bound, patience=8.0):
    """Part -> what it is and what it may be, of the parts that do not come back within `patience`; and how many were compared."""
    wanted = {part: log.acceptable(part, killed, bound) for part in READERS}
    wanted = {part: allowed for part, allowed in wanted.items() if allowed is not None}
    left = dict(wanted)
    seen = {}
    end = time.time() + patience
    while True:
        for part, allowed in list(left.items()):
            try:
                seen[part] = READERS[part](window)
                if matches(part, seen[part], allowed):
                    del left[part]
            except Exception as error:  # made anew between two questions to the bus
                seen[part] = error
        if not left or time.time() > end:
            return {part: f"is {seen[part]!r}, was {allowed!r}" for part, allowed in left.items()}, len(wanted)
        time.sleep(0.05)


def start(program, *arguments):
    window = kill_window.KillWindow([program, *arguments])
    kill_window.until(lambda: window.front() != "", "a tab in front", 20)
    return window


def kill(window):
    at = time.time()
    os.kill(window.process.pid, signal.SIGKILL)
    window.process.wait()
    return at


def states():
    """What is kept now: path -> bytes."""
    return {path: open(path, "rb").read() for path in glob.glob(STATES, recursive=True)}


def put_back(files):
    for path in glob.glob(STATES, recursive=True):
        os.remove(path)
    for path, content in files.items():
        with open(path, "wb") as file:
            file.write(content)


def try_comparison(program, words):
    """Every part of the window changes, and the state of before is put back: the comparison must miss each of them. With the newer one, none."""
    rounds = {("splitter", "rows", "region"): {"width", "rows", "region"}, ("type",): {"text"}, ("aside",): {"text"}, ("close", "fold"): {"tabs", "front", "tree"}}
    for deeds, shows in rounds.items():
        window = start(program)
        time.sleep(USUAL)
        older = states()
        if not older:
            raise SystemExit(f"FAILED  no state is kept under {STATES}")
        log = Log()
        log.see(window, *READERS)
        before = {part: events[-1][2] for part, events in log.events.items()}
        dice = random.Random(1)
        for deed in deeds:
            deed_at(window, log, dice, words, deed)
        log.see(window, *READERS)
        after = {part: events[-1][2] for part, events in log.events.items()}
        changed = {part for part in READERS if not matches(part, before[part], [after[part]])}
        time.sleep(USUAL + 0.1)
        killed = kill(window)
        newer = states()
        for name, files, expected in (("older", older, changed), ("newer", newer, set())):
            put_back(files)
            window = start(program)
            found, _ = missed(window, log, killed, USUAL, 2.0 if expected else 8.0)
            kill(window)
            if set(found) != expected:
                raise SystemExit(f"FAILED  with the {name} state after {deeds} the comparison misses {found}, expected of {expected}")
        put_back(newer)
        if not shows.issubset(changed):
            raise SystemExit(f"FAILED  {deeds} change {changed}, and not all of {shows}")
        print(f"ok      an older state is noticed in: {', '.join(sorted(changed))}", flush=True)


def session(window, log, dice, words, plan):
    """Drives the window until it is killed, some time after the last deed of `plan` began; when that was, and how many deeds were begun."""
    moment = {}

    def strike():
        moment["at"] = time.time()
        os.kill(window.process.pid, signal.SIGKILL)

    deeds, delay = plan
    timer = threading.Timer(delay, strike)
    done = 0
    try:
        while "at" not in moment:
            if done == deeds - 1:
                timer.start()
            if done < deeds:
                deed_at(window, log, dice, words)
                done += 1
            else:
                time.sleep(0.01)
    except Exception as error:
        if "at" not in moment:
            if timer.is_alive():
                timer.cancel()
            strike()
            window.process.wait()
            raise SystemExit(f"FAILED  the window did not follow: {type(error).__name__} {error}")
        done += 1
    if timer.is_alive():
        timer.join()
    window.process.wait()
    return moment["at"], done


def plans(dice, kills):
    """How many deeds and how long after the beginning of the last one the kill comes: most while something is on its way to the file or just there, some
    after a longer life, some after a rest in which all must have come to the file."""
    for turn in range(kills):
        deeds = dice.choice((2, 3, 3, 4, 5, 6)) if turn % 8 else dice.randint(10, 16)
        delay = dice.uniform(0.0, 0.5) if turn % 5 else dice.uniform(1.0, PROMISE + 0.6)
        yield deeds, delay


def main():
    program = sys.argv[1]
    kills = int(sys.argv[2]) if len(sys.argv) > 2 else 100
    seed = int(sys.argv[3]) if len(sys.argv) > 3 else random.SystemRandom().randrange(1 << 30)
    print(f"seed {seed}, {kills} kills", flush=True)
    begun = time.time()
    dice = random.Random(seed)
    words = (f"w{n}x{dice.randrange(1000)}" for n in range(1 << 30))
    for operation in FIELDS:  # three tabs to begin with; each start brings those before
        first = kill_window.KillWindow([program, "--open", "ecs/" + operation])
        kill_window.until(lambda: first.front() == operation, "the operation")
        time.sleep(USUAL)
        kill(first)
    try_comparison(program, words)
    print(f"{time.time() - begun:.0f} s to begin with", flush=True)

    log, killed = None, 0.0
    compared = deeds = 0
    lost, late = [], []
    for turn, plan in enumerate([*plans(dice, kills), None]):
        window = start(program)
        if turn and turn % 10 == 0:
            print(f"{turn} kills after {deeds} deeds, {compared} parts compared, {time.time() - begun:.0f} s", flush=True)
        if log is not None:
            behind, count = missed(window, log, killed, USUAL)
            compared += count
            late += [f"kill {turn}: {part} {what}" for part, what in behind.items()]
            if behind:
                gone, _ = missed(window, log, killed, PROMISE, 0.2)
                lost += [f"kill {turn}: {part} {what}" for part, what in gone.items()]
                history = {part: [(round(at - killed, 2), value if seen else "…") for at, seen, value in log.events[part]] for part in behind}
                print(("LOST    " if gone else "LATE    ") + (lost if gone else late)[-1], history, flush=True)
        if plan is None:
            kill(window)
            break
        log = Log()
        log.see(window, *READERS)
        killed, done = session(window, log, dice, words, plan)
        deeds += done
    print(f"{kills} kills after {deeds} deeds, {compared} parts compared, {len(lost)} lost, {len(late)} late, {time.time() - begun:.0f} s", flush=True)
    if lost or len(late) > LATE * compared or compared < LEAST_COMPARED * kills or deeds < 4 * kills:
        raise SystemExit(1)


main()
