"""Turn a date phrase and the day it was written into a When.

A date never claims more than its words: "le mois dernier" is a month, "fin avril" ten days, and "hier" in an article
known only to be of March 2024 is somewhere from 29 February to 30 March.

>>> from datetime import date
>>> [(w.text, w.edtf) for w in find("Hier, l'usine a fermé ; elle rouvrira fin avril.", date(2024, 3, 15), "fr")]
[('Hier', '2024-03-14'), ('fin avril', '2024-04-20/2024-04-30')]
>>> march = read_date("2024-03")
>>> [w.edtf for w in find("Hier, le mois dernier, l'année dernière, le week-end des Oscars.", march, "fr")]
['2024-02-29/2024-03-30', '2024-02', '2023', '2024-03-09/2024-03-10']
>>> print(*find("Last Tuesday", date(2024, 3, 15), "en")[0].trace, sep="; ")
Tuesday: last from 2024-03-15
"""

from kg.dates.articles import date_article, read_date
from kg.dates.find import find

__all__ = ["date_article", "find", "read_date"]
