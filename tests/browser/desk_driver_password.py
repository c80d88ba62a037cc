"""What both sides of the desk's browser test know: it imports nothing, so each may import it."""

PASSWORD = "masa başında 12"
