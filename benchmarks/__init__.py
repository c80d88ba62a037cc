"""Measurements. Each prints its figure and how it was made; none is a test."""
