"""Coverage-guided fuzzing: ``python -m tests fuzz [parse|files] [libFuzzer options]``."""
