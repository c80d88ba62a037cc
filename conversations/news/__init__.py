"""News from outside: fetched safely, read carefully, told to the rooms they concern.

`addresses` says where may be connected to, `fetching` gets bytes, `reading`
makes items of them, `triggers` makes of an item what a room is told, and
`polling` does all of it for the feeds that are due.
"""
