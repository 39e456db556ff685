### Өлшемшарттар бойынша балл есептеу: тізім және есептегіш.

calculators-title = Өлшемшарттар бойынша балл есептеу – Қағида
calculators-description = Объектіні тізбеге енгізуге балл жете ме: әр редакцияның сұрақтары, балдары, шешім кестесі және оның негізі.
calculators-heading = Балл есептеу
calculators-lead = Сұрақтарға жауап беріңіз: әр өлшемшарттағы балл, нәтиже және оның құқықтық негізі бірден көрінеді. Бұл – алдын ала есеп, шешімді өкілетті орган қабылдайды.
instrument-present = қазір қолданылады

source-act = { $date } № { $number } { $kind }
source-redaction = { $name } редакциясы
source-redaction-since = { $since } бастап қолданыстағы редакция
source-since-until = { $since } бастап { $until } дейін
source-until = { $until } дейін
source-repealed-order = Бұйрықтың күші жойылған
source-repealed-decree = Қаулының күші жойылған
source-repealed-law = Заңның күші жойылған
source-repealed-code = Кодекстің күші жойылған
source-repealed-standard = Стандарттың күші жойылған

calculator-title = { $name }: балл есептеу, № { $number }, { $redaction } редакциясы – Қағида
calculator-description = № { $number } акт, { $redaction } редакциясы: { $n } сұрақ, әр өлшемшарттың балы, нәтиже және шешім кестесі.
calculator-lead = { $n } сұраққа жауап беріңіз. Әр «иә» – { $yes } балл. Керегі:
calculator-redactions = Қай редакция бойынша
calculator-count = { $n } сұрақ
calculator-questions = Сұрақтар
calculator-standing-official = Сұрақтардың сөзі – актінің ресми мәтінінен, өзгеріссіз.
calculator-standing-translation = Сұрақтардың бұл мәтіні – осы жобаның бейресми аудармасы; ресми мәтін орыс тілінде.
calculator-noscript = Скриптер өшірулі, сондықтан балды бет өзі қоспайды. Қолмен санаңыз: әр «иә» – { $yes } балл. Нәтижесі төменде жазылған:
calculator-object = Қандай объекті енгізілмек?
calculator-score = { $most } балл, кемінде { $least } керек
calculator-of = / { $most } балл
calculator-least = кемінде { $n }
calculator-show = Нәтижені көрсету
calculator-digits = Мәтіннің бақылау таңбасы: { $digits }.

object-system = ақпараттық жүйе
object-complex = аппараттық-бағдарламалық кешен
object-both = ақпараттық жүйе мен кешен бірге
object-resource = интернет-ресурс
object-product = платформалық бағдарламалық өнім
object-object = инфрақұрылым объектісі
object-other = басқа объект

answer-yes = Иә
answer-no = Жоқ
answer-unknown = Білмеймін

question-only-system = Бұл жол тек ақпараттық жүйе туралы.
question-only-complex = Бұл жол тек аппараттық-бағдарламалық кешен туралы.
question-passed = Таңдалған объектіге «жоқ» деп есептелді.

result-name = Нәтиже
result-empty = Сұрақтарға жауап беріңіз
result-open = Осы жауаптар бойынша шешу мүмкін емес
result-outside = Бұл өлшемшарттарға жатпайды
result-total = Барлығы
result-asked = Мына жолдардың жауабы керек:
result-grounds = Балға қарамайтын негіздер:
result-preliminary = Алдын ала есеп, шешім емес. Шешімді өкілетті орган қабылдайды:
result-form = Өтінішті толтыру
result-print = Есепті басып шығару
result-save = Жауаптарды файлға сақтау
result-load = Файлдан ашу
result-reset = Жауаптарды өшіру
result-address = Жауаптарыңыз осы беттің сілтемесінде тұр: оны біреуге жіберуге немесе сақтап қоюға болады.
result-foreign = Бұл файлда осы есептегіштің жауаптары жоқ.
result-loaded = Жауаптар файлдан ашылды.
condition-met = орындалды
condition-missed = орындалмады
condition-open = әлі белгісіз
further-name = Барлық шарт орындалуы үшін жетпейтіні:
further-any = кез келген өлшемшартта
further-plus = тағы
further-rows = «иә», мына жолдардан:

decision-name = Шешім кестесі
decision-hint = Есептегіш осы кестеде жазылғанды ғана орындайды. Жауаптардың барлық жиыны саналып тексерілген.
decision-caption = Шешім кестесі: балл, нәтиже, негізі және жауап жиындарының саны
decision-total = Барлығы
decision-each = Өлшемшарттар
decision-outcome = Нәтиже
decision-basis = Негізі
decision-sets = { $name }, жиын
decision-at-least = { $n } және одан көп
decision-less = { $n } балдан аз
decision-each-least = әрқайсысында кемінде { $n }
decision-one-less = біреуінде { $n } балдан аз
decision-include = Бас тартуға негіз жоқ
decision-refuse = Бас тартылады
decision-open = Жауап жетпейді
decision-outside = Есепке кірмейді
decision-open-when = Жауабы белгісіз жол нәтижені өзгерте алады
decision-all = Барлық жауап жиыны
decision-follows = Барлығы кемінде { $n } балл болуы керек деген шарт өздігінен орындалады: әр өлшемшартта жеткілікті балл болса, барлығы одан кем болмайды.
share-name = { $name }: бас тартуға негіз қалмайтын жауап жиындары
share-sentence = { $answers } жауап жиынының { $include } жиынында бас тартуға негіз қалмайды.

beside-name = Басқа редакцияларда
beside-hint = Сол жауаптар, жолдары нөмірі бойынша сәйкестендірілген. Жауаптан туған айырма белгіленеді.
beside-caption = Сол жауаптар басқа редакциялар бойынша
beside-outcome = Нәтиже
beside-difference = Неге басқаша
beside-points = Барлығы:
beside-conditions = Шарты:
beside-current = осы беттегі редакция
beside-same = сұрақтары осы беттегідей
beside-lacks = Онда мына жол жоқ:
beside-adds = Мұнда сұралмайтын жол бар:
beside-adds-unknown = , жауабы белгісіз деп алынды
beside-numbers = онда { $there }, мұнда { $here }
beside-fewer = онда «{ $kind }» аталмаған
beside-more = онда «{ $kind }» да аталған
beside-excludes = Ондағы өлшемшарттар мұны қамтымайды: { $kind }.

boundary-name = Шекті сандар
boundary-hint = Сұрақтағы санның дәл өзі қай жауапқа жататыны.
boundary-caption = Сұрақтардағы шекті сандар
boundary-row = Жол
boundary-to = { $n } және одан аз
boundary-from = { $n } және одан көп
boundary-under-percent = { $n } %-дан аз
boundary-from-percent = { $n } % және одан көп

calculator-errata = Сұрақтардың ресми мәтініндегі қателер
calculator-errata-hint = Сұрақтардағы сөздер актіде қалай басылса, солай тұр.

method-name = Қалай есептелген
