"""How close a transcript is to real multi-party chat: figures, bands, windows and a classifier's view.

Pure: nothing here knows Django or the database. `transcript` reads, `figures` describes one room by the
named figures of the reference, `windows` describes stretches of fifty messages, `reference` holds both
against real channels, `separation` asks a classifier, and `fitting` finds the engine's free parameters.
"""
