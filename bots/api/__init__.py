"""The API of the bots: who they are, what they hold to be true, and what they own."""
