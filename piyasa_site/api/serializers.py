"""Bodies taken at their word: no silent conversions, and no field that is not there.

REST framework reads "yes", 1 and "true" as true and passes over misspelt names.
A program is better served by a sentence that says what is wrong with which field.
"""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from django.db import models
from drf_spectacular.utils import extend_schema_field
from rest_framework import serializers
from rest_framework.exceptions import ValidationError

SMALLEST_AMOUNT, LARGEST_AMOUNT = Decimal("0.000001"), Decimal(10**12 - 1)  # what 18 digits hold, six behind the point


class Text(serializers.CharField):
    """Text, and nothing that would have to be turned into it. `shape` is a pattern that rules elsewhere demand."""

    def __init__(self, *, shape: str = "", **kwargs: Any) -> None:
        super().__init__(**kwargs)
        self.shape = shape

    def to_internal_value(self, data: Any) -> str:
        if not isinstance(data, str):
            self.fail("invalid")
        return str(super().to_internal_value(data))


class Flag(serializers.BooleanField):
    def to_internal_value(self, data: Any) -> bool:
        if not isinstance(data, bool):
            self.fail("invalid", input=data)
        return data


class Whole(serializers.IntegerField):
    def to_internal_value(self, data: Any) -> int:
        if isinstance(data, bool) or not (isinstance(data, int) or (isinstance(data, float) and data.is_integer())):
            self.fail("invalid")
        return int(super().to_internal_value(data))


class Number(serializers.FloatField):
    def to_internal_value(self, data: Any) -> float:
        if isinstance(data, bool) or not isinstance(data, int | float):
            self.fail("invalid")
        try:
            return float(super().to_internal_value(data))
        except OverflowError:
            self.fail("invalid")


@extend_schema_field(
    {"type": "number", "format": "double", "minimum": float(SMALLEST_AMOUNT), "maximum": float(LARGEST_AMOUNT)}
)
class Amount(serializers.DecimalField):
    """A positive amount, shown as a number and kept to six places; a float's further ones say nothing."""

    def __init__(self, **kwargs: Any) -> None:
        super().__init__(max_digits=18, decimal_places=6, **kwargs)

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, bool) or not isinstance(data, int | float):
            self.fail("invalid")
        if not SMALLEST_AMOUNT <= data <= LARGEST_AMOUNT:
            raise ValidationError(f"This must lie between {SMALLEST_AMOUNT} and {LARGEST_AMOUNT}.")
        return Decimal(str(data)).quantize(SMALLEST_AMOUNT)

    def to_representation(self, value: Any) -> Any:
        return float(value)


class Moment(serializers.DateTimeField):
    """A moment of our time: long ago places kept times of their own, with seconds, and ISO 8601 cannot write them."""

    def to_internal_value(self, value: Any) -> Any:
        found = super().to_internal_value(value)
        if not 1970 <= found.year <= 9998:
            raise ValidationError("This must lie between the years 1970 and 9998.")
        return found


class Strict:
    """A serializer that refuses what it does not know. What is only read may be sent back, and is passed over."""

    fields: Any

    def to_internal_value(self, data: Any) -> Any:
        if isinstance(data, Mapping):
            unknown = {str(name): ["There is no such field."] for name in data if name not in self.fields}
            if unknown:
                raise ValidationError(unknown)
        return super().to_internal_value(data)  # type: ignore[misc]


class StrictSerializer(Strict, serializers.Serializer[Any]):
    pass


class StrictModelSerializer(Strict, serializers.ModelSerializer[Any]):
    serializer_field_mapping = {
        **serializers.ModelSerializer.serializer_field_mapping,
        models.CharField: Text,
        models.TextField: Text,
        models.BooleanField: Flag,
        models.FloatField: Number,
        models.IntegerField: Whole,
        models.PositiveIntegerField: Whole,
        models.PositiveSmallIntegerField: Whole,
        models.DateTimeField: Moment,
    }
