"""Prints what a screen reader sees of the one window on this session bus, as JSON."""

import json

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi


def children(parent):
    every = (parent.get_child_at_index(index) for index in range(parent.get_child_count()))
    return [child for child in every if child is not None]


def described(it, with_children=True):
    text = it.get_text_iface()
    return {
        "role": it.get_role_name(),
        "name": it.get_name(),
        "description": it.get_description(),
        "text": Atspi.Text.get_text(text, 0, -1) if text else "",
        "language": it.get_object_locale(),
        "states": [state.value_nick for state in it.get_state_set().get_states()],
        "attributes": it.get_attributes(),
        "children": [described(child) for child in children(it)] if with_children else [],
    }


if __name__ == "__main__":
    # A program that is only there to show the window has no frame.
    print(json.dumps([described(program) for program in children(Atspi.get_desktop(0)) if children(program)]))
