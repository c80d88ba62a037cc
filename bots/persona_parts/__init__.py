"""What a persona is composed of: places, jobs, voices and views. Pure data and small pure functions."""
