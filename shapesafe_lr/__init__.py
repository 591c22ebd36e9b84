"""Logistic regression in numpy with every shape checked, and a checker that finds the shape bug in coursework."""

__version__ = "0.1.0"
