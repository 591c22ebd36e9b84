"""What comes out and what it is held against: predictions, classes, labels, losses and their means."""
