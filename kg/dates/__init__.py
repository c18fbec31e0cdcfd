"""Turn a date phrase and the day it was written into a When.

A date never claims more than its words: "le mois dernier" is a month, and "hier" of an article known to be of March 2024 is no day at all.

>>> from datetime import date
>>> [(w.text, w.edtf) for w in find("Hier, l'usine a fermé; elle rouvrira fin avril.", date(2024, 3, 15), "fr")]
[('Hier', '2024-03-14'), ('fin avril', '2024-04-20/2024-04-30')]
"""

from kg.dates.find import find

__all__ = ["find"]
