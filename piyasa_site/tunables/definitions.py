"""Every runtime setting: its type, default, bounds and what it is for. Pure; no database.

The engine is handed a `Tunables` value; the live service gets the current one
from `service.current()`, a simulation makes its own with `--set`.
"""
