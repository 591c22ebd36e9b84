"""What to type instead: edits of the source, each with what the step would then do."""
