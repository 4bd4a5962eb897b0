"""Training pipeline of the two encoders: the ear (moves of an agent's line) and the selector (next lines)."""
