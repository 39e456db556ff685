### Названия единиц документа. `form`: outer – в родительном падеже, внешняя единица; target – в
### винительном, «ссылка на»; name – в именительном.

place-inside = { $inner } { $outer }
place-link = Ссылка на { $place }

place-title = { $form ->
    [outer] заголовка
   *[name] заголовок
}
place-meta = { $form ->
    [outer] данных о принятии
   *[name] данные о принятии
}
place-preamble = { $form ->
    [outer] преамбулы
    [target] преамбулу
   *[name] преамбула
}
place-sign = { $form ->
    [outer] подписи
   *[name] подпись
}
place-stamp = { $form ->
    [outer] грифа
   *[name] гриф
}
place-sec = { $form ->
    [outer] раздела { $number }
   *[name] раздел { $number }
}
place-ch = { $form ->
    [outer] главы { $number }
    [target] главу { $number }
   *[name] глава { $number }
}
place-s = { $form ->
    [outer] параграфа { $number }
   *[name] параграф { $number }
}
place-art = { $form ->
    [outer] статьи { $number }
    [target] статью { $number }
   *[name] статья { $number }
}
place-p = { $form ->
    [outer] пункта { $number }
   *[name] пункт { $number }
}
place-sp = { $form ->
    [outer] подпункта { $number })
   *[name] подпункт { $number })
}
place-part = { $form ->
    [outer] части { $number }
    [target] часть { $number }
   *[name] часть { $number }
}
place-ind = { $form ->
    [outer] абзаца { $number }
   *[name] абзац { $number }
}
place-head = { $form ->
    [outer] заголовка таблицы
   *[name] заголовок таблицы
}
place-row = { $form ->
    [outer] строки { $number }
    [target] строку { $number }
   *[name] строка { $number }
}
place-col = { $form ->
    [outer] графы { $number }
    [target] графу { $number }
   *[name] графа { $number }
}
place-line = { $form ->
    [outer] записи { $number }
   *[name] запись { $number }
}
place-criterion = { $form ->
    [outer] критерия { $number }
   *[name] критерий { $number }
}
place-criterion-row = { $form ->
    [outer] строки { $number }
    [target] строку { $number }
   *[name] строка { $number }
}
place-form-line = { $form ->
    [outer] строки бланка
    [target] строку бланка
   *[name] строка бланка
}
place-am = { $form ->
    [outer] изменения { $number }
   *[name] изменение { $number }
}
place-scope = { $form ->
    [outer] указания { $number }
   *[name] указание { $number }
}
place-new = { $form ->
    [outer] нового текста
   *[name] новый текст
}
place-gap = { $form ->
    [outer] пропуска
   *[name] пропуск
}
place-order = { $form ->
    [outer] приказа
   *[name] приказ
}
place-decree = { $form ->
    [outer] постановления
   *[name] постановление
}
place-rules = { $form ->
    [outer] правил
   *[name] правила
}
place-requirements = { $form ->
    [outer] требований
   *[name] требования
}
place-list = { $form ->
    [outer] перечня
   *[name] перечень
}
place-regulation = { $form ->
    [outer] положения
   *[name] положение
}
place-annex = { $form ->
    [outer] приложения { $number }
   *[name] приложение { $number }
}
place-annex-only = { $form ->
    [outer] приложения
   *[name] приложение
}
