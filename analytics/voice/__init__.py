"""How the bots' Turkish holds up: suffixes, repetition, contradictions and habits of a transcript.

Pure: nothing here knows Django or the database but the page. `transcript` reads, `suffixes` checks every suffix by
rules of its own, `repetition` looks for wording that comes back, `contradictions` holds what is said against what
the speakers own and the market shows, `habits` counts how they type, and `report` puts it together.
"""
