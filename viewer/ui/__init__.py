"""The widgets. Panes ask for a location and show the current one; none knows another."""
