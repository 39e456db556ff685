### Search.

nav-search = Search
search-title = Search – Qagida
search-description = Find provisions, terms, forms and acts by words in Kazakh or Russian, in any form of a word.
search-heading = Search
search-lead = Provisions, terms, forms, acts by number: “29”, “611/НҚ”. In Kazakh or Russian, in any form of a word. What you look for does not leave the browser.
search-label = Words or the number of an act
search-submit = Search
search-noscript = Search needs scripts. Without them open an act from the list below and search on its page: Ctrl and F.
search-found = Found: { $n }.
search-loosely = There are no such words exactly; similar ones are shown.
search-none = Nothing was found. The texts are in Kazakh and Russian: search in one of them, or with fewer words.
search-lost = The search index did not load. Open an act from the list below.
search-in-act = More in this act: { $n }
search-more = Show more
search-kind-act = Act
search-kind-term = The term is defined here
search-kind-form = Form: fill in and print
search-kind-calculator = Count of points
search-kind-procedure = Procedure
search-act = No. { $number } { $name }
search-since = since { $date }
search-standing-other = not the redaction that applies now
search-standing-repealed = the act is no longer in force
search-all-acts = All acts
search-terms = Terms
search-terms-of = Terms, No. { $number }
