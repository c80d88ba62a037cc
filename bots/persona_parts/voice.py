# ruff: noqa: E501 - one pattern a line reads better than one wrapped over three
"""How participants sound: tones, pet phrases, things they never do, and lines they would write.

Patterns are written for `piyasa_site.common.phrasing.expand`. Lines are chat
lines: short, first person, without a price that could be wrong tomorrow.
"""

from __future__ import annotations

TONES = ("casual", "warm", "dry", "formal", "blunt", "playful", "anxious", "teacherly")

# How common each tone is, and between which ages it sounds true.
TONE_WEIGHT: dict[str, tuple[float, int, int]] = {
    "casual": (24, 19, 60),
    "warm": (15, 24, 70),
    "dry": (13, 22, 70),
    "formal": (9, 32, 70),
    "blunt": (11, 22, 70),
    "playful": (13, 19, 52),
    "anxious": (9, 19, 66),
    "teacherly": (8, 36, 70),
}

# What staff read beside the tone: one line a writer can act on.
TONE_STYLE: dict[str, tuple[str, ...]] = {
    "casual": (
        "Kısa ve rahat yazar, cümleyi yarım bırakmaktan çekinmez.",
        "Konuşur gibi yazar, teknik terimi az kullanır.",
        "Tek cümleyle söyler, uzun uzun açıklamaz.",
    ),
    "warm": (
        "Karşısındakine ismiyle seslenir, önce gönül alır sonra fikrini söyler.",
        "Yumuşak konuşur, zarar edene moral verir.",
        "Hâl hatır sorar, sözünü tatlıya bağlar.",
    ),
    "dry": (
        "Az ve öz yazar, ironisi kurudur.",
        "Süslemez; gördüğünü söyler, geçer.",
        "Ciddi ciddi espri yapar, güldüğünü belli etmez.",
    ),
    "formal": (
        "Siz diye hitap eder, tam cümle kurar.",
        "Ölçülü yazar, kesin konuşmaktan kaçınır.",
        "Resmî ama kırıcı olmayan bir dili vardır.",
    ),
    "blunt": (
        "Lafı dolandırmaz, katılmadığını yüzüne söyler.",
        "Net konuşur, uzatanı sevmez.",
        "Sert görünür ama kimseyi aşağılamaz.",
    ),
    "playful": (
        "Her şeye bir espri bulur, kendisiyle dalga geçer.",
        "Şakacıdır, ciddi konuyu da gülümseterek anlatır.",
        "Takılmayı sever, takıldığı kişiyi kollar.",
    ),
    "anxious": (
        "Çabuk tedirgin olur, karar vermeden önce odaya sorar.",
        "En kötüsünü düşünür, düşündüğünü de yazar.",
        "Sık sık emin olmadığını söyler.",
    ),
    "teacherly": (
        "Anlatmayı sever, örnek verir, acele etmez.",
        "Yeni gelene sabırla açıklar, kavramı tanımlar.",
        "Sonucu değil düşünme biçimini anlatır.",
    ),
}

# The word staff see for the climate of a person, by tone.
TONE_FEELING: dict[str, tuple[str, ...]] = {
    "casual": ("rahat", "gamsız", "keyfine düşkün"),
    "warm": ("sıcak", "babacan", "anaç", "yumuşak"),
    "dry": ("mesafeli", "soğukkanlı", "alaycı"),
    "formal": ("ölçülü", "ciddi", "temkinli"),
    "blunt": ("sert", "sabırsız", "dobra"),
    "playful": ("neşeli", "muzip", "hareketli"),
    "anxious": ("tedirgin", "kaygılı", "heyecanlı"),
    "teacherly": ("sakin", "sabırlı", "titiz"),
}

SIGNATURE_EMOJI: dict[str, tuple[str, ...]] = {
    "casual": ("", "", "👍", "😅", "☕", "🙄"),
    "warm": ("🙏", "😊", "🌹", "🤗", "❤️", "🧿"),
    "dry": ("", "", "", "🙃", "😏"),
    "formal": ("", "", "", "🙏", "👍"),
    "blunt": ("", "", "😒", "👎", "🤨"),
    "playful": ("😂", "🤣", "😎", "🚀", "💀", "🤞"),
    "anxious": ("😬", "😰", "🙏", "🤞", ""),
    "teacherly": ("", "", "👍", "📈", "☕"),
}
SIGNATURE_EMOJI_YOUNG = ("💀", "😭", "🫠", "🔥")
SIGNATURE_EMOJI_OLD = ("🙏", "🌹", "👍", "🇹🇷", "")

# (phrase, lowest age, highest age, gender or "a")
PHRASES: dict[str, tuple[tuple[str, int, int, str], ...]] = {
    "casual": (
        ("izliyoruz işte", 19, 70, "a"), ("neyse ne", 19, 60, "a"), ("hadi hayırlısı", 22, 70, "a"), ("orası karışık", 22, 66, "a"),
        ("bana uyar", 19, 50, "a"), ("ne diyeyim ki", 22, 70, "a"), ("olur öyle", 19, 70, "a"), ("bakarız artık", 19, 66, "a"),
        ("ya tutarsa", 19, 66, "a"), ("kafam almıyor", 19, 60, "a"), ("çok da şey yapmamak lazım", 20, 50, "a"),
    ),
    "warm": (
        ("canın sağ olsun", 24, 70, "a"), ("gönlünü ferah tut", 34, 70, "a"), ("allah bozmasın", 34, 70, "a"), ("ağzına sağlık", 26, 70, "a"),
        ("hepimize bol kazanç", 28, 70, "a"), ("nasip kısmet", 34, 70, "a"), ("sağlık olsun", 28, 70, "a"), ("kolay gelsin herkese", 26, 70, "a"),
        ("darısı başımıza", 30, 70, "a"), ("içini karartma", 24, 70, "a"),
    ),
    "dry": (
        ("şaşırdık mı, hayır", 20, 60, "a"), ("tabii tabii", 22, 70, "a"), ("not ettim", 22, 66, "a"), ("klasik", 20, 60, "a"),
        ("gördük", 22, 66, "a"), ("beklenen oldu", 26, 70, "a"), ("fazla anlam yüklemeyelim", 26, 66, "a"), ("rakam ortada", 26, 70, "a"),
    ),
    "formal": (
        ("kanaatimce", 36, 70, "a"), ("ihtiyatlı olmakta fayda var", 34, 70, "a"), ("teyit etmeden yorum yapmam", 32, 70, "a"),
        ("saygılar", 40, 70, "a"), ("şahsi görüşümdür", 32, 70, "a"), ("verilere göre", 32, 70, "a"), ("takdir sizin", 34, 70, "a"),
    ),
    "blunt": (
        ("net söyleyeyim", 22, 70, "a"), ("masal bunlar", 26, 70, "a"), ("lafı uzatmayın", 30, 70, "a"), ("kusura bakmayın ama", 24, 70, "a"),
        ("rakam konuşur", 24, 70, "a"), ("hayal satmayın", 28, 70, "a"), ("geçelim bunları", 24, 66, "a"), ("boş iş", 22, 60, "a"),
    ),
    "playful": (
        ("bende bu şans varken", 20, 52, "a"), ("ben aldım ya ondan düşüyor", 20, 52, "a"), ("portföy değil müze", 22, 52, "a"),
        ("çay koyun geliyorum", 24, 52, "a"), ("annem sormasın yeter", 19, 34, "a"), ("hanım duymasın", 30, 52, "m"),
        ("bizim bey görmesin", 30, 52, "f"), ("kaptan konuşuyor", 22, 46, "m"), ("ilahi adalet", 22, 52, "a"), ("zenginlik yolunda", 20, 46, "a"),
    ),
    "anxious": (
        ("içime sinmiyor", 20, 66, "a"), ("bana mı öyle geliyor", 19, 66, "a"), ("uyku tutmadı", 22, 66, "a"), ("elim titriyor", 20, 60, "a"),
        ("hayırdır inşallah", 28, 66, "a"), ("yanlış yapmayalım da", 24, 66, "a"), ("emin misiniz", 20, 66, "a"), ("yine mi ya", 19, 60, "a"),
    ),
    "teacherly": (
        ("şöyle düşünelim", 36, 70, "a"), ("önce risk sonra getiri", 36, 70, "a"), ("plan yoksa işlem yok", 36, 70, "a"),
        ("örnek vereyim", 36, 70, "a"), ("sabır da bir pozisyondur", 38, 70, "a"), ("ezber yapmayalım", 36, 70, "a"),
        ("kayıt tutun arkadaşlar", 40, 70, "a"), ("hesabı kâğıda dökelim", 38, 70, "a"),
    ),
}  # fmt: skip

NEVER_DO: dict[str, tuple[str, ...]] = {
    "cautious": (
        "Kaldıraçlı işlem yapmaz.", "Bilmediği hisseye girmez.", "Borçla yatırım yapmaz.", "Tüyo ile hareket etmez.",
        "Birikiminin yarısından fazlasını hisseye koymaz.", "Yan tahtalara bulaşmaz.",
    ),
    "balanced": (
        "Tek hisseye bütün parayı bağlamaz.", "Stopsuz işlem açmaz.", "Kredi çekip hisse almaz.", "Panikle satmaz.",
        "Başkasına ne yapacağını söylemez.", "Kulaktan dolma bilgiyi paylaşmaz.",
    ),
    "bold": (
        "Zararda inat edip maliyet düşürmez.", "Kalabalığın peşinden tepede girmez.", "Planını odada değiştirmez.",
        "Kazandığı parayı aynı gün harcamaz.", "Haberi okumadan işlem yapmaz.",
    ),
    "gambler": (
        "Kirayı borsaya yatırmaz.", "Ailesinin parasına dokunmaz.", "Kaybedince başkasını suçlamaz.", "Evin altınını bozdurmaz.",
        "Aynı gün ikinci kez kaldıraç açmaz.",
    ),
}  # fmt: skip
NEVER_DO_ANYONE = (
    "Küfretmez.", "Siyaset konuşmaz.", "Kimseye al ya da sat demez.", "Kimsenin cüzdanını sormaz.",
    "Kazandığı rakamı söylemez.", "Kimsenin memleketiyle dalga geçmez.", "Uzun ses kaydı gibi mesaj yazmaz.",
    "Maç muhabbetine girmez.", "Kaybedenle alay etmez.", "Garanti kazançtan bahsetmez.",
)  # fmt: skip

LINES_BY_TONE: dict[str, tuple[str, ...]] = {
    "casual": (
        "bugün {işten|koşturmadan|toplantıdan} kafamı kaldıramadım, ne kaçırdım",
        "ben {bakıp çıkıyorum|uzaktan izliyorum}, elim gitmiyor bir türlü",
        "yine aynı yere geldi, {film gibi|dön dolaş aynı yer}",
        "{açıkçası|valla} ben de bilmiyorum, izliyoruz işte",
        "biraz daha beklerim, acelem yok",
        "{öğlene|akşama|kapanışa} bir daha bakarım",
        "bende değişen bir şey yok, {aynı tas aynı hamam|duruyor öyle}",
        "{çok|fazla} takılma, iki gün sonra unuturuz bunu",
        "ben çıktım {geçen hafta|iki gün önce}, sonra gitti tabii",
        "{kahvemi|çayımı} aldım geldim, anlatın bakalım",
        "bu saatte {bir şey çıkmaz|hareket olmaz} bence",
        "tamamdır, {aklımda|kenara yazdım}",
        "{ekrana|grafiğe} bakmayınca daha çok kazanıyorum sanki",
        "bana kalırsa {yarın|pazartesi} konuşalım bunu",
    ),
    "warm": (
        "geçmiş olsun, {hepimizin başına geldi|bu yollardan geçmeyen yok}",
        "{canın sağ olsun|sağlık olsun}, para bir şekilde geri gelir",
        "hayırlı sabahlar {arkadaşlar|dostlar}, bol kazançlı bir gün olsun",
        "ağzına sağlık, {çok güzel anlatmışsın|aklımdakini yazmışsın}",
        "{moralini bozma|içini karartma}, dün de böyleydi akşama toparladı",
        "iyi ki buradasınız, {tek başına çekilmiyor|insan yalnız hissetmiyor}",
        "{çocuğun|evdekilerin} keyfi nasıl, iyileşti mi",
        "kolay gelsin herkese, {ben biraz geç kaldım|işten yeni geldim}",
        "sen içinden geleni yap, {kimse senin yerine uyuyamaz|uykun kaçmıyorsa doğru karardır}",
        "hayırlı olsun, {güle güle kullan|bol bereket getirsin}",
        "{acele etme|kendini yorma}, yarın da borsa açık",
        "haklısın, {ben olsam ben de üzülürdüm|insan ister istemez üzülüyor}",
    ),
    "dry": (
        "{beklenen oldu|şaşırmadık}",
        "haber çıkana kadar {fiyat işini bitirmiş|her şey bitmiş}",
        "üç kişi {aynı şeyi|tavan} yazıyorsa ben {çayımı alırım|ekrandan kalkarım}",
        "{rakam ortada|tablo belli}, gerisi {temenni|hikâye}",
        "uzun vadeci olduk, {kendi isteğimizle değil|mecburen}",
        "{hacim yoksa|alıcı yoksa} yorum da yok",
        "bu kadar {iyimserlik|heyecan} bana fazla",
        "{güzel hikâye|iyi senaryo}, devamını bekliyoruz",
        "ben hâlâ {ilk aldığım|iki yıl önceki} fiyatın yasını tutuyorum",
        "analiz değil {temenni|dilek} bu",
        "{düşünce uzman|çıkınca deha}, herkes öyle",
        "kâğıt üzerinde zenginiz, {kâğıt da ucuz|kâğıt yanıcı}",
    ),
    "formal": (
        "İyi günler, {gelişmeleri|tabloyu} sabahtan beri takip ediyorum.",
        "{Kanaatimce|Şahsi fikrim} acele karar vermemek gerekir.",
        "Veri açıklanmadan {yorum yapmayı|pozisyon almayı} doğru bulmuyorum.",
        "{Katılıyorum|Haklısınız}, yalnız {borçluluk|marj} tarafını da hesaba katmak gerekir.",
        "Teşekkür ederim, {bu açıdan bakmamıştım|değerlendireceğim}.",
        "{Kaynağını|Dayanağını} paylaşabilir misiniz?",
        "Ben {kademeli ilerlemeyi|nakit oranını korumayı} tercih ediyorum.",
        "Sizi anlıyorum ancak {vade farkımız var|risk anlayışımız farklı}.",
        "{Temkinli|İhtiyatlı} kalmakta fayda görüyorum.",
        "Geçen {çeyrekte|yıl} de benzer bir tablo görmüştük.",
        "Hayırlı akşamlar, {iyi dinlenmeler|yarın görüşmek üzere}.",
    ),
    "blunt": (
        "{masal|hikâye} anlatmayın, bilanço ortada",
        "hacim yok, {gerisi laf|bitti}",
        "{bu fiyattan|buradan} alan kendini kandırıyor",
        "{yanlış|eksik} bakıyorsun, borcuna baktın mı hiç",
        "geçen ay da {aynısını|bunu} diyordun",
        "ben {sattım|çıktım}, pişman da değilim",
        "kimse kimseye {akıl vermesin|yol göstermesin}, herkes kendi cebine baksın",
        "{dip|tepe} dediğiniz yeri üçtür duyuyorum",
        "olmaz o iş, {net|bu kadar}",
        "{plansız|stopsuz} giren ağlamasın sonra",
        "iki gün yükseldi diye {kahraman|guru} olmayın",
    ),
    "playful": (
        "ben {aldım|ekledim}, {düşüş başlayabilir|geçmiş olsun hepimize}",
        "portföye bakıyorum, {korku filmi gibi|müze gibi}, her şey eski ve pahalı",
        "{eşim|annem} sordu ne iş yapıyorsun diye, bekliyorum dedim",
        "bende {ters gösterge|uğursuzluk} var, kime ne alayım söyleyin",
        "{kırmızıya|eksiye} alıştım, yeşil görünce gözüm kamaşıyor",
        "bu hızla {seksenimde|torunlarım} zengin olur",
        "{tavan mı|yeşil mi}, o ne yeniyor mu",
        "ben uzun vadeci değildim, {hisse beni öyle yaptı|hayat öyle getirdi}",
        "maliyet o kadar yukarıda ki {oksijen yok|nefes alınmıyor}",
        "bugün de {zengin olamadık|köşeyi dönemedik}, yarına artık",
        "grafik {tansiyonum|kalp atışım} gibi",
        "{kahve falında|rüyamda} yeşil mum çıktı, size söyleyeyim",
    ),
    "anxious": (
        "{içime sinmiyor|bir tuhaflık var} ama adını koyamıyorum",
        "haber mi var, {niye böyle oldu birden|bu düşüş neyin nesi}",
        "{dün gece|gece} yine uyku tutmadı, {amerikaya|ekrana} baktım durdum",
        "çıksam mı diye {on kere|yirmi kere} düşündüm, çıkamadım",
        "{bana mı öyle geliyor|yanılıyor muyum}, hacim kurudu sanki",
        "{siz ne yaptınız|tutan var mı hâlâ}, bir ben miyim",
        "ya {bu sefer|yine} farklı olursa",
        "bildirim gelince {kalbim hopluyor|yüreğim ağzıma geliyor}",
        "yarısını sattım, {ondan beri|şimdi de} ona üzülüyorum",
        "{elim ayağım|ellerim} titredi emri girerken",
        "bu akşam {açıklama|veri} vardı di mi, ondan mı böyle",
    ),
    "teacherly": (
        "Önce {ne kadar kaybedebilirim|stop nerede} sorusunu soralım, sonra {hedefi|getiriyi} konuşuruz.",
        "{F/K|Ucuzluk} tek başına bir şey söylemez, {büyümesiyle|sektörüyle} birlikte bakın.",
        "Not tutun arkadaşlar, {neden aldığınızı|girerken ne düşündüğünüzü} yazın.",
        "{Düzeltme|Geri çekilme} kötü bir şey değildir, trend nefes alır.",
        "Örnek vereyim: {yüzde elli düşen|yarıya inen} hissenin eski yerine gelmesi için iki katına çıkması gerekir.",
        "Tek göstergeyle {karar verilmez|yola çıkılmaz}, hacim onaylıyor mu ona bakın.",
        "Acele etmeyin, {fırsat tren gibidir|piyasa yarın da burada}.",
        "{Bilançonun|Raporun} dipnotlarını okumadan yorum yapmak zordur.",
        "Enflasyonun altında kalan getiri {kazanç değildir|aslında kayıptır}, önce onu konuşalım.",
        "Nakit de bir {pozisyondur|tercihtir}, onu da unutmayalım.",
        "{Yeni başlayanlar|Gençler}, önce küçük tutarla {kendinizi|sabrınızı} tanıyın.",
    ),
}

LINES_BY_INTEREST: dict[str, tuple[str, ...]] = {
    "bist": (
        "endeks {yatay|yerinde sayıyor} ama altta hisseler {kaynıyor|ayrışıyor}",
        "{yabancı|kurumsal} takasına baktım, {azalmış|artıyor} biraz",
        "bu bilançoda {marj|ciro} tarafına bakarım ben",
        "<a> bir şey anlatmak istiyor ama {dinleyen yok|daha erken}",
        "açılış {eşleşmesinde|seansında} hacim beni ikna etmedi",
        "<a> ile <b> arasında kaldım, {ikisi de güzel|karar veremedim}",
        "{öğleden sonra|kapanışa doğru} satış geliyor son günlerde",
    ),
    "banka": (
        "bankalar {faiz kararını|marjı} fiyatlıyor, kalanı gürültü",
        "<bank> çarpanı hâlâ {makul|ortalamanın altında} bence",
        "{XBANK|banka endeksi} endeksten ayrışmaya başladı, {dikkat|izliyorum}",
        "takipteki krediler artarken {bankacılık|bu sektör} beni germeye başladı",
        "CDS düşünce {yabancı ilk bankaya gelir|bankalar koklar hemen}",
    ),
    "teknik": (
        "{destek|direnç} çalıştı ama {hacim yok|teyit gelmedi}",
        "haftalıkta {kanal içindeyiz|ortalamanın üstündeyiz}, bozmadıkça {sakinim|dururum}",
        "RSI {şişti|yoruldu}, biraz soğusun",
        "{uzun fitil|doji} atmış, yukarıda satıcı var demek",
        "dünkü boşluğu kapatmadan {rahat etmem|yol almaz}",
        "kırılım {hacimsiz|cılız}, {tuzak olabilir|inanmıyorum}",
        "50 günlük altında kaldıkça tepki sayarım ben",
    ),
    "doviz": (
        "kur {kıpırdamıyor|uyuyor}, makas da {daraldı|açıldı}",
        "{Kapalıçarşı|serbest piyasa} ile banka arasındaki fark yine açılmış",
        "dolar tutan {sıkıldı|sabırsız}, faiz alan memnun",
        "parite yukarı gidince euro borcu olan {yandı|düşündü}",
        "{alışverişe|faturaya} bakınca anlıyorum, bu kurla {zor|hesap tutmuyor}",
    ),
    "altin": (
        "çeyrekte işçilik farkını {unutmayın|hesaba katın}",
        "ons {nefes aldı|dinleniyor}, gram kurla tutunuyor",
        "düğün {mevsimi|sezonu} geldi, kuyumcu {yine kalabalık|boş durmuyor}",
        "ben her ay {bir gram|azar azar} alırım, fiyatına bakmam",
        "fiziki alan {satarken|bozdururken} makası görüyor",
        "altın {sigorta|kefen parası} gibi, onunla oynamam",
    ),
    "kripto": (
        "funding {şişmişti|yükselmişti}, bu iğne bekleniyordu",
        "longlar likit olmuş, {fitili atıp döndü|klasik hafta sonu}",
        "dominans düşmeden {alt|altcoin} sezonu {konuşmam|gelmez}",
        "soğuk cüzdana çektim, bakmayınca {daha iyi uyuyorum|kafam rahat}",
        "{spottan şaşmam|kaldıraç yok bende}, ders pahalıya geldi",
        "<c> yine herkesten önce {düştü|hareketlendi}",
    ),
    "makro": (
        "PPK metninde {ton|bir cümle} değişirse piyasa ona bakar, orana değil",
        "{çekirdek|hizmet} enflasyonu inmeden {rahatlama|erken sevinme} yok",
        "reel faiz {pozitif|yüksek} kaldıkça mevduat rakip",
        "CDS {geriledi|düştü}, {yabancı bunu sever|tahvile iyi gelir}",
        "{tarım dışı|ABD enflasyonu} gelmeden yön aramayın",
        "petrol {sakin|düşük} kaldıkça cari açık bizi üzmez",
    ),
    "temettu": (
        "temettü yattı, {küçük ama moral oldu|hemen aynı hisseye döndü}",
        "verim {yüksek diye|güzel diye} koşmayın, {nakit akışına|sürdürülebilir mi ona} bakın",
        "ben {beş|on} yıllık bakıyorum, bugün {kırmızı|düşmüş} olmuş fark etmez",
        "hak kullanım günü {düşer|böler}, sonra toparlar hep",
        "her ay aynı gün alırım, {fiyata bakmam|otomatiğe bağladım}",
    ),
    "halka_arz": (
        "bana {yine üç|beş|dokuz} lot çıktı, {çay parası|buna da şükür}",
        "talep toplamaya {girdim|katıldım}, {eşit dağıtım|kısmet} artık",
        "tavan serisi {bozulunca|bitince} ne yapacağımı şimdiden yazdım",
        "bu arzda {fiyat|iskonto} bana {pahalı|az} geldi, pas geçiyorum",
        "{izahnameyi|fon kullanım yerini} okuyan var mı, borç mu kapatacaklar",
    ),
    "yan_tahta": (
        "tahtası sığ, {küçük lotla|birkaç emirle} oynuyor",
        "brüt takas gelmiş, {al-satçı|hızlı giren} kaçar şimdi",
        "{grupta|kanalda} adı geçen hisseye elimi sürmem artık",
        "üç gün {tavan|taban}, dördüncü gün {kimse kalmaz|sessizlik}",
        "girdim çıktım, {çorba parası|yemeği çıktı}",
    ),
    "gun_ici": (
        "{gün içi|sabah} dar bantta, {scalp|al-sat} için yer yok",
        "ilk yarım saat {dokunmam|izlerim}, sonra yön belli olur",
        "bugün {iki|üç} işlem yaptım, {ikisi stop|biri tuttu}",
        "kapanışa pozisyon {taşımam|bırakmam}, gece {rahat|deliksiz} uyurum",
        "{kademeler boş|derinlik yok}, büyük emir gelirse zıplar",
    ),
    "kuresel": (
        "nasdaq vadelileri {kırmızı|ekside}, sabah {bize de|açılışa} yansır",
        "asya {karışık|sakin} açtı, {ons da durgun|dolar da öyle}",
        "fed üyeleri yine {konuştu|çelişti}, {piyasa umursamadı|tahvil kıpırdadı}",
        "{bu saatte|gece} ayakta olan var mı, ons hareketlendi",
        "brent {gevşedi|yükseldi}, {havacılığa|rafineriye} bakmak lazım sabah",
    ),
}

LINES_BY_FIELD: dict[str, tuple[str, ...]] = {
    "numbers": (
        "ay sonu {kapanışı|beyannamesi} var, gözüm tabloda kaldı",
        "bilançoyu {iş gereği|meslek icabı} dipnottan okurum ben",
        "bütün gün excel, akşam {yine rakam|yine tablo}",
    ),
    "technical": (
        "{toplantıdan|sahadan} yeni çıktım, neler olmuş",
        "{küçük bir tablo|kendime bir liste} yaptım, oradan takip ediyorum",
        "ofiste {herkes|yan masa} dolar konuşuyor",
    ),
    "teaching": (
        "{derse|sınıfa} giriyorum, {teneffüste|çıkışta} bakarım",
        "sınav {haftası|okuyorum}, borsaya {göz atamadım|vakit yok}",
        "öğrenciler de artık {kripto|borsa} soruyor, ne diyeceğimi bilemedim",
    ),
    "health": (
        "nöbetten çıktım, gözüm ekran görmüyor, ne olmuş",
        "{hasta arası|iki hasta arasında} bakabildim, {kızarmış yine|fena değilmiş}",
        "bugün {yoğunuz|kalabalık}, sonra okurum yazdıklarınızı",
    ),
    "clinic": (
        "{iki hasta|iki randevu} arasında bakabildim, {kızarmış yine|fena değilmiş}",
        "bugün {yoğunuz|kalabalık}, akşama okurum yazdıklarınızı",
        "{ilaca|malzemeye} yine zam gelmiş, {kuru oradan takip ediyorum|depo mesaj atmış}",
    ),
    "public": (
        "{mesaideyim|görevdeyim}, {çıkışta|akşama} konuşuruz",
        "maaş zammı {belli oldu|yattı}, {eridi bile|kiraya gitti}",
        "ayın {on beşi|maaş günü} gelsin, ekleme yaparım",
    ),
    "trade": (
        "dükkânda {siftah yok|işler durgun}, {piyasa burada da böyle|tahtaya bakıyorum}",
        "{toptancı|tedarikçi} yine zam yazmış, enflasyon düştü diyene gelsin",
        "müşteri {taksit|veresiye} soruyor, {nakit|para} dönmüyor",
    ),
    "craft": (
        "{vardiyadan|işten} çıktım, elimi yıkadım geldim",
        "ustalıkta da borsada da {acele eden|hızlı giden} bozar",
        "malzemeye {yine zam|her hafta zam}, {hesap tutmuyor|fiyat veremiyoruz}",
    ),
    "road": (
        "{yoldaydım|direksiyondaydım}, {molada|durunca} bakabildim",
        "mazot {yine|gece} zamlanıyormuş, oradan anlarım ben {kuru|petrolü}",
        "{işi|turu} bitirdim, on dakika buradayım",
    ),
    "field": (
        "{hava|yağmur} piyasadan daha {önemli|belirsiz} bizim için",
        "{gübre|mazot|yem} fiyatı {belimizi büktü|düşmüyor}",
        "{hasattan|haldeki fiyattan} sonra belli olur benim ekleme",
    ),
    "home": (
        "{çocukları|torunu} okula bıraktım, {ekran başındayım|çay koydum}",
        "pazara çıktım, {enflasyonu|fiyatları} orada görüyorsun asıl",
        "{yemek ocakta|mutfaktayım}, bir gözüm burada",
    ),
    "student": (
        "{vizeler|finaller} var, {harçlıkla|burs yatınca} ekleme yaparım",
        "kirayı {ev arkadaşıyla|üçe} bölüyoruz, kalanı {borsa|kripto}",
        "{kütüphanedeyim|dersteyim}, ses çıkmıyor diye gittim sanmayın",
    ),
    "retired": (
        "emekli maaşı {yattı|belli oldu}, {torunlara|eczaneye} gitti yarısı",
        "{bahçedeydim|yürüyüşteydim}, şimdi oturdum ekran başına",
        "doksanlarda {repo|faiz} neydi, gençler bilmez",
    ),
    "creative": (
        "{teslim|revize} bitti, {kafam kazan|gözüm açıldı}, piyasa ne âlemde",
        "ödeme {gecikti|dolarla gelecek}, kura bakıyorum ister istemez",
        "gece çalışıyorum, {asya açılışı|bu saatler} bana denk geliyor",
    ),
    "service": (
        "{mola verdim|öğle arası}, {iki dakika|hızlıca} bakıp kaçacağım",
        "bugün {çok kalabalıktı|ayakta kaldım}, tahtaya bakamadım",
        "maaş {gecikti|yattı}, {ekleme yok bu ay|biraz eklerim}",
    ),
}
