"""Cities of Turkey that participants live in, with their case forms and plate codes."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class City:
    """`locative` and `dative` are written out: "Bursa'da", "Bursa'ya". `weight` is roughly the share of people."""

    name: str
    locative: str
    dative: str
    plate: str
    weight: float

    @property
    def ablative(self) -> str:
        return f"{self.locative}n"


def _city(name: str, locative: str, dative: str, plate: int, weight: float) -> City:
    return City(name, f"{name}'{locative}", f"{name}'{dative}", f"{plate:02d}", weight)


CITIES: tuple[City, ...] = (
    _city("İstanbul", "da", "a", 34, 24),
    _city("Ankara", "da", "ya", 6, 11),
    _city("İzmir", "de", "e", 35, 9),
    _city("Bursa", "da", "ya", 16, 6),
    _city("Antalya", "da", "ya", 7, 5),
    _city("Kocaeli", "de", "ye", 41, 4),
    _city("Adana", "da", "ya", 1, 3.5),
    _city("Konya", "da", "ya", 42, 3.5),
    _city("Gaziantep", "te", "e", 27, 3),
    _city("Eskişehir", "de", "e", 26, 2.5),
    _city("Mersin", "de", "e", 33, 2.5),
    _city("Kayseri", "de", "ye", 38, 2.5),
    _city("Samsun", "da", "a", 55, 2.2),
    _city("Denizli", "de", "ye", 20, 2),
    _city("Sakarya", "da", "ya", 54, 1.8),
    _city("Trabzon", "da", "a", 61, 1.8),
    _city("Balıkesir", "de", "e", 10, 1.6),
    _city("Manisa", "da", "ya", 45, 1.6),
    _city("Tekirdağ", "da", "a", 59, 1.6),
    _city("Muğla", "da", "ya", 48, 1.6),
    _city("Aydın", "da", "a", 9, 1.5),
    _city("Hatay", "da", "a", 31, 1.4),
    _city("Diyarbakır", "da", "a", 21, 1.6),
    _city("Malatya", "da", "ya", 44, 1.2),
    _city("Çanakkale", "de", "ye", 17, 1.2),
    _city("Edirne", "de", "ye", 22, 1),
    _city("Erzurum", "da", "a", 25, 1),
    _city("Ordu", "da", "ya", 52, 1),
    _city("Zonguldak", "ta", "a", 67, 1),
    _city("Afyon", "da", "a", 3, 0.9),
    _city("Sivas", "ta", "a", 58, 0.9),
    _city("Isparta", "da", "ya", 32, 0.8),
    _city("Van", "da", "a", 65, 1),
    _city("Elazığ", "da", "a", 23, 0.8),
    _city("Kütahya", "da", "ya", 43, 0.8),
    _city("Rize", "de", "ye", 53, 0.7),
    _city("Bolu", "da", "ya", 14, 0.6),
    _city("Giresun", "da", "a", 28, 0.6),
)

CITY_BY_NAME: dict[str, City] = {city.name: city for city in CITIES}
