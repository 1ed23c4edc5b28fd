"""What `nemo_relay.typed` is made of. Not for applications."""
