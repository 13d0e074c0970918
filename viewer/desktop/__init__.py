"""The desktop program without its widgets: what is open, how it looks, what is remembered."""
