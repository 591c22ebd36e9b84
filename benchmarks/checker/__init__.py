"""The proof that the checker generalises: mutants of correct programs and rewritings of wrong ones."""
