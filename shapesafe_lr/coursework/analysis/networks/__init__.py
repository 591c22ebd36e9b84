"""Layers, gradients and updates: what the parameters of a network do, forward, backward and from pass to pass."""
