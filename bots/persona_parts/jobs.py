"""What participants do for a living, and what that does to their day."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Job:
    """A livelihood.

    `women` and `men` weigh how often each takes it up; `wealth` (0..1) is the
    usual size of the purse; `rhythm` shapes the day; `field` groups jobs that
    live through similar things; `address` is how the trade is used after a
    first name ("Kemal Usta"), "" where it is not; `nights` tells whether
    people of this job are found awake at night.
    """

    title: str
    low: int
    high: int
    women: float
    men: float
    wealth: float
    rhythm: str  # office | school | shift | shop | home | retired | student | free | road | care
    field: str  # a key of voice.LINES_BY_FIELD
    address: str = ""
    nights: bool = False


JOBS: tuple[Job, ...] = (
    Job("üniversite öğrencisi", 19, 25, 6, 7, 0.12, "student", "student", nights=True),
    Job("yüksek lisans öğrencisi", 23, 30, 3, 3, 0.18, "student", "student", nights=True),
    Job("yazılımcı", 22, 48, 3, 7, 0.62, "free", "technical", nights=True),
    Job("veri analisti", 23, 44, 3, 3, 0.58, "office", "numbers"),
    Job("makine mühendisi", 24, 60, 2, 5, 0.58, "office", "technical"),
    Job("inşaat mühendisi", 24, 62, 2, 4, 0.6, "office", "technical"),
    Job("elektrik teknisyeni", 21, 58, 0, 4, 0.36, "road", "craft", "Usta"),
    Job("muhasebeci", 23, 60, 5, 4, 0.45, "office", "numbers"),
    Job("mali müşavir", 28, 66, 3, 4, 0.66, "office", "numbers"),
    Job("banka çalışanı", 24, 54, 4, 3, 0.5, "office", "numbers"),
    Job("sigortacı", 25, 60, 3, 3, 0.5, "office", "numbers"),
    Job("ilkokul öğretmeni", 24, 60, 6, 2, 0.4, "school", "teaching", "Hoca"),
    Job("matematik öğretmeni", 25, 62, 3, 4, 0.42, "school", "teaching", "Hoca"),
    Job("tarih öğretmeni", 26, 62, 2, 3, 0.4, "school", "teaching", "Hoca"),
    Job("akademisyen", 28, 66, 3, 3, 0.55, "office", "teaching", "Hoca"),
    Job("hemşire", 22, 54, 6, 1, 0.38, "care", "health", nights=True),
    Job("doktor", 27, 66, 3, 3, 0.8, "care", "health", nights=True),
    Job("eczacı", 26, 66, 4, 2, 0.74, "shop", "clinic"),
    Job("diş hekimi", 26, 62, 3, 3, 0.76, "office", "clinic"),
    Job("veteriner", 26, 62, 2, 2, 0.52, "shop", "clinic"),
    Job("belediye memuru", 25, 60, 4, 5, 0.38, "office", "public"),
    Job("infaz koruma memuru", 24, 52, 0, 3, 0.36, "shift", "public", nights=True),
    Job("polis", 24, 52, 1, 3, 0.4, "shift", "public", nights=True),
    Job("avukat", 26, 66, 4, 3, 0.66, "office", "technical"),
    Job("emlakçı", 27, 66, 2, 4, 0.58, "free", "trade"),
    Job("galerici", 28, 64, 0, 4, 0.7, "shop", "trade"),
    Job("market sahibi", 28, 66, 1, 5, 0.52, "shop", "trade"),
    Job("kuyumcu", 28, 68, 0, 4, 0.78, "shop", "trade"),
    Job("tekstilci", 28, 66, 2, 4, 0.66, "shop", "trade"),
    Job("nalbur", 32, 68, 0, 3, 0.5, "shop", "trade"),
    Job("e-ticaret satıcısı", 21, 46, 4, 4, 0.46, "free", "trade", nights=True),
    Job("kafe işletmecisi", 25, 54, 3, 3, 0.46, "shop", "service"),
    Job("aşçı", 22, 58, 2, 4, 0.32, "shift", "service", "Usta"),
    Job("kuaför", 21, 58, 5, 3, 0.36, "shop", "service"),
    Job("garson", 19, 34, 2, 4, 0.16, "shift", "service"),
    Job("taksi şoförü", 26, 64, 0, 5, 0.36, "road", "road", nights=True),
    Job("kurye", 19, 40, 0, 5, 0.24, "road", "road"),
    Job("tır şoförü", 27, 60, 0, 4, 0.42, "road", "road", nights=True),
    Job("oto tamircisi", 22, 62, 0, 4, 0.4, "shop", "craft", "Usta"),
    Job("marangoz", 26, 66, 0, 3, 0.36, "shop", "craft", "Usta"),
    Job("fabrika işçisi", 20, 54, 3, 6, 0.28, "shift", "craft", nights=True),
    Job("kaynakçı", 21, 56, 0, 3, 0.34, "shift", "craft", "Usta"),
    Job("güvenlik görevlisi", 23, 56, 1, 5, 0.26, "shift", "public", nights=True),
    Job("çağrı merkezi çalışanı", 20, 38, 5, 3, 0.24, "shift", "service", nights=True),
    Job("insan kaynakları uzmanı", 24, 50, 5, 1, 0.46, "office", "service"),
    Job("lojistik sorumlusu", 24, 56, 2, 4, 0.44, "office", "service"),
    Job("dış ticaret uzmanı", 24, 56, 4, 3, 0.54, "office", "numbers"),
    Job("grafik tasarımcı", 21, 46, 4, 2, 0.38, "free", "creative", nights=True),
    Job("çevirmen", 24, 60, 4, 2, 0.4, "free", "creative", nights=True),
    Job("müzisyen", 21, 56, 1, 3, 0.3, "free", "creative", nights=True),
    Job("fotoğrafçı", 22, 58, 2, 3, 0.36, "free", "creative"),
    Job("mimar", 25, 60, 3, 3, 0.56, "office", "creative"),
    Job("çiftçi", 28, 68, 1, 5, 0.46, "free", "field"),
    Job("seracı", 28, 64, 1, 3, 0.5, "free", "field"),
    Job("balıkçı", 28, 66, 0, 2, 0.34, "free", "field", "Reis"),
    Job("ev hanımı", 27, 68, 9, 0, 0.34, "home", "home"),
    Job("emekli öğretmen", 52, 70, 6, 5, 0.48, "retired", "retired", "Hoca"),
    Job("emekli memur", 54, 70, 4, 6, 0.46, "retired", "retired"),
    Job("emekli bankacı", 48, 70, 4, 4, 0.62, "retired", "retired"),
    Job("emekli astsubay", 48, 70, 0, 5, 0.54, "retired", "retired", nights=True),
    Job("emekli işçi", 52, 70, 1, 6, 0.34, "retired", "retired", nights=True),
    Job("iş arayan mezun", 22, 29, 3, 3, 0.1, "home", "student", nights=True),
)

JOB_BY_TITLE: dict[str, Job] = {job.title: job for job in JOBS}
