"""Something that can be dragged, as a link from a browser or a file from a file manager: the address given to it."""

import sys

import gi

gi.require_version("Gdk", "3.0")
gi.require_version("Gtk", "3.0")
from gi.repository import Gdk, Gtk

window = Gtk.Window(title="drag source")
window.move(1000, 100)
window.set_default_size(200, 200)
dragged = Gtk.EventBox()
window.add(dragged)
targets = [Gtk.TargetEntry.new("text/uri-list", 0, 0)]
actions = Gdk.DragAction.COPY | Gdk.DragAction.LINK | Gdk.DragAction.MOVE
dragged.drag_source_set(Gdk.ModifierType.BUTTON1_MASK, targets, actions)
dragged.connect("drag-data-get", lambda _, context, data, *more: data.set_uris([sys.argv[1]]))
dragged.connect("drag-begin", lambda *_: print("begun", flush=True))
dragged.connect("drag-end", lambda *_: print("ended", flush=True))
window.connect("map-event", lambda *_: print("shown", flush=True))
window.show_all()
Gtk.main()
