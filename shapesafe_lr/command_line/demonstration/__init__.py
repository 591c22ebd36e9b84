"""The parts of `shapesafe-lr demo`: pictures and curves made of characters, and three mistakes that are refused."""
