# ruff: noqa: E501 - lists of names
"""Names of people in Turkey by gender and decade of birth, and how they show themselves in a chat.

Pure data and one drawer. A name is drawn by walking through shuffled lists, so
a room of sixty rarely holds three people of one first name, and ten thousand
display names stay unique without a search.
"""

from __future__ import annotations

from collections.abc import Callable
from random import Random

from piyasa_site.common.turkish import asciify, lower

# First year of birth at which each list is the usual one.
ERAS = (1950, 1970, 1985, 1997)


def _names(line: str) -> tuple[str, ...]:
    return tuple(line.split())


FIRST_NAMES: dict[str, tuple[tuple[str, ...], ...]] = {
    "f": (
        _names(
            "Ayşe Fatma Emine Hatice Şerife Sultan Hanife Nermin Nurten Gülten Sevim Türkan Müzeyyen Perihan Nezahat "
            "Saadet Semiha Mualla Feride Necla Aysel Gönül Yıldız Nuran Meliha Süheyla Şükran Handan Neriman Leman "
            "Güler Ayten Fikriye Makbule Remziye Melahat Nazire Cemile Sabiha Hülya Nevin Birsen Gülseren Nebahat "
            "Münevver"
        ),
        _names(
            "Sevgi Serpil Songül Nurcan Aynur Filiz Sibel Arzu Nilgün Dilek Meral Şebnem Funda Banu Tülay Gülay Zeliha "
            "Hacer Yasemin Oya Berna Esra Özlem Pınar Sevda Nalan Meltem Ebru Aslı Yeşim Demet Sema Emel Figen Ülkü "
            "Canan Aylin Sevinç Gülşen Nuray Ayfer Zerrin Bahar Derya Didem"
        ),
        _names(
            "Merve Elif Büşra Gizem Tuğba Seda Gamze Burcu Özge Kübra Hande Ezgi Duygu Sinem Tuğçe Damla Begüm Cansu "
            "İrem Gözde Betül Neslihan Rabia Hilal Esma Melis Ceren Ece Selin Buse Simge Nihan Aysun Gonca Müge Zehra "
            "Sümeyye Şule Fulya Özgül Pelin Nazlı Eda Bengü Hazal"
        ),
        _names(
            "Zeynep Defne Nehir Ecrin Beyza İlayda Aleyna Sude Yağmur Melike Dilara Nisa Azra Rüya Şevval Sıla Naz Lara "
            "Berfin Helin Asya Ceyda Eylül Berra Zümra Hira İpek Ilgın Nil Öykü Duru Alara Mina Yaren Ecem Gülce Sena "
            "Feyza Kardelen Tuana Rana Ahsen Elçin Ayça Irmak"
        ),
    ),
    "m": (
        _names(
            "Mehmet Mustafa Ahmet Ali Hüseyin Hasan İbrahim İsmail Osman Halil Süleyman Ramazan Mahmut Kemal Recep Yusuf "
            "Salih Kazım Necati Nurettin Hikmet Cemal Rıza Fikret Şaban Sabri Şevket Muzaffer Niyazi Zeki Selahattin "
            "Cevdet Burhan Turgut Ünal Yaşar Ekrem Orhan Erdal Turan İhsan Nihat Vedat Bahri Hamdi"
        ),
        _names(
            "Murat Hakan Serkan Volkan Levent Bülent Cengiz Metin Adnan Erkan Özkan Tuncay Gökhan Ufuk Tolga Barış Cem "
            "Koray Engin Tamer Ercan Soner Yavuz Selim Fatih Kadir Savaş Taner Cüneyt Şenol Haluk Tayfun Ferhat Bilal "
            "Alper Serdar Sinan Ümit Erdem Özgür İlker Suat Ömer Cihan Uğur"
        ),
        _names(
            "Emre Burak Onur Furkan Kaan Mert Can Okan Oğuz Berk Caner Gürkan Anıl Umut Eren Batuhan Tunahan Samet Enes "
            "Çağrı Çağlar Yunus Harun İsa Sefa Doğukan Semih Ozan Deniz Kerem Fırat Baran Emir Tarık Yasin Musa Melih "
            "Utku Buğra Alperen Mücahit Oğuzhan Hamza Sercan Taylan"
        ),
        _names(
            "Efe Arda Berkay Yiğit Ege Doruk Poyraz Atakan Kuzey Bora Rüzgar Alp Toprak Çınar Emirhan Berat Taha Görkem "
            "Kağan Ata Aras Mirza Yağız Ayaz Eymen Umutcan Tuna Ilgaz Bartu Demir Miraç Ferit Erdi Egemen Muhammed "
            "Abdullah Kutay Kayra Mete Göktuğ Barkın Tolgahan Sarp Baturalp Devrim"
        ),
    ),
}

# Common surnames. Left out on purpose: those that name a firm, a family of owners,
# a politician, a central banker or a known market commentator to most readers.
SURNAMES = _names(
    "Acar Açıkgöz Adıgüzel Ağca Akbaş Akbulut Akdağ Akdeniz Akgül Akgün Akın Akkaya Akkuş Akpınar Aktaş Aktürk Akyol "
    "Akyüz Alkan Altıntaş Altun Altunay Arı Arıkan Arslan Aslan Ateş Avcı Ay Aydemir Aydın Aygün Aykut Aytekin Bal "
    "Balcı Baran Başaran Bayram Bektaş Bilgin Bilici Bingöl Bolat Bozdağ Bozkurt Bulut Candan Canpolat Ceylan Coşkun "
    "Çakır Çakmak Çalışkan Çam Çelik Çetin Çevik Çiçek Çiftçi Çoban Dal Dağ Dağlı Demir Demirci Demirkan "
    "Deniz Dinç Dincer Doğru Duman Duran Durmaz Durmuş Dursun Ekici Ekinci Elmas Er Eraslan Ercan Erdem Eren Ergin "
    "Ergün Erkan Erkoç Erol Ersoy Ertaş Eser Gedik Genç Gezer Göçer Gök Gökçe Gökmen Gündoğdu Gündüz Güneş Güngör "
    "Gürbüz Gürsoy Güven Güzel Işık İnan İnce İpek Kaçar Kahraman Kalkan Kandemir Kaplan Kara Karaaslan Karabulut "
    "Karaca Karadağ Karadeniz Karagöz Karakaş Karakaya Karakoç Karakuş Karataş Kartal Kavak Kaya Kayhan Keleş Keskin "
    "Kılıç Kıran Kocabaş Kocaman Korkmaz Köse Kurt Kuru Kuş Küçük Mutlu Oğuz Okur Oral Orhan Öz Özbek Özcan Özdemir "
    "Özen Özer Özkan Öztürk Pala Parlak Peker Polat Sağlam Sarı Sarıkaya Savaş Sert Sevinç Sezer Sezgin Solmaz "
    "Sönmez Şahin Şeker Şen Şener Tan Taş Taşçı Taşkın Tekin Tok Toprak Topal Tunç Turan Turgut Tosun Türkmen "
    "Uçar Ulusoy Uslu Uyar Uzun Ünal Ünlü Vural Yalçın Yaman Yavuz Yazıcı Yeşil Yıldırım Yıldız Yılmaz "
    "Yiğit Yörük Yurt Yüce Yücel Yüksel Zengin"
)

# Pairs of the lists above that most readers would take for somebody known.
KNOWN_PEOPLE = frozenset(
    (
        "Burak Yılmaz", "Cem Yılmaz", "Mert Yılmaz", "Murat Yıldırım", "Yıldız Yıldırım", "Arda Turan", "Kenan Yıldız",
        "Mustafa Kemal", "Hakan Ünsal", "Rüştü Güneş", "Volkan Şen", "Emre Çolak", "Ozan Tufan", "Hülya Avşar",
        "Zeki Müren", "Ali Kırca", "Metin Oktay", "Turan Güneş", "Sinan Engin", "Ferhat Göçer", "Serdar Ortaç",
        "Emel Sayın", "Türkan Şoray", "Fatma Girik", "Hande Erçel", "Hande Yener", "Demet Akalın", "Ebru Gündeş",
        "Ebru Yaşar", "Sibel Can", "Gülben Ergen", "Bülent Ersoy", "Müslüm Gürses", "Orhan Gencebay", "Ferdi Tayfur",
        "Mahsun Kırmızıgül", "Mustafa Sandal", "Murat Boz", "Kıvanç Tatlıtuğ", "Engin Akyürek", "Engin Altan",
        "Mehmet Günsür", "Haluk Bilginer", "Şener Şen", "Halit Ergenç", "Nurgül Yeşilçay", "Beren Saat", "Elçin Sangu",
        "Serenay Sarıkaya", "Barış Arduç", "Can Yaman", "Çağatay Ulusoy", "Aras Bulut", "İlker Aksum", "Yaşar Kemal",
        "Orhan Pamuk", "Orhan Kemal", "Aziz Yıldırım", "Ali Şen", "Selim Soydan", "Alper Gezer", "Taner Yıldız",
        "Mehmet Özer", "Mehmet Okur", "Hakan Balta", "Merih Demiral", "Cengiz Kurtoğlu", "Mustafa Ceceli",
        "Fatma Şahin", "Yasemin Yalçın", "Ahmet Kaya", "Yavuz Bingöl", "Murat Kekilli", "Sezen Aksu", "Levent Yüksel",
        "Nazan Öncel", "Candan Erçetin", "Deniz Seki", "Ece Seçkin", "Hadise Açıkgöz", "Murat Dalkılıç", "Semih Kaya",
        "Semih Saygıner", "Semih Kılıçsoy", "Yusuf Dikeç", "Mete Gazoz", "Taha Akgül", "Rıza Kayaalp", "Ebrar Karakurt",
        "Zehra Güneş", "Eda Erdem", "Naz Aydemir", "Simge Aköz", "Vedat Milor", "Cem Karaca", "Barış Manço",
        "Kadir Doğulu", "Neslihan Yeldan", "Yasemin Özilhan", "Ali Ağaoğlu", "Özgür Özel", "Ömer Çelik", "Faik Öztrak",
        "Ahmet Davutoğlu", "Recep Akdağ", "Muharrem İnce", "Fatih Altaylı", "Cüneyt Özdemir", "Hakan Kara", "Ali Kaya",
        "Bülent Korkmaz", "Şenol Güneş", "Ersun Yanal", "Tolga Zengin", "Volkan Kartal", "Serdar Kılıç", "Emre Mor",
    )
)  # fmt: skip

# (nickname, who may carry it: women / men / anybody, lowest age, highest age, interest or "")
NICKNAMES: tuple[tuple[str, str, int, int, str], ...] = (
    ("borsacı dayı", "m", 44, 70, "bist"), ("altıncı teyze", "f", 46, 70, "altin"), ("temettü avcısı", "a", 28, 70, "temettu"),
    ("lotzede", "a", 21, 60, "bist"), ("nakitte bekleyen", "a", 24, 70, ""), ("grafikçi", "a", 22, 60, "teknik"),
    ("uykusuz yatırımcı", "a", 20, 65, "kripto"), ("sessiz izleyici", "a", 22, 70, ""), ("küçük yatırımcı", "a", 22, 70, "bist"),
    ("çaylak", "a", 19, 27, "bist"),
    ("kripto kedisi", "a", 19, 36, "kripto"), ("soğuk cüzdan", "a", 21, 45, "kripto"), ("mavi mum", "a", 20, 50, "teknik"),
    ("yan tahtacı", "m", 24, 58, "yan_tahta"), ("bir lot bir çay", "a", 22, 60, "bist"), ("kademeli", "a", 26, 66, "bist"),
    ("tabandan alan", "m", 22, 55, "yan_tahta"), ("tavan bekçisi", "m", 22, 58, "yan_tahta"), ("pembe panjur", "f", 24, 55, ""),
    ("ekran başında", "a", 24, 62, "gun_ici"), ("öğle arası", "a", 24, 58, ""), ("sabah kahvesi", "f", 24, 66, ""),
    ("makas açık", "a", 30, 66, "doviz"), ("çeyrekçi", "f", 30, 68, "altin"), ("gram gram", "a", 26, 66, "altin"),
    ("talep toplayan", "a", 21, 60, "halka_arz"), ("eşit dağıtım", "a", 21, 60, "halka_arz"), ("uzun vadeci", "a", 28, 70, "temettu"),
    ("bileşik getiri", "a", 25, 60, "temettu"), ("faizci amca", "m", 50, 70, "makro"), ("verisever", "a", 25, 60, "makro"),
    ("gece nöbetçisi", "a", 24, 60, "kuresel"), ("okyanus ötesi", "a", 24, 60, "kuresel"), ("hacimsiz", "m", 22, 52, "teknik"),
    ("ters köşe", "a", 22, 60, "bist"), ("dip arayan", "a", 22, 62, "bist"), ("stopsuz abi", "m", 30, 62, "gun_ici"),
    ("bilanço okuru", "a", 26, 66, "banka"), ("kara tahta", "a", 30, 66, "teknik"),
    ("ikinci çay", "a", 26, 70, ""), ("anadolu çocuğu", "m", 24, 60, ""), ("ege rüzgarı", "a", 24, 66, ""),
    ("kuzeyli", "a", 24, 64, ""), ("sabırtaşı", "a", 30, 70, "temettu"), ("yastık altı", "f", 40, 70, "altin"),
)  # fmt: skip


class NameBook:
    """Hands out names: first names in turn, display names and usernames never twice."""

    def __init__(self, rng: Random) -> None:
        self._shelves = {
            (gender, era): rng.sample(names, len(names))
            for gender, lists in FIRST_NAMES.items()
            for era, names in enumerate(lists)
        }
        self._turn = {shelf: 0 for shelf in self._shelves}
        self._nicknames = rng.sample(NICKNAMES, len(NICKNAMES))
        self._shown: dict[str, None] = {}
        self._usernames: dict[str, None] = {}

    def draw(
        self, rng: Random, gender: str, birth_year: int, age: int, plate: str, title: str, interests: tuple[str, ...]
    ) -> tuple[str, str, str]:
        """(display name, first name, username) of one new participant.

        `title` is how the job is used as an address ("Hoca", "Usta"), or "".
        """
        first = self._first(rng, gender, birth_year)
        surname = rng.choice(SURNAMES)
        shown = self._shown_name(rng, first, surname, gender, age, plate, title, interests)
        self._shown[lower(shown)] = None
        return shown, first, self._username(rng, shown, first, surname, plate)

    def _first(self, rng: Random, gender: str, birth_year: int) -> str:
        era = max(index for index, year in enumerate(ERAS) if birth_year >= year)
        # Fashions overlap: one in six carries a name of the decade beside.
        if rng.random() < 1 / 6:
            era = min(max(era + rng.choice((-1, 1)), 0), len(ERAS) - 1)
        shelf = self._shelves[gender, era]
        turn = self._turn[gender, era]
        self._turn[gender, era] = turn + 1
        return shelf[turn % len(shelf)]

    def _shown_name(
        self, rng: Random, first: str, surname: str, gender: str, age: int, plate: str, title: str, interests: tuple[str, ...]
    ) -> str:
        young = age < 30
        forms: list[tuple[float, Callable[[], str]]] = [
            (34, lambda: first),
            (20, lambda: f"{first} {surname[0]}."),
            (22, lambda: f"{first} {surname}"),
            (5 if young else 2, lambda: lower(first)),
            (4 if young else 1.5, lambda: f"{lower(first)}{plate}"),
            (3 if young else 1, lambda: f"{lower(first)} {lower(surname[0])}"),
            (9 if title else 0, lambda: f"{first} {title}"),
            (3 if age >= 48 else 0, lambda: f"{first} {'Abi' if gender == 'm' else 'Abla'}"),
            (7, lambda: self._nickname(gender, age, interests)),
        ]
        for _ in range(12):
            name = rng.choices([form for _, form in forms], [weight for weight, _ in forms])[0]()
            if name and name not in KNOWN_PEOPLE and lower(name) not in self._shown:
                return name
        while True:
            surname = rng.choice(SURNAMES)
            for name in (f"{first} {surname}", f"{first} {surname[0]}. {rng.choice(_INITIALS)}."):
                if name not in KNOWN_PEOPLE and lower(name) not in self._shown:
                    return name

    def _nickname(self, gender: str, age: int, interests: tuple[str, ...]) -> str:
        for index, (nickname, who, low, high, interest) in enumerate(self._nicknames):
            if who in ("a", gender) and low <= age <= high and (not interest or interest in interests):
                del self._nicknames[index]
                return nickname
        return ""

    def _username(self, rng: Random, shown: str, first: str, surname: str, plate: str) -> str:
        plain = _plain(shown)
        own = _plain(first)
        for stem in (plain, f"{own}_{_plain(surname)}", f"{own}{plate}", f"{own}{_plain(surname)}{plate}"):
            username = f"{stem[:27]}_bot"
            if len(stem) >= 3 and username not in self._usernames:
                break
        else:
            while (username := f"{own[:20]}{rng.randrange(100, 100_000)}_bot") in self._usernames:
                pass
        self._usernames[username] = None
        return username


_INITIALS = "ABCDEFGHKLMNOPRSTUVYZ"


def _plain(name: str) -> str:
    """A name as the middle of a username: lower-case ASCII letters, digits and single underscores."""
    kept = "".join(c if c.isascii() and c.isalnum() else "_" for c in asciify(lower(name)))
    return "_".join(part for part in kept.split("_") if part)
