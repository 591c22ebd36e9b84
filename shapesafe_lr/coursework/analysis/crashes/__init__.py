"""What was refused, by Python or by numpy, and where the value got the form that was refused."""
