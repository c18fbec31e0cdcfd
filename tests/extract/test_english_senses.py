"""An English verb has the relation of the ontology only in the sense that the relation names."""

import pytest

from tests.extract.told import told

SENSES = [
    ("The minister met the workers.", "meet", "met"),
    ("The plan met a need.", "meet", None),
    ("The party held a rally in Alma.", "hold a rally", "demonstrated"),
    ("The firm held 19 percent of the market.", "hold", None),
    ("The museum will hold the contest in May.", "hold", "organised"),
    ("The students built a robot named Alma.", "name", "alsoKnownAs"),
    ("The prince was named director of the museum.", "name", "appointed"),
    ("The family lost a dear friend.", "lose", None),
    ("The team lost the match.", "lose", "lost"),
    ("The mayor welcomed everyone to the fair.", "welcome", None),
    ("The mayor welcomed the decision.", "welcome", "praised"),
    ("The police questioned the student.", "question", "investigated"),
    ("The editors added a page.", "add", "added"),
    ("The minister added that taxes would rise.", "add", "said"),
    ("The town ended up in ruins.", "end up", None),
    ("The festival attracted thousands.", "attract", None),
    ("The prices rose in May.", "rise", "increased"),
    ("The smoke rose over the hills.", "rise", None),
    ("The crew left the ship.", "leave", "left"),
    ("The visitors left a note.", "leave", None),
    ("The minister asked residents to leave the city.", "ask", "askedFor"),
    ("The minister asked the firm a question.", "ask", None),
    ("The singer has written a book.", "write", "wrote"),
    ("The court denied them a visa.", "deny", None),
    ("The minister denied that he was ill.", "deny", "denied"),
    ("The judge charged the minister with fraud.", "charge", "charged"),
    ("The cinema charges visitors 5 euros for seats.", "charge", None),
    ("The singer performed in Alma.", "perform", "performedIn"),
    ("The surgeons performed an operation on the singer.", "perform", None),
    ("The workers rallied in Alma.", "rally", "demonstrated"),
    ("The side rallied to draw.", "rally", None),
    ("The guard escaped from the fort.", "escape", "fled"),
    ("The rebels released the hostages.", "release", "freed"),
    ("The hall offers free seats to pupils.", "offer", None),
    ("The children want a garden.", "want", None),
    ("The clerk gave up smoking.", "give up smoking", None),
    ("The prices went up in May.", "go up", "increased"),
    ("The balloon went up near the lake.", "go up", None),
    ("The pianist joined the army in Alma.", "join", None),
    ("The guard aimed a rifle at the door.", "aim", None),
    ("The network appealed to young viewers.", "appeal", None),
    ("The mayor appealed to residents to stay home.", "appeal", "askedFor"),
    ("The army had to retreat to Alma.", "retreat", None),
    ("The clerk enlisted in 1914.", "enlist", "joined"),
    ("The soldiers executed the prisoner.", "execute", "killed"),
    ("The mall expanded in 1991.", "expand", None),
    ("The cave extends two miles.", "extend", None),
    ("The band reformed in 2007.", "reform", None),
    ("The language is spoken in Alma.", "speak", None),
    ("The league operated on two systems.", "operate", None),
    ("The old way gave way to new rules.", "give way", None),
]


@pytest.mark.parametrize(("sentence", "lemma", "relation"), SENSES)
def test_relation_holds_in_its_own_sense_only(sentence: str, lemma: str, relation: str | None) -> None:
    assert (lemma, relation) in [(each.relation.lemma, each.relation.id) for each in told(sentence, "en")]
