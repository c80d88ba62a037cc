"""The cues of `conversations.text.interactions`: what people say when they agree, contradict, help, praise, blame.

A line of a table reads `kind weight flags :: cue | cue | …`. A cue is folded
stems in a row (`piyasa_site.common.turkish.fold`); a word ending in `=` must
stand as it is, `*` lets up to three words pass. Flags: `start` (first words of
the line, a form of address aside), `you` (counts little unless the line speaks
of the hearer), `asking` (counts little outside a question), `sharp` and `faint`
(for the sentiment), `whole3` (only in a line of at most three words).

Besides the kinds of an interaction there are kinds that only help to weigh:
what a call for help sounds like from afar (`trouble`, `meaning`), what is no
help (`unknown`, `opinion`, `own`), and what turns praise (`blunder`).
"""
# ruff: noqa: E501 (a row of cues is one line, however long)

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Cue:
    kind: str
    weight: float
    words: tuple[str, ...]
    at_start: bool = False
    you: bool = False
    asking: bool = False
    sharp: bool = False
    faint: bool = False
    whole: int = 0  # only in lines of at most so many words; 0 for any
    sign: str = ""  # what a line must contain for this cue to be there at all: the longest word after the first


_AGREEMENT = """
agreement 1.0 :: aynen | aynn= | ayn= | aynem= | katiliyor | katilirim | katilmamak | hak veriyor | hak verdim
agreement 1.0 :: haklisin | haklisiniz | hakkin var | haksiz degil | haksiz sayilm
agreement 1.0 :: dogru diyo | dogru soyl | dogru dedin | dogru dersin | dogru tespit | dogru yorum | dogru soz
agreement 1.0 :: dogrudur= | cok dogru | dogrusun= | dogru valla | dogru bak | bak bu dogru | bu dogru iste
agreement 0.9 start :: dogru=
agreement 0.9 whole3 :: dogru= | oyle= | makul | mantikli | kesin= | isabet | evet= | tabii= | tabi= | elbet | hakli=
agreement 0.8 whole3 :: ayni sekilde | aynisi | he ya | hee= | olur oyle
agreement 1.0 :: bence de= | bencede= | bana gore de= | bizce de= | benim icin de=
agreement 1.0 :: ben de * dusun | ben de * oyle | ben de * katil | ben de * gorus | ben de * ayni | ben de * o taraf
agreement 1.0 :: ben de * diyor | ben de * yazacak | ben de * diyecek | ben de * soyl | ben de * hisse | ben de * kanaat
agreement 1.0 :: bende * dusunuyor | bende ayni | bende oyle | bende katil
agreement 0.8 faint :: ben de * fark et | ben de * takip ed | ben de * izli | ben de * not al | ben de * gordum | ben de * dusunuyord
agreement 0.8 faint :: ben de * bak | ben de * gozl | unutmayalim | hafife alinm | asil konu o | atlamayalim
agreement 1.0 :: tam ustune | lafi agz | lafi agiz | agzimdan al | diyecegimi de | aklimdan geceni | icimden geceni | agzindan bal
agreement 1.0 :: suphe yok | suphen olmasin | itirazim yok | itiraz yok | imza at | imzami at | altina imza
agreement 1.0 :: ayni kafa | ayni yer | ayni fikir | ayni seyi dusun | ayni taraf | ayni gorus | ayni gemi | ayni dusunce
agreement 1.0 :: hemfikir | benden de o kadar | aklin yolu | ikna oldum | ikna ettin | sozune | fikrine katil
agreement 0.9 :: benim gordugum * o= | benim de gordugum | benim de fikrim | benim de icime | benim de kanaat | benim de dusunce
agreement 0.9 :: oyle valla | oyle zaten | aynen oyle | gercekten oyle | hakikaten oyle | hakkaten oyle | hakkatten | kesin oyle
agreement 0.9 start :: kesinlik | evet= | he ya | tabii= | tabi= | elbet | e oyle | mutlak | iste bu yuzden | boyle iste
agreement 0.9 :: onu diyor | bunu diyor | ben de onu | desteklerim | destekliyorum | yerinde tespit | yerinde yorum | tam isabet
agreement 0.9 :: yalniz degilsin | dedigin gibi | dediginiz gibi | soyledigin gibi | soylediginiz gibi | dedigin dogru | seninleyim
agreement 0.6 :: mantikli= | makul= | hakli olabilirsin | dedigine gel | agzina saglik | agziniza saglik | isabetli
agreement 0.9 :: kac kere soyled | kac kez soyled | hep soyluyor | biz de * diyor | bizim de * dedi
agreement 0.5 :: o kismi dogru | kismen | bir yere kadar | saygi duy | saygim var | saygim sonsuz
"""

_DISAGREEMENT = """
disagreement 1.3 :: katilmiyor | katilamiyor | katilmam= | katilamam | katilmadi | katilmak zor | hemfikir degil
disagreement 1.0 sharp :: yok artik | hadi canim | hadi ordan | hadi oradan | hadi be= | yapma allas | yok daha neler | ne munasebet | peh=
disagreement 1.0 :: oyle degil | oyle gelm | oyle gorm | oyle okum | oyle dusunm | oyle bakmiyor | oyle bakmam= | oyle demiyor | oyle sanm | oyle bir sey yok
disagreement 1.0 :: hic sanm | sanmam | sanmiyor | zannetm | hic zannet | pek sanm
disagreement 0.9 :: tam ters | tersini | aksine | bilakis | aksini | tersine
disagreement 0.8 :: emin degilim ondan | ondan emin degil | emin degilim bundan | bundan emin degil | emin degilim o | supheli | suphem var | suphelerim | kuskul | supheyle
disagreement 1.0 :: yaniliyor | yanilirsin | yanildin | yanilmis
disagreement 0.8 sharp :: masal | hikaye bunlar | palavra | uydurma | gecin bunlari | guldurme | guleyim bari | hayal gor | hayal alem
disagreement 0.8 :: hesap tutm | tutmuyor bu | mumkun degil | imkansiz | dogru degil | gecerli degil | bence degil | hic de=
disagreement 0.8 start :: emin degil | yanlis= | yalnis= | hayir= | yok ben | yok hocam | yok abi | yok canim | degil= | olmaz= | cik= | yok ya= | yoo= | yok yok
disagreement 0.8 start sharp :: yok be=
disagreement 1.0 sharp :: nerden cikard | nereden cikard | ne alaka | ne ilgisi | alakasi yok | ilgisi yok
disagreement 1.0 :: diyorsun da= | diyorsunuz da= | diyosun da= | diyorlar da= | dersin de= | olabilir de= | dogru da= | hakli da= | haklisin da=
disagreement 0.9 :: ayrisiyor | ayri dus | fikirde degil | fikrinde degil | kafada degil | karsiyim | karsi taraf | kabul etm | farkli dusun | farkli gor
disagreement 0.8 :: o kadar da= | o kadar emin | o kadar iyi | o kadar karams | o kadar rahat | o kadar net | iyimsersin | karamsarsin | cok iyimser
disagreement 0.8 :: ikna olmadim | inanmam | inanmiyor | guvenmem | guvenmiyor | itirazim var | itiraz ed
disagreement 0.8 :: obur yuz | oteki yuz | diger yuz | tartisilir | gerisi tart | oyle demez | oyle okunmaz | oyle olmuyor | oyle olmaz
disagreement 0.9 sharp :: aynisini diyord | aynisini yaziyord | gecen ay da | gecen hafta da | gecen sene de | gecen yil da ayni
disagreement 0.7 sharp :: sen oyle san | siz oyle san | oyle san= | abarti | abartma | lafta kal | ruyan | ruyada
disagreement 0.7 :: yanlissin | bu yanlis= | o yanlis= | yanlis bence | yanlis o= | yanlis bu= | yanlis biliyor | bosuna umut | bosuna * umit | bana uzak | acele karar | cok erken
disagreement 0.6 sharp :: sacma= | komik= | bosuna=
disagreement 0.6 :: fakat= | yine de ben | ama ben | pek degil | degil bence | degil aslinda | kisin oyle
doubt 0.9 :: emin misin | emin misiniz | eminmisin | sence oyle mi | oyle mi sence
all_knowing 1.0 :: her seyi | en iyi sen | bir sen bil | sen bilirsin zaten
"""

_HELP_ASKED = """
help_asked 1.0 :: bilen var | bilen yaz | bilen soyle | bilen biri | bir bilen | bilgisi olan | bilgi verebil | anlayan biri | anlayan var
help_asked 1.0 :: yardimci ol | yardim ed | yardim lazim | yardim ister | yardiminiza | yardim= | imdat | el atsin | el atar
help_asked 0.9 asking :: ne demek | nedir= | ne ise yar | ne anlama | ne oluyor= | neye gore | nasil an | nasil cal | nasil ol
help_asked 0.9 asking :: nasil yap | nasil al | nasil bak | nasil kat | nasil hesap | nasil bul | nasil gir | nasil cik | nasil ogren | nasil kull
help_asked 0.9 asking :: nasil oku | nasil sat | nasil kur | nasil yat | nasil ac | nasil gor | nasil kes | nasil ayarl | nasil cek | nasil ekl | nasil * yapil
help_asked 0.9 asking :: nereden bak | nerden bak | nereden al | nerden al | nereden gor | nerden gor | nereden bul | nerden bul | nereden ogren | nerde yaz
help_asked 0.9 asking :: nereye koy | nereye bas | nereye yaz | neresinden | nerden tak | nereden tak | nereden indir
help_asked 0.8 asking :: kac gun | ne zaman= | saat kac | hangi gun | son gun | en son ne | kacta= | ne kadar sur | kac para | kac tl | kac gunde | kac saat
help_asked 0.8 asking :: niye= | neden= | sebebi | nicin= | haber mi var | ne oldu= | noluyor | noldu= | ne oldu da
help_asked 1.0 :: ne yapmal | napmali | ne yapay | napay | ne yapsam | ne yapacag | ne yapmam | nasil bir yol | ne onerirs | ne tavsiye
help_asked 0.9 asking :: oner= | onerir | onerin | tavsiye | hangi araci | hangi banka | hangi seviye | hangisini | hangi uygul | hangi fon | hangi * takip
help_asked 1.0 :: akil ver | fikir ver= | fikir verin | fikri olan | yorumu olan | yorum alabil | gorus alabil | yol goster | yorum yapabil
help_asked 1.0 :: anlatir m | anlatabil | anlatsana | anlatin= | aciklar m | aciklayab | acsana | aciklayan | ozet gec | ozetler m
help_asked 0.9 :: anlamadim | anlayamadim | kafam= karis | cozemedim | beceremedim | kuramadim | bulamadim | karar verem | bilemedim
help_asked 0.9 :: ogrenmek icin | ogrenebil | ogretir m | ogretsen | merak ettim sor | sormak ist | bir sey sor | bi sey sor | soru sor | sorum var | sorayim=
help_asked 0.9 :: paylasir m | paylasabil | soyler m | yazar m | gosterir m | atar m | bakar m | verir m | yazabilir m | soyleyebilir m | gonderir m
help_asked 0.9 :: soylermis | yazarmis | bakarmis | anlatirmis | biri * baksin | biri * bakabil | baksaniza | bakabilir m | goz atar
help_asked 0.8 asking :: kaynak | kaynag | linki | kayna
help_asked 1.0 :: kacirdigim | kacirdigimiz | varsa yaz
help_asked 0.5 :: rica ets | lutfen | yeni basla | acemi | ilk defa | acaba= | yaz lutfen
help_asked 1.0 asking :: alsam= | satsam= | girsem= | eklesem= | beklesem= | ciksam= | tutsam= | bozdursam= | alayim | satayim | gireyim | bekleyeyim
help_asked 1.0 asking :: kesmeli | satmali | almali | beklemeli | cikmali | girmeli | eklemeli | tutmali | bozdurmali | yapmali
help_asked 0.9 asking :: alinir | satilir | eklenir | girilir | tutulur | beklenir= | mantikli m | almaya deger | alimlik | satilmal | alinmal | tasinir
help_asked 0.8 asking :: satiyor muyuz | aliyor muyuz | bekliyor muyuz | satalim | alalim | bekleyelim | kacalim
help_asked 0.6 asking :: iletilm | calismiyor | acilmiyor | giremiyor | cekemiyor | olmuyor= | gozukm | gorunm | eksiye dus
smalltalk 0.6 :: maliyetin | maliyetiniz | planin | planiniz | tasiyor mus | tasiyan var | sen ne | siz ne | senin ne | ne dusunuyo | vaden | ne haber | haber ne | keyif | hele= | ne zaman ikna | bekliyorsun | bekliyosun
"""

_HELP_GIVEN = """
comfort 1.0 :: gecmis olsun | moral bozma | moralini boz | uzulme | sikma can | canini sikma | caninizi | dert etme | dert degil | takma kafa | kafana takma
comfort 1.0 :: saglik olsun | hirpalama | yanindayim | yaninizday | olur boyle | sabir dil | toparlarsin
comfort 0.8 :: para geri gel | geri gelir | korkma | merak etme | endise etme | panik yapma | sakin ol | nefes al | uyu biraz | dinlen biraz | kendine iyi bak
comfort 0.5 :: hepimiz | herkes * yapti | ben de * yasadim | benim de * gect | benim de basim | alisiyor | alisir | ekran kacm | borsa kacm | cozulur | duzelir
advice 0.8 :: dikkat et | tavsiyem | onerim= | oneririm | ipucu | bak soyle | soyle yap | soyle hesap | soyle dusun | soyle bak | sirayla
advice 0.8 :: ogrenmek istersen | sana link | linki at | linkini | atayim= | anlatayim | gostereyim | yardimci olayim | bakayim senin | yaz bana | bana yaz | istersen
advice 0.7 :: bakabil | yapabil | ogrenebilirs | gorebil | alabilirs | bulabil | kullanabil | girebil | sorabil | cikabilirs | ekleyebil | indirebil
advice 0.5 :: derim= | bence once | once= | acele etme | acele satma | acele alma | hemen girme | hemen alma | hemen satma | kademeli | limitli | islem yapma
advice 0.5 :: koy= | yap= | yaz= | ayir= | bol= | bak= | kapat= | hesapla | sil= | kur= | bekle= | iptal et | uyu= | basla= | kullan= | ac= | gir= | sec= | dene= | ver=
advice 0.5 :: bakin= | yazin= | yapin= | koyun= | bekleyin= | kullanin= | deneyin= | girin= | acin= | isaretle | tikla | sor=
advice 0.4 :: lazim= | gerek= | gerekiyor | gerekir | yeterli | olur= | sart= | unutma= | unutmayin | vaktin var | suren var | hakkin
advice 0.4 :: siyosun | bakiyosun | yapiyosun | giriyosun | bakiyorsun | yapiyorsun | giriyorsun | yatiriyorsun | odersin | alirsin= | kaybedersin | kalirsin
advice 0.6 :: yatiyor | yatiyo= | dusmus= | yayimla | yayinla | aciklan | ondan dustu | yuzunden dustu | bolunuyo | duzelir | hesaplan | sayilir | diye gec | gecti=
definition 0.5 :: demek= | denir | deniyor | sayilir | anlamina | yani=
unknown 1.0 :: bilmiyor | fikrim yok | takip etmiyor | izlemiyor | zor soru | bilemem | bilmem | bilen varsa | bilen yazsin | yanlis konus | pek bilm | bakmadim | bilgim az | bilgim yok
opinion 0.5 :: bence= | bana gore | benim gozum | gibi geliyor | umutluyum | iyimser | olumluyum | seviyorum | pahali | ucuz= | guclu= | zayif= | taraf
own 0.5 :: maliyetim | alisim | bende= | bende de | elimde | tasiyorum | tutuyorum | aldim= | sattim= | takipteyim | izliyorum | bekliyorum | radarim | topladim | ortalamam
trouble 1.0 :: zarar | kaybet | battim | batti | patladi | kotu girdim | stop ol | likit ol | uyuyam | pisman | keske | aglay | isten cik | hasta | titriyor | kazik ye
trouble 1.0 :: dayanam | moralim | yaktim | yandim | eridi= | eksideyim | terste | perisan | mahvol | uzgun | borc | cok kotu | bogul | caresiz | basim dertte | korkuyorum
meaning 1.0 :: ne demek | nedir | ne anlama | ne ise yar | uyumsuzluk ne | ne bu | neymis | nasil anlas | kotu mu | iyi mi | neden kotu
"""

_PRAISE = """
praise 1.1 :: helal | bravo | tebrik | aferin | eline saglik | elinize saglik | ellerin | emegine | emeginize | kalemine | kaleminize | sapka cik | yuregine
praise 1.0 :: tesekkur | tesekur | tesekkr | tskler | tsk= | tsklr | sag ol | sagol | saol | sag olas | sagolas | eyvallah | eyw= | cok sagol
praise 1.0 :: allah razi | makbule | var ol | iyi ki var | minnettar | mutesekkir | isime yara | cok yardimci ol | kurtardin | hayat kurtar
praise 1.1 :: supersin | muthissin | harikasin | kralsin | adamsin | efsanesin | ustasin | birtanesin | mukemmelsin | adamdin
praise 1.0 :: kral hareket | kral adam | buyuk adam | buyuksun | ustalik | ustaca | profesyonel | kutlar | kutluyor | takdir | hayran | alkis
praise 1.0 :: guzel tespit | guzel yorum | guzel analiz | guzel anlat | guzel ozet | guzel ciz | guzel gord | guzel yakal | guzel is | guzel yaz | guzel dedi
praise 1.0 :: guzel hatirl | guzel acik | guzel nokta | guzel gozlem | guzel not | guzel soru | guzel calisma | guzel paylas | guzel bak
praise 1.0 :: harika tespit | harika yorum | harika analiz | harika anlat | harika ozet | harika ciz | harika is | harika calis | harika gor
praise 1.0 :: mukemmel tespit | mukemmel yorum | mukemmel analiz | mukemmel anlat | mukemmel ozet | mukemmel is | muthis tespit | muthis yorum | muthis analiz | muthis is
praise 1.0 :: iyi gord | iyi yakal | iyi tespit | iyi anlat | iyi nokta | iyi yorum | iyi not= | iyi ozet | net anlat | net ozet | temiz islem | guzel islem | saglam islem
praise 0.9 :: cok ogreniyor | cok sey ogren | sizden ogren | senden ogren | gozun iyi | hakli ciktin | sen soyled | dedigin cikti | dedigin oldu | dersi gibi | ders gibi
praise 0.9 you :: yorumlarini | analizlerini | yazilarini | sakin kafa | hayirli olsun | agzina saglik | agziniza saglik
praise 0.7 :: agzina saglik | agziniza saglik | hatirlatman iyi | yazman iyi | degindin | isabet et | imren | gurur | darisi
praise 0.6 you :: vay be= | valla iyi | ayri sev | cok iyi | super= | harika= | muthis= | mukemmel= | degerli | sabrin | durdun
praise 0.9 whole3 :: super= | harika= | muthis= | mukemmel= | efsane | kral= | on numara | 10 numara
blunder 1.0 :: tepeden | zarar | kacirdin | patlat | batir | yanlis | rezil | dipten sat | en tepe | maliyetini | gec kal | yine= | sagolun gaz
"""

_CRITICISM = """
criticism 1.0 :: ezber | sacmalam | sacmaliyor | sacmalik | atip tut | lafa gelince | bilmislik | cok bilmis | ukala | hava at | hava bas | sorumsuz | tutarsiz
criticism 1.0 :: gaz ver | gaza getir | ciddiye alin | bi sus | bir sus | sus= | susun= | fal bak | dalga gecme | dalga geciyor | dalga mi gec | bos= konus | bos= yap | bos= laf | bos= yorum | sallama | salliyor
criticism 1.1 :: aptal | gerizekal | geri zekali | salak | dangalak | cahil | terbiyesiz | ahmak | beyinsiz | haddini | yaziklar olsun | rezil | utanmaz | edepsiz
criticism 1.0 :: senin yuzun | sizin yuzun | gibi dusunenler yuz | sizin gibi | senin gibi | hata sende | suc sende | sorumlusu sen | sucu kendinde | kendi sucun
criticism 0.9 you :: abarti | yuzunden= | farkinda | dikkat cekmek | korkutuyorsun | korkutma | surekli= | sikt | bikt | hep ayni | ayni sey | kirlet | kafadan | trol | pompal | agliyor
criticism 0.9 :: mutevazi | tevazu | yakism | kendini begen | farkinda misin | onyargi | art niyet | bos= bos= | bos= beles | guvenilmez | bilip bilmeden | kafana gore
criticism 0.9 you :: anlamiyorsun | anlamadan | bilmeden | hic bilm | okumadan | arastirmadan | dusunmeden | hangi grafi | kaynaksiz | atiyorsun | uyduruyor | yaniltiyor | oluyorsun
criticism 0.8 :: abartiyor | abartmayin | abartma= | ayip= | ayip et | ayip ol | kaynaksiz | kendi malin | reklam yap | kopyal | gec kaliyorsun | dersini al
criticism 0.8 :: hicbir * tutma | hic * tutmadi | tutmadi bu
criticism 0.9 you :: cuvalla | becerem | acelecilig | acemilig | hirsin | acgozl | inat edi | inatlas
criticism 0.8 :: insanlari * yanlis | insanlari kork | yeni gelenler | yapmaktan baska | baska bir sey yapm | once * oku | once * ogren | bir ac * bak | once bi= | ac da oku
criticism 0.7 you :: hep tepe | hep zarar | sonra agl | her zaman * sonra | hep sonra | dinlemiyor | dinlemedin | havali | ovuyor | ovun | yaziyorsun sadece | sus
criticism 0.6 you :: yalan | bosuna | biraz * ol= | lutfen * yazma | dun= | hala= | odayi | burayi | laf= | sonradan | stopsuz | stop koymadan
criticism 0.7 :: yazmayin | yazma= | yonlendirme | ukalalik | akil dagit | akil satma | tasla | cek git | dersini calis
"""

_BETRAYAL = """
betrayal 1.2 :: sozunde durm | sozunden don | sozunu tutm | sozunu yedin | soz vermistin | soz vermistiniz | hani soz | sozunun eri | soz verip
betrayal 1.2 :: sana guvend | size guvend | guvenimi | guvenim bit | guvenim kalm | guvenimiz | guvendik size | guvendik sana | guvenmistim | guvenmistik | guvenimizi
betrayal 1.2 :: arkamdan | arkamizdan | arkadan vur | sirtimdan | sirtimizdan | sirtindan vur | ihanet | yari yolda kod | yari yolda biraktin | yuzustu | yuz ustu | hancer | kalles | satis yapt
betrayal 1.2 :: kandirdin | kandirmis | kandirdiniz | bizi kandir | beni kandir | dolandiri | dolandirdin | beni satt | bizi satt | bizi satm | beni satm | oyuna getir
betrayal 1.1 :: kazik at | kazigi | bana kitle | bize kitle | malini bana | malini bize | bize satm | bana satm | bize bosalt | yalan soylemis | yalan soyledin | yalan soyluyors | yalan attin | yalanmis
betrayal 1.1 :: ozelden yaz | ozelimi | ozelde * anlat | sir diye | sirrimi | gizli kal | ifsa | ekran goruntu | gruba atm | gidip yay | gittin yay | herkese anlat
betrayal 1.0 :: beklemezdim | sana inanm | bir daha guven | ortada biraktin | ortada birakip | yolda biraktin | terk et | haber vermeden | gizlice | senden gizli | sizden gizli | haberimiz yok
betrayal 0.9 :: hani * beraber | hani * birlikte | hani * satm | hani * tutac | hani * bekle | anlasmistik | boyle konusm | boyle anlasm | sozlesmis | sozlestik
betrayal 0.9 :: size soylemedim ama | sana soylemedim ama | sizi sattim | seni sattim | meger * sat | meger * bosalt | dedin kendin | deyip kendin | diyip kendin | dedin * satm
betrayal 0.9 :: dedin * bosalt | dedin * ciktin | dedin * kacm | dedin * kact | al deyip | tut deyip | tutun deyip | al diyip
urged 1.0 :: tutun de | tut de | alin de | al de | bekleyin de | bekle de | satmayin de | satma de
sold 1.0 :: sattim | satmis | satiyord | bosaltt | bosaltmis | cikmis | ciktim | kacmis | satmistim | kapatm | dagitmis
admits 1.0 :: ben * sattim | ben * satiyord | ben * bosaltt | ben * ciktim | sizi sattim | seni sattim | tutamadim | gizli ciktim | haber vermeden ciktim | soylemedim ama | ozur dile
"""


def _cues(table: str) -> list[Cue]:
    found: list[Cue] = []
    for line in table.strip().splitlines():
        head, _, phrases = line.partition("::")
        kind, weight, *flags = head.split()
        whole = next((int(flag[5:]) for flag in flags if flag.startswith("whole")), 0)
        for phrase in phrases.split("|"):
            words = tuple(phrase.split())
            rest = [word.rstrip("=") for word in words[1:] if word != "*"]
            found.append(
                Cue(
                    kind,
                    float(weight),
                    words,
                    at_start="start" in flags,
                    you="you" in flags,
                    asking="asking" in flags,
                    sharp="sharp" in flags,
                    faint="faint" in flags,
                    whole=whole,
                    sign=" " + max(rest, key=len) if rest else "",
                )
            )
    return found


CUES: tuple[Cue, ...] = tuple(
    cue
    for table in (_AGREEMENT, _DISAGREEMENT, _HELP_ASKED, _HELP_GIVEN, _PRAISE, _CRITICISM, _BETRAYAL)
    for cue in _cues(table)
)
