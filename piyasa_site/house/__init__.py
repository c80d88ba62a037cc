"""The house as a service: start and stop, schedules, first admin, health and preflight."""
