### Документы заявления.

nav-package = Документы заявления

package-title = Документы заявления: { $name }, № { $number }, редакция { $redaction } – Қағида
package-description = { $name }: какие документы нужны для вида объекта, критерии, заполняемое заявление и опись, всё одной печатью.
package-heading = Документы заявления
package-lead = Выберите вид объекта и заполните заявление: опись, заявление и приложения печатаются вместе, лист за листом. Введённое не покидает браузер.
package-redactions = По какой редакции
package-object = Объект
package-object-question = Что включают в Перечень?
package-noscript = Скрипты выключены: выберите вид объекта, напишите на строках и нажмите Ctrl+P или распечатайте пустые бланки и заполните ручкой.

package-criteria = Баллы
package-criteria-hint = Проверьте до подачи заявления.
package-criteria-count = Подсчитать баллы в калькуляторе
package-criteria-here = Ответы – на листе ниже.
package-criteria-need = Нужно:
package-criteria-grounds = Основания отказа, которые не зависят от баллов:
package-result-include = Баллов достаточно
package-result-refuse = Баллов недостаточно
package-result-open = Ответы неполные
package-result-outside = Эти критерии не применяются
package-result-points = всего баллов: #total

package-list = Опись
package-list-hint = Отметьте готовые документы. На печати это первый лист.
package-cover = Опись документов
package-number = №
package-document = Документ
package-basis = Основание
package-pages = Листов
package-ready = Готово: { $document }
package-of-sheet = заполняется здесь
package-no-form = Для этого вида акт не установил форму заявления.
package-sign = Подпись, дата
package-not-official = Форму описи акт не установил, её составил этот сайт.

package-sheet-criteria = Информация о соответствии критериям
package-sheet-hint = Пишите прямо на строках бланка.
package-criteria-row = Строка
package-criteria-words = Критерий
package-criteria-yes = Да
package-criteria-no = Нет
package-criteria-total = Всего
package-criteria-answer = { $row }: { $answer }

package-print = Печать
package-print-all = Распечатать заполненное
package-print-blank = Распечатать пустые документы
package-besides = Заполнить и эту заявку
package-paper = А4, каждый документ на своём листе. Ctrl+P печатает то же самое.
package-then = Что потом
package-steps = Шаги процедуры: { $name }
package-deadlines = Рассчитать сроки по дням

package-collect = Собрать документы заявления
task-package = Собрать документы: { $subject }
task-package-what = Опись, заявление и приложения для вашего вида объекта печатаются вместе
