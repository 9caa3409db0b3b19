"""Schemas: what an editor is told is what the reader takes."""

import json
from pathlib import Path
from typing import get_args

import msgspec
import pytest

from guide.project import Project
from guide.schemas import FORMS, draw_schemas

ROOT = Path(__file__).parent.parent


def test_the_published_schemas_are_those_of_the_readers() -> None:
    for path, schema in draw_schemas(Project(ROOT)).items():
        assert path.read_text(encoding="utf-8") == schema, f"run: guide schemas, for {path.name}"


@pytest.mark.parametrize(("name", "form"), FORMS.items())
def test_names_every_field_and_no_other(name: str, form: object) -> None:
    (record_type,) = get_args(form)
    schema = json.loads((ROOT / "docs" / "data" / f"{name}.schema.json").read_text(encoding="utf-8"))
    record = schema["$defs"][record_type.__name__]

    assert set(record["properties"]) == {field.encode_name for field in msgspec.structs.fields(record_type)}
    assert record["additionalProperties"] is False
    assert "id" in record["required"]
