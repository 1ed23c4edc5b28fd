"""What is written by hand behind the public functions."""
