"""The logistic-regression contract: parameters, gradients, counts, loops over the examples (SS5xx)."""
