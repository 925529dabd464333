"""Presses keys in the one window on this session bus, and tells what a screen reader hears of it. A request is a line of
JSON on the standard input; each has an answer, a line of JSON on the standard output."""

import json
import sys
import time

from accessible_tree import Atspi, children, described

import gi
from gi.repository import GLib

PATIENCE = 60

# By default an answer may take less than a second, which a busy computer does not keep to.
Atspi.set_timeout(PATIENCE * 1000, PATIENCE * 1000)

focused = []


def on_focus(event):
    # Nothing is asked in here: the library waits for its answer for ever where it is telling of an event.
    if event.detail1:
        focused.append(event.source)


def in_focus(it):
    """What has the focus, without what is inside, and the named group around it."""
    it.clear_cache()
    found = described(it, with_children=False)
    around = it.get_parent()
    while around is not None and not (around.get_role_name() == "panel" and around.get_name()):
        around = around.get_parent()
    found["around"] = described(around, with_children=False) if around is not None else None
    return found


def pump():
    while GLib.MainContext.default().iteration(False):
        pass


def press(key):
    """The key goes down and up."""
    pump()
    focused.clear()
    Atspi.generate_keyboard_event(key, None, Atspi.KeySynthType.SYM)


def until_focus():
    """Where the focus goes, once it goes anywhere."""
    started = time.monotonic()
    while not focused and time.monotonic() - started < PATIENCE:
        pump()
        time.sleep(0.002)
    return in_focus(focused.pop()) if focused else None


def hear():
    """Everything that is there now; nothing while the window is between two pages."""
    pump()
    Atspi.get_desktop(0).clear_cache()
    try:
        return [described(program) for program in children(Atspi.get_desktop(0)) if children(program)]
    except GLib.Error:
        return []


def answer(request):
    if request["do"] == "press":
        return press(request["key"])
    if request["do"] == "move":
        press(request["key"])
        return until_focus()
    if request["do"] == "type":
        Atspi.generate_keyboard_event(0, request["text"], Atspi.KeySynthType.STRING)
        return None
    return hear()


listener = Atspi.EventListener.new(on_focus)
listener.register("object:state-changed:focused")
for line in sys.stdin:
    print(json.dumps(answer(json.loads(line))), flush=True)
