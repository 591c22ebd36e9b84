"""How data come together and apart: cuts, batches, shuffles, joins, stacks, flattened pictures."""
