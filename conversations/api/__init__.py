"""The API of the rooms. One module for what is shown, one for what is done; `urls` lists the paths."""
