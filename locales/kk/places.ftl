### Құжат бірліктерінің атаулары. `form`: outer – ілік септігінде, сыртқы бірлік; target – барыс
### септігінде, сілтеме; name – атау септігінде.

place-inside = { $outer } { $inner }
place-link = { $place } сілтеме

place-title = { $form ->
    [outer] тақырыптың
    [target] тақырыпқа
   *[name] тақырып
}
place-meta = { $form ->
    [outer] қабылдану деректерінің
    [target] қабылдану деректеріне
   *[name] қабылдану деректері
}
place-preamble = { $form ->
    [outer] кіріспенің
    [target] кіріспеге
   *[name] кіріспе
}
place-sign = { $form ->
    [outer] қолтаңбаның
    [target] қолтаңбаға
   *[name] қолтаңба
}
place-stamp = { $form ->
    [outer] бекіту белгісінің
    [target] бекіту белгісіне
   *[name] бекіту белгісі
}
place-sec = { $form ->
    [outer] { $number }-бөлімнің
    [target] { $number }-бөлімге
   *[name] { $number }-бөлім
}
place-ch = { $form ->
    [outer] { $number }-тараудың
    [target] { $number }-тарауға
   *[name] { $number }-тарау
}
place-s = { $form ->
    [outer] { $number }-параграфтың
    [target] { $number }-параграфқа
   *[name] { $number }-параграф
}
place-art = { $form ->
    [outer] { $number }-баптың
    [target] { $number }-бапқа
   *[name] { $number }-бап
}
place-p = { $form ->
    [outer] { $number }-тармақтың
    [target] { $number }-тармаққа
   *[name] { $number }-тармақ
}
place-sp = { $form ->
    [outer] { $number }) тармақшаның
    [target] { $number }) тармақшаға
   *[name] { $number }) тармақша
}
place-part = { $form ->
    [outer] { $number }-бөліктің
    [target] { $number }-бөлікке
   *[name] { $number }-бөлік
}
place-ind = { $form ->
    [outer] { $number }-абзацтың
    [target] { $number }-абзацқа
   *[name] { $number }-абзац
}
place-head = { $form ->
    [outer] кесте басының
    [target] кесте басына
   *[name] кестенің басы
}
place-row = { $form ->
    [outer] { $number }-жолдың
    [target] { $number }-жолға
   *[name] { $number }-жол
}
place-col = { $form ->
    [outer] { $number }-бағанның
    [target] { $number }-бағанға
   *[name] { $number }-баған
}
place-line = { $form ->
    [outer] { $number }-жазудың
    [target] { $number }-жазуға
   *[name] { $number }-жазу
}
place-criterion = { $form ->
    [outer] { $number }-өлшемшарттың
    [target] { $number }-өлшемшартқа
   *[name] { $number }-өлшемшарт
}
place-criterion-row = { $form ->
    [outer] { $number }-жолдың
    [target] { $number }-жолға
   *[name] { $number }-жол
}
place-form-line = { $form ->
    [outer] бланк жолының
    [target] бланк жолына
   *[name] бланк жолы
}
place-am = { $form ->
    [outer] { $number }-өзгерістің
    [target] { $number }-өзгеріске
   *[name] { $number }-өзгеріс
}
place-scope = { $form ->
    [outer] { $number }-көрсетілімнің
    [target] { $number }-көрсетілімге
   *[name] { $number }-көрсетілім
}
place-new = { $form ->
    [outer] жаңа мәтіннің
    [target] жаңа мәтінге
   *[name] жаңа мәтін
}
place-order = { $form ->
    [outer] бұйрықтың
    [target] бұйрыққа
   *[name] бұйрық
}
place-decree = { $form ->
    [outer] қаулының
    [target] қаулыға
   *[name] қаулы
}
place-rules = { $form ->
    [outer] қағидалардың
    [target] қағидаларға
   *[name] қағидалар
}
place-requirements = { $form ->
    [outer] талаптардың
    [target] талаптарға
   *[name] талаптар
}
place-list = { $form ->
    [outer] тізбенің
    [target] тізбеге
   *[name] тізбе
}
place-regulation = { $form ->
    [outer] ереженің
    [target] ережеге
   *[name] ереже
}
place-annex = { $form ->
    [outer] { $number }-қосымшаның
    [target] { $number }-қосымшаға
   *[name] { $number }-қосымша
}
place-annex-only = { $form ->
    [outer] қосымшаның
    [target] қосымшаға
   *[name] қосымша
}
