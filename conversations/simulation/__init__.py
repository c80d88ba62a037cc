"""Accelerated runs: the engine on a virtual clock, with minds in memory."""
