"""What every rule reads with: fast word patterns, sentences, clauses, dates."""
