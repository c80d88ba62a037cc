"""The Turkish catalogue: complete, sound, compiled, and seen by staff. Needs no gettext on the machine."""

from __future__ import annotations

import ast
import gettext
import re
import struct
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from django.apps import apps
from django.conf import settings
from django.contrib import admin
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from django.utils import dates
from django.utils.translation import override
from django.utils.translation.template import templatize

import piyasa_site.urls  # noqa: F401 (with the pages of the desk)
from piyasa_site.tunables.definitions import DEFINITIONS

ROOT = Path(__file__).resolve().parent.parent.parent
CATALOGUE = ROOT / "locale" / "tr" / "LC_MESSAGES" / "django.po"
PACKAGES = ("analytics", "bots", "conversations", "humanization", "piyasa_site")
LIBRARY_TEXTS = ROOT / "piyasa_site" / "library_texts.py"
LIBRARIES = ("unfold", "auditlog", "django_celery_beat", "axes", "django.contrib.auth", "django.contrib.contenttypes")


# --- what the catalogue says -------------------------------------------------


@dataclass(slots=True)
class Entry:
    """One message of a .po file. `texts` holds one translation, or one for each plural form."""

    flags: str = ""
    context: str | None = None
    msgid: str = ""
    plural: str | None = None
    texts: list[str] = field(default_factory=list)


def read_catalogue(path: Path) -> list[Entry]:
    """The entries of a .po file; its header and obsolete entries are left out."""
    return [entry for entry in map(_entry, path.read_text(encoding="utf-8").split("\n\n")) if entry.msgid]


def _entry(block: str) -> Entry:
    entry = Entry(flags=" ".join(line for line in block.splitlines() if line.startswith("#,")))
    statements = "\n".join(line for line in block.splitlines() if not line.startswith("#"))
    for keyword, quoted in re.findall(r'^(msg\S+)((?:\s*"(?:[^"\\]|\\.)*")+)', statements, re.M):
        text = "".join(ast.literal_eval(part) for part in re.findall(r'"(?:[^"\\]|\\.)*"', quoted))
        if keyword == "msgctxt":
            entry.context = text
        elif keyword == "msgid":
            entry.msgid = text
        elif keyword == "msgid_plural":
            entry.plural = text
        else:
            entry.texts.append(text)
    return entry


ENTRIES = read_catalogue(CATALOGUE)
KNOWN = {(entry.context, entry.msgid, entry.plural) for entry in ENTRIES}

_PLACEHOLDER = re.compile(r"%\(\w+\)[-+0-9.]*[a-z]|%[sd]\b|\{[^{}]*\}")


def placeholders(text: str) -> Counter[str]:
    return Counter(_PLACEHOLDER.findall(text))


def test_no_entry_is_empty_fuzzy_or_there_twice() -> None:
    wanting = [
        entry.msgid
        for entry in ENTRIES
        if "fuzzy" in entry.flags
        or len(entry.texts) != (1 if entry.plural is None else 2)
        or not all(text.strip() for text in entry.texts)
    ]
    assert not wanting
    assert len(KNOWN) == len(ENTRIES) > 500


def test_translations_keep_placeholders_and_the_space_around() -> None:
    for entry in ENTRIES:
        for original, text in zip((entry.msgid, entry.plural), entry.texts, strict=False):
            assert original is not None and placeholders(text) == placeholders(original), entry.msgid
            assert _space_around(text) == _space_around(original), entry.msgid


def _space_around(text: str) -> tuple[str, str]:
    return text[: len(text) - len(text.lstrip())], text[len(text.rstrip()) :]


def test_a_missing_placeholder_would_be_seen() -> None:
    assert placeholders("%(count)d new, {0} old") != placeholders("%(count)d yeni")
    assert placeholders("%(rate).1f a minute") == {"%(rate).1f": 1}


def test_no_translation_begins_with_a_small_dotted_i() -> None:
    """Names are shown through `capfirst`, to which the capital of "i" is "I"."""
    assert not [entry.msgid for entry in ENTRIES if entry.texts[0].startswith("i")]


def test_django_s_own_dates_are_not_overruled() -> None:
    """A msgid of ours that is also an abbreviated month would rename the month."""
    names = {*dates.MONTHS.values(), *dates.MONTHS_3.values(), *dates.MONTHS_AP.values(), *dates.MONTHS_ALT.values()}
    names |= {*dates.WEEKDAYS.values(), *dates.WEEKDAYS_ABBR.values()}
    with override("en"):
        assert not {str(name) for name in names} & {entry.msgid for entry in ENTRIES}


def test_the_compiled_catalogue_says_what_the_source_says() -> None:
    compiled = CATALOGUE.with_suffix(".mo")
    with compiled.open("rb") as file:
        spoken = gettext.GNUTranslations(file)
    for entry in ENTRIES:
        if entry.plural is not None:
            said = [spoken.ngettext(entry.msgid, entry.plural, number) for number in (1, 2)]
        elif entry.context is not None:
            said = [spoken.pgettext(entry.context, entry.msgid)]
        else:
            said = [spoken.gettext(entry.msgid)]
        assert said == entry.texts, f"{entry.msgid!r}: run `django-admin compilemessages -l tr`"
    (count,) = struct.unpack("<I", compiled.read_bytes()[8:12])
    assert count == len(ENTRIES) + 1  # and the header


# --- what the sources say ----------------------------------------------------

Message = tuple[str | None, str, str | None]  # context, msgid, plural

# How many texts a function takes before its other arguments, and whether the first is a context.
_FUNCTIONS = {
    "gettext": (1, False),
    "gettext_lazy": (1, False),
    "gettext_noop": (1, False),
    "ngettext": (2, False),
    "ngettext_lazy": (2, False),
    "pgettext": (2, True),
    "pgettext_lazy": (2, True),
    "npgettext": (3, True),
    "npgettext_lazy": (3, True),
}


def messages_of_python(source: str) -> Iterator[Message]:
    """What a module marks for translation, under whatever name it knows the functions."""
    tree = ast.parse(source)
    names = {"_": "gettext", **{name: name for name in _FUNCTIONS}}
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module == "django.utils.translation":
            names |= {it.asname: it.name for it in node.names if it.asname and it.name in _FUNCTIONS}
    for node in ast.walk(tree):
        if not isinstance(node, ast.Call):
            continue
        called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
        if called not in names:
            continue
        count, has_context = _FUNCTIONS[names[called]]
        texts = [it.value for it in node.args[:count] if isinstance(it, ast.Constant) and isinstance(it.value, str)]
        if len(texts) == count:  # anything else is a text that was marked where it stands
            context = texts.pop(0) if has_context else None
            yield context, texts[0], texts[1] if len(texts) > 1 else None


def messages_of_template(source: str) -> Iterator[Message]:
    """What a template marks. Django turns its tags into calls; the rest of what it writes is not Python."""
    string = r"""u?(?:'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")"""
    call = rf"(?<!\w)(?:_|n?p?gettext)\((?:{string}(?:,\s*)?)+"
    for found in re.finditer(call, templatize(source)):
        # Closed again, since a plural's count is a name or an expression of the template.
        yield from messages_of_python(found.group().rstrip(", ") + (", 1)" if "ngettext" in found.group() else ")"))


def messages_of(folders: Iterator[Path]) -> dict[Message, Path]:
    found: dict[Message, Path] = {}
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.suffix == ".py" and "migrations" not in path.parts:
                found |= dict.fromkeys(messages_of_python(path.read_text(encoding="utf-8")), path)
            elif path.suffix == ".html":
                found |= dict.fromkeys(messages_of_template(path.read_text(encoding="utf-8")), path)
    return found


def test_the_scan_reads_calls_tags_and_other_names() -> None:
    python = """
from django.utils.translation import gettext as now_in_words
a = _("one " "two"); b = now_in_words("three"); c = ngettext("a row", "%(n)d rows", n); d = translation.gettext("four")
e = pgettext("month", "may"); f = _(variable)
"""
    assert set(messages_of_python(python)) == {
        (None, "one two", None),
        (None, "three", None),
        (None, "a row", "%(n)d rows"),
        (None, "four", None),
        ("month", "may", None),
    }
    template = """
{% load i18n %}{% translate "It's here" %}{% translate group %}{{ who|default:_("nobody") }}
{% blocktranslate count n=rows %}one{% plural %}{{ n }} rows{% endblocktranslate %}
{% translate "may" context "month" %}
"""
    assert set(messages_of_template(template)) == {
        (None, "It's here", None),
        (None, "nobody", None),
        (None, "one", "%(n)s rows"),
        ("month", "may", None),
    }


def test_functions_go_by_the_names_that_makemessages_looks_for() -> None:
    renamed = re.compile(r"^from django\.utils\.translation import .*\bas (?!_$)\w+$", re.M)
    paths = [path for name in PACKAGES for path in (ROOT / name).rglob("*.py")]
    assert not [str(path.relative_to(ROOT)) for path in paths if renamed.search(path.read_text(encoding="utf-8"))]


def test_every_text_of_ours_is_in_the_catalogue() -> None:
    found = messages_of(ROOT / name for name in (*PACKAGES, "templates"))
    assert len(found) > 400
    missing = {message: str(path.relative_to(ROOT)) for message, path in found.items() if message not in KNOWN}
    assert not missing


def test_texts_of_libraries_are_still_the_libraries_own() -> None:
    found = set(messages_of(_folder(name) for name in LIBRARIES))
    borrowed = set(messages_of_python(LIBRARY_TEXTS.read_text(encoding="utf-8")))
    assert borrowed and not borrowed - found


def _folder(package: str) -> Path:
    spec = find_spec(package)
    assert spec is not None and spec.origin is not None
    return Path(spec.origin).parent


# --- what staff see ----------------------------------------------------------


def test_tables_and_their_groups_have_turkish_names() -> None:
    known = {entry.msgid: entry.texts[0] for entry in ENTRIES}
    assert admin.site._registry
    for model in admin.site._registry:
        if not model.__module__.startswith(PACKAGES):
            continue
        names = (
            model._meta.verbose_name,
            model._meta.verbose_name_plural,
            apps.get_app_config(model._meta.app_label).verbose_name,
        )
        for name in names:
            with override("en"):
                english = str(name)
            with override("tr"):
                assert str(name) == known[english]


def test_settings_are_explained_in_turkish() -> None:
    known = {entry.msgid for entry in ENTRIES}
    for it in DEFINITIONS.values():
        assert {it.group, it.label, it.help, it.kind.shape} <= known


@pytest.mark.django_db
@pytest.mark.parametrize(
    ("language", "says", "hides"),
    [("tr", ["Yetkili girişi", "Giriş yap", "Kod"], "Sign in"), ("en", ["Staff entrance", "Sign in"], "Giriş yap")],
)
def test_the_entrance_speaks_both_languages(client: Client, language: str, says: list[str], hides: str) -> None:
    page = client.get(reverse("admin:login"), headers={"accept-language": language}).content.decode()
    assert f'lang="{language}"' in page
    assert all(text in page for text in says)
    assert hides not in page


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["tr", "en"])
def test_the_side_bar_speaks_both_languages(admin_user: User, client: Client, language: str) -> None:
    client.force_login(admin_user)
    page = client.get(reverse("admin:bots_bot_changelist"), headers={"accept-language": language}).content.decode()
    groups: list[dict[str, Any]] = settings.UNFOLD["SIDEBAR"]["navigation"]  # type: ignore[index]
    titles = [item["title"] for group in groups for item in group["items"]]
    with override(language):
        shown = [str(title) for title in titles]
    with override("tr" if language == "en" else "en"):
        other = [str(title) for title in titles]
    assert shown != other
    assert all(title in page for title in shown)
