"""How the commands about a person's data find the person."""

from __future__ import annotations

from typing import Any

from django.core.management.base import CommandError, CommandParser

from conversations.models import Person, Platform

SHOWN = 10  # people of one name that are listed to choose from


def add_who(parser: CommandParser) -> None:
    parser.add_argument(
        "person",
        help="the person's number (as Admin and the API show it), or with --platform their id there, or a whole name",
    )
    parser.add_argument("--platform", choices=Platform.values, help="take PERSON for an id on this platform")


def found(given: dict[str, Any]) -> Person:
    """The one person who is meant; `CommandError` where there is none or more than one."""
    word: str = given["person"].strip()
    if given["platform"]:
        person = Person.objects.filter(platform=given["platform"], platform_id=word).first()
        if person is None:
            raise CommandError(f"Nobody is known by the id {word} on {given['platform']}.")
        return person
    number = word.removeprefix("person:")
    if number.isascii() and number.isdigit() and len(number) < 19:
        person = Person.objects.filter(pk=int(number)).first()
        if person is None:
            raise CommandError(f"There is no person {number}.")
        return person
    people = list(Person.objects.filter(display_name=word).order_by("pk")[: SHOWN + 1])
    if not people:
        raise CommandError(f"Nobody is called {word}.")
    if len(people) > 1:
        numbers = ", ".join(str(person.pk) for person in people[:SHOWN]) + (" …" if len(people) > SHOWN else "")
        raise CommandError(f"Several people are called {word}; say which by number: {numbers}.")
    return people[0]
