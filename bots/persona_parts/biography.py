# ruff: noqa: E501 - one pattern a line reads better than one wrapped over three
"""Words for a short biography: how one came to the market, habits with money, what one talks about, who is at home."""

from __future__ import annotations

# (pattern, lowest age, highest age)
BEGINNINGS = (
    ("Borsaya {2020'de|pandemide} {eve kapanınca|can sıkıntısından} başladı", 26, 60),
    ("{2017'den|2018'den|2019'dan} beri piyasada", 27, 64),
    ("Piyasayla {bir|iki} yıldır ilgileniyor", 19, 34),
    ("{Doksanlardan|İki binlerin başından} beri {borsayı|piyasayı} bilir", 50, 70),
    ("{Babasından|Dayısından|Abisinden} öğrendi bu işi", 20, 45),
    ("{Geç|Kırkından sonra} başladı, {acelesi yok|arayı kapatmaya çalışmıyor}", 44, 66),
    ("{İş yerindeki|Arkadaş grubundaki} konuşmalardan merak sardı", 22, 56),
    ("İlk hesabını {bir halka arz için|arkadaşının ısrarıyla} açtı", 21, 46),
)
HABITS = {
    "cautious": ("{Parasının çoğu mevduatta ve altında|Önce anapara der}", "{Küçük tutarlarla|Azar azar} gider, zarardan çok korkar"),
    "balanced": ("{Sepet yapar|Parayı böler}, {tek şeye bağlanmaz|yarısı hep kenarda}", "{Kademeli alır|Ay ay ekler}, {acele etmez|sabırlıdır}"),
    "bold": ("{Fırsat görünce|Kırılımda} büyük girer, {stopunu da koyar|hatasını da kabul eder}", "{Hızlı karar verir|Oynaklıktan korkmaz}"),
    "gambler": ("{Heyecan|Adrenalin} için oynadığını kendi de bilir", "{Kaldıraçla|Yan tahtada} kazanıp kaybetmiştir, {yine dener|uslanmadı}"),
}
FOCUS = {
    "bist": "hisse", "banka": "banka hisseleri", "teknik": "grafik", "doviz": "döviz", "altin": "altın", "kripto": "kripto",
    "makro": "faiz ve enflasyon", "temettu": "temettü", "halka_arz": "halka arz", "yan_tahta": "yan tahta", "gun_ici": "gün içi işlem",
    "kuresel": "dünya piyasaları",
}
HOME = {
    "f": (("bekâr", 19, 34), ("evli, {iki çocuklu|bir çocuklu}", 29, 58), ("evli", 25, 66), ("torun sahibi", 56, 70), ("kendi evinde tek yaşıyor", 26, 52)),
    "m": (("bekâr", 19, 36), ("evli, {iki çocuklu|üç çocuklu|bir çocuklu}", 30, 60), ("evli", 26, 66), ("torun sahibi", 58, 70), ("nişanlı", 24, 34)),
}
