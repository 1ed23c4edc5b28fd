"""Makes the corpus of provider payloads with the official clients; see README.md."""
