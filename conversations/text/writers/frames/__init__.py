"""The sentence frames of the offline writer, by what they are about."""
