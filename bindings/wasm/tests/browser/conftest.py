"""Where the browser and its server are found."""

import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[4]
DRIVER = ROOT / "conformance" / "drivers" / "wasm"

sys.path.insert(0, str(DRIVER))
