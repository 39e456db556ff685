### Екі редакцияны салыстыру.

diff-title = { $old } және { $new } редакцияларын салыстыру: { $name } – Қағида
diff-description = { $name }: { $old } және { $new } редакциялары қатар, тармақ бойынша, өзгерген сөздері белгіленген.
diff-heading = { $old } және { $new } редакцияларының арасында не өзгерді
diff-mark = салыстыру, { $old } және { $new }
diff-others = Басқа салыстырулар
diff-other = { $old } және { $new }
diff-edition = № { $number } { $kind }, { $text }
diff-text-official = ресми мәтін
diff-text-translation = бейресми аударма
diff-mixed = Мәтіннің бірі – бейресми аударма: сөз аударма салдарынан да өзгеше болуы мүмкін.
diff-text-lacuna = мәтін жоқ

## Өзгерістің түрлері. -said сөздерін экран оқитын бағдарлама дауыстап айтады.

diff-changed = өзгерді
diff-added = қосылды
diff-dropped = алып тасталды
diff-moved = ауыстырылды
diff-renumbered = нөмірі өзгерді
diff-merged = біріктірілді
diff-split = бөлінді
diff-unknown = белгісіз
diff-same = өзгеріссіз
diff-said-new = қосылды:
diff-said-old = алып тасталды:
diff-said-end = соңы
diff-said-was = бұрынғы нөмірі

## Шолу

diff-glance = Өзгерістер
diff-glance-hint = Әр өзгеріс қанша рет кездеседі. Бір норма әрі ауыстырылып, әрі өзгеруі мүмкін.
diff-map = Тармақтар картасы: { $place }
diff-map-hint = Картаның жоғарғы қатарында { $old } редакциясының тармақтары, төменгісінде { $new } редакциясының тармақтары. Жіңішке сызық: сол тармақтың өзі. Жуан сызық: бір бөлігі ауыстырылған.
diff-map-kept = { $place }, { $name } редакциясы
diff-map-added = { $place }, { $name } редакциясы, қосылды
diff-map-dropped = { $place }, { $name } редакциясы, алып тасталды
diff-map-unknown = { $place }, { $name } редакциясы, белгісіз
diff-filter = Тек мыналарды көрсету:
diff-filter-off = Бәрін көрсету
diff-shown = Көрсетілгені:
diff-index = Тармақтар бойынша өзгерістер
diff-index-hint = Қанша сөз қосылды және алып тасталды.
diff-words-added = { $n ->
   *[other] сөз қосылды
}
diff-words-dropped = { $n ->
   *[other] сөз алып тасталды
}
diff-keys = n және p пернелері келесі және алдыңғы өзгеріске апарады.
diff-keys-off = Пернелерді өшіру

## Нормалар

diff-view = Салыстырудың түрі
diff-view-two = Қатар
diff-view-one = Бір мәтінде
diff-frame-frame = Тақырып
diff-frame-form = Бланк
diff-frame-table = Кесте
diff-in = { $name } редакциясы
diff-was = { $name } редакциясында: { $place }
diff-open = { $name } мәтіні
diff-none = { $name } редакциясында бұл жоқ.
diff-fold = Өзгеріссіз:
diff-note-added = қосылды
diff-note-dropped = алып тасталды
diff-note-moved = ауыстырылды, { $old } редакциясында: { $place }
diff-note-away = ауыстырылды, { $new } редакциясында: { $place }
diff-note-renumbered = нөмірі өзгерді
diff-note-merged = біріктірілді
diff-note-split = бөлінді
diff-note-split-place = бөлінді, басқа бөлігі: { $place }
diff-note-unknown-old = бұрынғы сөзі белгісіз
diff-note-unknown-new = жаңа сөзі белгісіз
diff-note-unknown-both = екі редакциядағы сөзі де белгісіз
diff-note-perhaps-old = { $old } редакциясында болған-болмағаны белгісіз
diff-note-perhaps-new = { $new } редакциясында бар-жоғы белгісіз
diff-why = Неге салыстырылды:
