"""Casing and folding of Turkish text."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from piyasa_site.common.turkish import alphabetical, asciify, capitalise, fold, lower, lower_latin, upper


@pytest.mark.parametrize(
    ("text", "expected"),
    [("ISPARTA", "ısparta"), ("İZMİR", "izmir"), ("ŞİŞE", "şişe"), ("ALTIN", "altın"), ("VİOP", "viop"), ("", "")],
)
def test_lower_keeps_the_two_letters_i_apart(text: str, expected: str) -> None:
    assert lower(text) == expected
    assert len(lower(text)) == len(text)


@pytest.mark.parametrize(("text", "expected"), [("ısı", "ISI"), ("izin", "İZİN"), ("çılgın", "ÇILGIN")])
def test_upper_keeps_the_two_letters_i_apart(text: str, expected: str) -> None:
    assert upper(text) == expected


@pytest.mark.parametrize(("text", "expected"), [("ilk", "İlk"), ("ılık", "Ilık"), ("THYAO'yu", "THYAO'yu"), ("", "")])
def test_capitalise_touches_the_first_letter_only(text: str, expected: str) -> None:
    assert capitalise(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"), [("BIST", "bist"), ("RSI", "rsi"), ("SISE", "sise"), ("BITCOIN", "bitcoin"), ("İş", "iş")]
)
def test_codes_and_foreign_words_have_one_letter_i(text: str, expected: str) -> None:
    assert lower_latin(text) == expected


@pytest.mark.parametrize("text", ["TÜPRAŞ", "Tüpraş", "tupras", "TUPRAS", "tüpraş"])
def test_fold_gives_one_key_for_every_way_of_typing(text: str) -> None:
    assert fold(text) == "tupras"


def test_fold_of_i_in_all_four_forms() -> None:
    assert fold("Iİıi") == "iiii"
    assert fold("kâğıt") == "kagit"


def test_decomposed_text_counts_as_the_same_text() -> None:
    decomposed = unicodedata.normalize("NFD", "Şişe İğne çöp")
    assert decomposed != "Şişe İğne çöp"
    assert lower(decomposed) == "şişe iğne çöp"
    assert asciify(decomposed) == "Sise Igne cop"
    assert fold(decomposed) == "sise igne cop"


@given(st.text(alphabet="aAbBcCçÇgGğĞıIiİoOöÖsSşŞuUüÜ âÂîÎûÛ'0%", max_size=40))
def test_fold_is_stable_and_case_blind(text: str) -> None:
    assert fold(fold(text)) == fold(text)
    assert fold(upper(text)) == fold(lower(text)) == fold(text)


def test_names_are_listed_in_the_order_of_the_turkish_alphabet() -> None:
    names = ["Şevket", "çaylak", "Zerrin", "İlker", "Cem", "Ilgın", "Özgür", "Sude", "Çağlar", "okan10", "Oya"]
    assert sorted(names, key=alphabetical) == [
        "Cem", "Çağlar", "çaylak", "Ilgın", "İlker", "okan10", "Oya", "Özgür", "Sude", "Şevket", "Zerrin",
    ]  # fmt: skip
