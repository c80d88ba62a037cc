"""The conversation engine: who speaks, to whom, when, about what, and when nobody does.

One code path for two clocks. Everything here works on `RoomState` and `Member`
values in memory; `conversations.simulation` feeds it a virtual clock,
`conversations.live` the real one. Nothing here reads a clock, a global random
generator or the database. Times inside the engine are POSIX seconds (float).
"""
