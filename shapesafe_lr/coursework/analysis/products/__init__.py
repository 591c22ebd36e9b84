"""Products and what is made with them: inner, outer, quadratic, of pairs, of a table with itself."""
