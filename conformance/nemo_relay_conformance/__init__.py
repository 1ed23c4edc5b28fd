"""Runs the scenarios of NeMo Relay against drivers and judges what comes out."""
