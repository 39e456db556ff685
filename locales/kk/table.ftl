### Салыстырма кесте. Сөздері – актілердің жобаларына қоса берілетін кестелерде қабылданған сөздер.

table-title = { $old } және { $new } редакцияларының салыстырма кестесі: { $name } – Қағида
table-description = { $name }: { $old } және { $new } редакцияларының негіздемесі бар салыстырма кестесі, басып шығаруға, Word пен Excel-ге.
table-heading = Салыстырма кесте
table-link = Салыстырма кесте
table-edition = № { $number } { $kind }, { $date }, { $text }
table-day-unknown = қолданысқа енгізілген күні белгісіз
table-comparison = Экранда салыстыру
table-file-docx = Word үшін жүктеп алу
table-file-csv = Excel үшін жүктеп алу (CSV)
table-keep = Өзгермегенін де көрсету
table-number = Р/с №
table-unit = Құрылымдық элемент
table-old = Бұрынғы редакция: { $name }
table-new = Жаңа редакция: { $name }
table-draft-old = Қолданыстағы редакция
table-draft-new = Ұсынылатын редакция
table-reason = Негіздеме
table-absent = Жоқ
table-excluded = Алып тасталсын
table-unknown = Бұл редакцияда болған-болмағаны белгісіз
table-was = { $name } редакциясында: { $place }
table-reason-none = Негіздеме жазылмаған
