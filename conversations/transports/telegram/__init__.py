"""Telegram: groups in which labelled bots speak, each message sent at most once and within the platform's limits."""
