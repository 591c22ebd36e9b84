"""Inner, outer and element-by-element products that were meant otherwise (SS3xx)."""
