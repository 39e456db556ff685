### Өтінім құжаттары.

nav-package = Өтінім құжаттары

package-title = Өтінім құжаттары: { $name }, № { $number }, { $redaction } редакциясы – Қағида
package-description = { $name }: объектінің түріне қарай қандай құжаттар керек, өлшемшарттар, толтырылатын өтініш және тізімдеме, бәрі бір басып шығару.
package-heading = Өтінім құжаттары
package-lead = Объектінің түрін таңдап, өтінішті толтырыңыз: құжаттар тізімдемесі, өтініш және қосымшалары бет-бетімен бірге басылады. Жазғаныңыз браузерден шықпайды.
package-redactions = Қай редакция бойынша
package-object = Объект
package-object-question = Тізбеге не енгізіледі?
package-noscript = Скриптер өшірулі: объектінің түрін таңдаңыз, жолдарға жазып, Ctrl+P басып шығарыңыз немесе бос бланкілерді басып, қаламмен толтырыңыз.

package-criteria = Балл
package-criteria-hint = Өтініш бермей тұрып тексеріңіз.
package-criteria-count = Балды есептегіште санау
package-criteria-here = Жауаптар төмендегі парақта.
package-criteria-need = Керегі:
package-criteria-grounds = Балға қарамайтын бас тарту негіздері:
package-result-include = Балл жеткілікті
package-result-refuse = Балл жеткіліксіз
package-result-open = Жауаптар толық емес
package-result-outside = Бұл өлшемшарттарға жатпайды
package-result-points = барлығы #total балл

package-list = Тізімдеме
package-list-hint = Дайын құжаттарды белгілеңіз. Басқанда өтінімнің бірінші беті болады.
package-cover = Құжаттар тізімдемесі
package-number = №
package-document = Құжат
package-basis = Негізі
package-pages = Парақ саны
package-ready = Дайын: { $document }
package-of-sheet = осы жерде толтырылады
package-no-form = Бұл түрге акт өтініш нысанын белгілемеген.
package-sign = Қолы, күні
package-not-official = Тізімдеменің нысанын акт белгілемеген, оны осы сайт жасады.

package-sheet-criteria = Өлшемшарттарға сәйкестігі туралы ақпарат
package-sheet-hint = Бланкінің жолдарына тікелей жазыңыз.
package-criteria-row = Жол
package-criteria-words = Өлшемшарт
package-criteria-yes = Иә
package-criteria-no = Жоқ
package-criteria-total = Барлығы
package-criteria-answer = { $row }: { $answer }

package-print = Басып шығару
package-print-all = Толтырылғанды басып шығару
package-print-blank = Бос құжаттарды басып шығару
package-besides = Бұл өтінімді де толтыру
package-paper = А4, әр құжат жеке бетте. Ctrl+P да осыны басып шығарады.
package-then = Одан кейін
package-steps = Рәсімнің қадамдары: { $name }
package-deadlines = Мерзімдерді күнмен есептеу

package-collect = Өтінім құжаттарын жинау
task-package = Өтінім құжаттарын жинау: { $subject }
task-package-what = Объектінің түріне қарай тізімдеме, өтініш және қосымшалар бір басып шығарылады
