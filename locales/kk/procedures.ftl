### Рәсімдер: тізімі, әр рәсімнің беті, қадамдары.

nav-procedures = Рәсімдер

period-working = { $n } жұмыс күні
period-calendar = { $n } күнтізбелік күн
period-month = { $n } ай

procedures-title = Рәсімдер: қадамдары, мерзімдері және негіздері – Қағида
procedures-description = Қағидалардағы рәсімдер: кім, қандай оқиғадан кейін, қанша күнде не істейді және ол қай тармақта жазылған.
procedures-heading = Рәсімдер
procedures-lead = Кім, қандай оқиғадан кейін, қанша күнде не істейді. Әр қадам өзін белгілеген нормаға сілтейді.
procedures-steps = { $n } қадам
procedures-actors = { $n } қатысушы
procedures-periods = { $n } қадамының мерзімі бар
procedures-no-periods = мерзімдері белгіленбеген
procedures-deadlines = Мерзімдерді күнмен есептеу

procedure-title = { $name }: рәсім, № { $number } – Қағида
procedure-description = { $name }, № { $number }: { $n } қадам, әр қадамды кім, қанша күнде орындайды және ол қай нормада жазылған.
procedure-drawing = Сызба
procedure-drawing-hint = Әр қатысушыға бір бағана, уақыт жоғарыдан төмен. Тілсызық қасында мерзім мен шарт жазылған.
procedure-drawing-name = { $name }: { $n } қадамның сызбасы. Оның мазмұны төмендегі қадамдарда сөзбен жазылған.
procedure-steps = Қадамдар
procedure-back = { $steps }-қадамға қайту
procedure-redactions = Осы рәсім басқа редакцияларда
procedure-tools = Осы рәсім бойынша
procedure-deadlines = Мерзімдерді күнмен есептеу
procedure-package = Өтінім құжаттарын жинау
procedure-not-decision = Рәсім актінің мәтінінен жасалған; дауда актінің өз сөзі шешеді.

step-number = { $n }-қадам
step-no-period = Мерзімі белгіленбеген
step-trigger = Қашан:
step-outcome = Нәтижесі:
step-next = Әрі қарай:
step-back = қайтады:
