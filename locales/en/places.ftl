### Names of units: `form` and `within` matter in other languages.

place-inside = { $inner }, { $outer }
place-link = Link to { $place }

place-title = heading
place-meta = adoption line
place-preamble = preamble
place-sign = signature
place-stamp = stamp
place-sec = section { $number }
place-ch = chapter { $number }
place-s = paragraph { $number }
place-art = article { $number }
place-p = point { $number }
place-sp = subpoint { $number })
place-part = part { $number }
place-ind = indent { $number }
place-head = heading row
place-row = row { $number }
place-col = column { $number }
place-line = line { $number }
place-criterion = criterion { $number }
place-criterion-row = row { $number }
place-form-line = line of the form
place-am = amendment { $number }
place-scope = direction { $number }
place-new = new text
place-gap = gap
place-order = order
place-decree = decree
place-rules = rules
place-requirements = requirements
place-list = list
place-regulation = regulation
place-annex = annex { $number }
place-annex-only = annex
