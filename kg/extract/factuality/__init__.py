"""Tell whether it happened, may happen or did not, and when."""
