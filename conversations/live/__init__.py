"""The engine on the real clock: rooms and minds loaded in bulk, turns as the outbox.

tick ──▶ advance (rooms that are due, or have unheard messages) ──▶ turns, planned
     ──▶ compose (claimed turns: words, guards, style)          ──▶ turns, ready
     ──▶ deliver (claimed turns: message row + frame)           ──▶ unheard message
"""
