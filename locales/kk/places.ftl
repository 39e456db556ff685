### Құжат бірліктерінің атаулары. `form`: outer – ілік септігінде, сыртқы бірлік; target – барыс
### септігінде, сілтеме; name – атау септігінде. `within`: сыртқы бірлік бар ма (тәуелдік жалғау).

place-inside = { $outer } { $inner }
place-link = { $place } сілтеме

place-title = { $within ->
    [yes] { $form ->
        [outer] тақырыбының
        [target] тақырыбына
       *[name] тақырыбы
    }
   *[no] { $form ->
        [outer] тақырыптың
        [target] тақырыпқа
       *[name] тақырып
    }
}
place-meta = { $within ->
    [yes] { $form ->
        [outer] қабылдану деректерінің
        [target] қабылдану деректеріне
       *[name] қабылдану деректері
    }
   *[no] { $form ->
        [outer] қабылдану деректерінің
        [target] қабылдану деректеріне
       *[name] қабылдану деректері
    }
}
place-preamble = { $within ->
    [yes] { $form ->
        [outer] кіріспесінің
        [target] кіріспесіне
       *[name] кіріспесі
    }
   *[no] { $form ->
        [outer] кіріспенің
        [target] кіріспеге
       *[name] кіріспе
    }
}
place-sign = { $within ->
    [yes] { $form ->
        [outer] қолтаңбасының
        [target] қолтаңбасына
       *[name] қолтаңбасы
    }
   *[no] { $form ->
        [outer] қолтаңбаның
        [target] қолтаңбаға
       *[name] қолтаңба
    }
}
place-stamp = { $within ->
    [yes] { $form ->
        [outer] грифінің
        [target] грифіне
       *[name] грифі
    }
   *[no] { $form ->
        [outer] грифтің
        [target] грифке
       *[name] гриф
    }
}
place-sec = { $within ->
    [yes] { $form ->
        [outer] { $number }-бөлімінің
        [target] { $number }-бөліміне
       *[name] { $number }-бөлімі
    }
   *[no] { $form ->
        [outer] { $number }-бөлімнің
        [target] { $number }-бөлімге
       *[name] { $number }-бөлім
    }
}
place-ch = { $within ->
    [yes] { $form ->
        [outer] { $number }-тарауының
        [target] { $number }-тарауына
       *[name] { $number }-тарауы
    }
   *[no] { $form ->
        [outer] { $number }-тараудың
        [target] { $number }-тарауға
       *[name] { $number }-тарау
    }
}
place-s = { $within ->
    [yes] { $form ->
        [outer] { $number }-параграфының
        [target] { $number }-параграфына
       *[name] { $number }-параграфы
    }
   *[no] { $form ->
        [outer] { $number }-параграфтың
        [target] { $number }-параграфқа
       *[name] { $number }-параграф
    }
}
place-art = { $within ->
    [yes] { $form ->
        [outer] { $number }-бабының
        [target] { $number }-бабына
       *[name] { $number }-бабы
    }
   *[no] { $form ->
        [outer] { $number }-баптың
        [target] { $number }-бапқа
       *[name] { $number }-бап
    }
}
place-p = { $within ->
    [yes] { $form ->
        [outer] { $number }-тармағының
        [target] { $number }-тармағына
       *[name] { $number }-тармағы
    }
   *[no] { $form ->
        [outer] { $number }-тармақтың
        [target] { $number }-тармаққа
       *[name] { $number }-тармақ
    }
}
place-sp = { $within ->
    [yes] { $form ->
        [outer] { $number }) тармақшасының
        [target] { $number }) тармақшасына
       *[name] { $number }) тармақшасы
    }
   *[no] { $form ->
        [outer] { $number }) тармақшаның
        [target] { $number }) тармақшаға
       *[name] { $number }) тармақша
    }
}
place-part = { $within ->
    [yes] { $form ->
        [outer] { $number }-бөлігінің
        [target] { $number }-бөлігіне
       *[name] { $number }-бөлігі
    }
   *[no] { $form ->
        [outer] { $number }-бөліктің
        [target] { $number }-бөлікке
       *[name] { $number }-бөлік
    }
}
place-ind = { $within ->
    [yes] { $form ->
        [outer] { $number }-абзацының
        [target] { $number }-абзацына
       *[name] { $number }-абзацы
    }
   *[no] { $form ->
        [outer] { $number }-абзацтың
        [target] { $number }-абзацқа
       *[name] { $number }-абзац
    }
}
place-head = { $within ->
    [yes] { $form ->
        [outer] кесте басының
        [target] кесте басына
       *[name] кесте басы
    }
   *[no] { $form ->
        [outer] кесте басының
        [target] кесте басына
       *[name] кестенің басы
    }
}
place-row = { $within ->
    [yes] { $form ->
        [outer] { $number }-жолының
        [target] { $number }-жолына
       *[name] { $number }-жолы
    }
   *[no] { $form ->
        [outer] { $number }-жолдың
        [target] { $number }-жолға
       *[name] { $number }-жол
    }
}
place-col = { $within ->
    [yes] { $form ->
        [outer] { $number }-бағанының
        [target] { $number }-бағанына
       *[name] { $number }-бағаны
    }
   *[no] { $form ->
        [outer] { $number }-бағанның
        [target] { $number }-бағанға
       *[name] { $number }-баған
    }
}
place-line = { $within ->
    [yes] { $form ->
        [outer] { $number }-жазуының
        [target] { $number }-жазуына
       *[name] { $number }-жазуы
    }
   *[no] { $form ->
        [outer] { $number }-жазудың
        [target] { $number }-жазуға
       *[name] { $number }-жазу
    }
}
place-criterion = { $within ->
    [yes] { $form ->
        [outer] { $number }-өлшемшартының
        [target] { $number }-өлшемшартына
       *[name] { $number }-өлшемшарты
    }
   *[no] { $form ->
        [outer] { $number }-өлшемшарттың
        [target] { $number }-өлшемшартқа
       *[name] { $number }-өлшемшарт
    }
}
place-criterion-row = { $within ->
    [yes] { $form ->
        [outer] { $number }-жолының
        [target] { $number }-жолына
       *[name] { $number }-жолы
    }
   *[no] { $form ->
        [outer] { $number }-жолдың
        [target] { $number }-жолға
       *[name] { $number }-жол
    }
}
place-form-line = { $within ->
    [yes] { $form ->
        [outer] бланк жолының
        [target] бланк жолына
       *[name] бланк жолы
    }
   *[no] { $form ->
        [outer] бланк жолының
        [target] бланк жолына
       *[name] бланк жолы
    }
}
place-am = { $within ->
    [yes] { $form ->
        [outer] { $number }-өзгерісінің
        [target] { $number }-өзгерісіне
       *[name] { $number }-өзгерісі
    }
   *[no] { $form ->
        [outer] { $number }-өзгерістің
        [target] { $number }-өзгеріске
       *[name] { $number }-өзгеріс
    }
}
place-scope = { $within ->
    [yes] { $form ->
        [outer] { $number }-нұсқамасының
        [target] { $number }-нұсқамасына
       *[name] { $number }-нұсқамасы
    }
   *[no] { $form ->
        [outer] { $number }-нұсқаманың
        [target] { $number }-нұсқамаға
       *[name] { $number }-нұсқама
    }
}
place-new = { $within ->
    [yes] { $form ->
        [outer] жаңа мәтінінің
        [target] жаңа мәтініне
       *[name] жаңа мәтіні
    }
   *[no] { $form ->
        [outer] жаңа мәтіннің
        [target] жаңа мәтінге
       *[name] жаңа мәтін
    }
}
place-gap = { $within ->
    [yes] { $form ->
        [outer] жоқ бөлігінің
        [target] жоқ бөлігіне
       *[name] жоқ бөлігі
    }
   *[no] { $form ->
        [outer] жоқ бөліктің
        [target] жоқ бөлікке
       *[name] жоқ бөлік
    }
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
