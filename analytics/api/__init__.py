"""The API of what is looked at from above: figures, logs and simulations. `urls` lists the paths."""
