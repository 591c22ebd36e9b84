"""What Python, numpy and the libraries refuse, traced to the line where the mistake was made (SS6xx)."""
