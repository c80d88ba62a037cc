"""The humanization layer: one Django app per subsystem, one contract for all of them."""
