"""What `[tool.caulk]` may hold, for validate-pyproject."""

import json
from pathlib import Path


def tool_schema(name):
    """Returns the JSON Schema of the table, as `caulk config --schema` prints it."""
    text = Path(__file__).with_name("schema.json").read_text(encoding="utf-8")
    # Whoever asks wants to refer to it.
    return {"$id": "urn:caulk:" + name, **json.loads(text)}
