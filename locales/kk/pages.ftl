### Басты бет, сапа, параметрлер, жоба, табылмаған бет, тілді таңдау.

home-title = Қағида: құқықтық актілердің мәтіні, редакциялары, бланкілері
home-description = «Электрондық үкімет» саласындағы бұйрықтар қазақ және орыс тілдерінде: мәтіні, редакциялары, салыстырулары, балл есептегіші мен бланкілері.
home-heading = Құқықтық актінің мәтіні, өзгерістері мен бланкілері бір жерде
home-lead = «Электрондық үкімет» саласындағы бұйрықтар қазақ және орыс тілдерінде: әр тармақтың қашан және қай актімен келгені жиегінде жазылған, редакциялары сөзбе-сөз салыстырылған.
home-to-acts = Актілерге өту
home-tasks = Не істеу керек
home-all-acts = Барлық актілер: { $n }
home-news = Соңғы өзгерістер
news-changed = { $n ->
   *[other] { $n } бірлік өзгерді
}

task-form = { $subject }
task-form-what = Осы бетте толтырып, бір А4 парағына басып шығаруға болады
task-calculator = Өлшемшарттар бойынша балл есептеу
task-calculator-what = Қай өлшемшартта балл жетпейтіні және шешімнің негізі көрінеді
task-compare = { $old } және { $new } редакцияларын салыстыру
task-compare-what = Әр тармақ қатар, өзгерген сөздері белгіленген
task-read = { $subject }
task-read-what = Сілтемелері, терминдері және өзгерістері белгіленген
task-parallel = Қазақ және орыс мәтінін қатар оқу
task-parallel-what = Әр тармақ бір жолда, екі тілде
task-quality = Ресми мәтіндегі қателерді көру
task-quality-what = Мәтінде не жазылған және қалай түсіну керек

specimen-name = Бет былай оқылады:
specimen-number = нөмір – норманың тұрақты мекенжайы
specimen-term = термин – анықтамасына апарады
specimen-erratum = ресми мәтіндегі қате – не айтылғаны жиегінде

## Сапа

quality-title = Мәтіндердің сапасы: ресми мәтіндегі қателер – Қағида
quality-description = Ресми мәтіндерде табылған { $n } қате: мәтінде не жазылған, дұрысы қандай және ол қайдан белгілі.
quality-heading = Мәтіндердің сапасы
quality-lead = Ресми мәтін сайтта қалай жарияланса, солай тұр. Ондағы қателер түзетілмейді, жанына жазылады. Барлығы: { $n }.
quality-kinds = Түрлері
quality-count = Табылған қателер: { $n }
erratum-quote = Мәтінде:
erratum-kind-reference = Сілтеме
erratum-kind-registration = Тіркеу нөмірі
erratum-kind-spelling = Емле
erratum-kind-grammar = Грамматика
erratum-kind-punctuation = Тыныс белгісі
erratum-kind-quotes = Тырнақша
erratum-kind-alphabet = Әліпби
erratum-kind-numbering = Нөмірлеу
erratum-kind-term = Термин
erratum-kind-sense = Мағына

## Жоба

about-title = Жоба және әдіс – Қағида
about-description = Қағида жобасы: мәтіндер қайдан алынған, қалай тексерілген, аудармаларды кім жасаған және нені білмейміз.
about-heading = Жоба және әдіс

## Көру параметрлері

settings-title = Көру параметрлері – Қағида
settings-description = Әріптің өлшемі, аралықтар мен түстер: нашар көретіндерге арналған параметрлер осы құрылғыда ғана сақталады.
settings-heading = Көру параметрлері
settings-lead = Таңдағаныңыз бірден қолданылады және осы құрылғыда ғана сақталады. Бетті браузердің өзімен де үлкейтуге болады: Ctrl және +.
settings-noscript = Параметрлерді сақтау үшін браузерде скриптер қосулы болуы керек. Оларсыз бетті браузердің масштабымен үлкейтіңіз; түстер жүйенің параметрлеріне бағынады.
setting-size = Әріптің өлшемі
setting-size-100 = Қалыпты
setting-size-125 = 125 %
setting-size-150 = 150 %
setting-size-200 = 200 %
setting-spacing = Аралықтар
setting-spacing-usual = Қалыпты
setting-spacing-wide = Кең
setting-spacing-widest = Өте кең
setting-theme = Түстер
setting-theme-auto = Құрылғыдағыдай
setting-theme-light = Ашық
setting-theme-dark = Күңгірт
setting-theme-black-on-white = Ақ бетте қара
setting-theme-yellow-on-black = Қара бетте сары
setting-keys = Пернелер
setting-keys-on = «/» – іздеу
setting-keys-off = Өшірулі
settings-reset = Бастапқы қалпына келтіру
settings-kept = Сақталды.
settings-lost = Қолданылды, бірақ браузер сақтауға рұқсат бермейді.
settings-was-reset = Бастапқы параметрлер қойылды.
settings-sample = Үлгі
settings-sample-words = Өкілетті орган объектіні Тізбеге енгізу туралы шешім негізінде бес жұмыс күнінен кешіктірілмейтін мерзімде тиісті бұйрықты әзірлейді.
settings-sample-link = сілтеме

## Тілді таңдау және табылмаған бет

chooser-title = Қағида: тілді таңдаңыз / выберите язык
chooser-description = Қазақстанның құқықтық актілері қазақ және орыс тілдерінде. Правовые акты Казахстана на казахском и русском языках.
chooser-words = Құқықтық актілердің мәтіні, редакциялары, бланкілері
not-found-title = Бет табылмады
not-found-heading = Мұндай бет жоқ
not-found-words = Мекенжайда қате болуы мүмкін немесе бет көшірілген. Актіні тізімнен табыңыз.
not-found-home = Басты бет

## Сайттың көрінісі

components-title = Сайттың көрінісі: белгілер мен бөліктер – Қағида
components-description = Сайт беттерінің түстері, өлшемдері және бөліктері: әрқайсысы мысалмен және оны салатын сөздермен.
components-heading = Сайттың көрінісі
components-lead = Беттер осы бөліктерден құралады. Мұндағы мысалдарды сайттың өз үлгілері салады. Түсіндірмелер сайтты құратындарға арналған, сондықтан ағылшынша.
components-link = Сайттың көрінісі: түстер, өлшемдер, бөліктер
components-colours = Түстер
components-colours-hint = Тақырып түстерді ғана ауыстырады: әр бағанда бір белгінің сол тақырыптағы мәні.
components-measures = Қаріп пен аралық
components-measures-hint = Кең экрандағы мән басқа болса, ол бөлек жазылған.
components-token = Белгі
components-value = Мәні
components-wide = 48rem бастап
components-source = Қалай салынады
