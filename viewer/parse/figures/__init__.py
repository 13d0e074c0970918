"""The changes a release states, and what every number is doing in it."""
