"""The page of nemo-relay-view."""
