package phrase

// Index are the words of a page that leads to all notices.
type Index struct {
	Title                        string
	About, AboutSeveral          string // what each notice tells, of one controller and of several
	One, Many                    string // how many notices there are; %d is the number
	LastChange                   string // before the day of the last change of any notice
	Others                       string // the heading of notices that are of no kind
	Signs                        string // the heading of notices whose titles begin with no letter
	Draft, New, ReviewDue, Ended string // the states of a notice; the day follows the last
}

var englishIndex = Index{
	Title:        "Privacy notices",
	About:        "Each notice says, for one part of our work, what we know about you, why, who sees it, how long we keep it, and what your rights are.",
	AboutSeveral: "Each notice says who uses information about you and why, who sees it, how long it is kept, and what your rights are.",
	One:          "1 notice", Many: "%d notices", LastChange: "Last change", Others: "Other notices", Signs: "Numbers and signs",
	Draft: "Draft", New: "New", ReviewDue: "Review due", Ended: "Ended",
}

var welshIndex = Index{
	Title:        "Hysbysiadau preifatrwydd",
	About:        "Mae pob hysbysiad yn dweud, am un rhan o’n gwaith, beth rydym yn ei wybod <amdanoch chi|amdanat ti>, pam, pwy sy’n ei weld, am ba hyd rydym yn ei gadw, a beth yw <eich hawliau|dy hawliau>.",
	AboutSeveral: "Mae pob hysbysiad yn dweud pwy sy’n defnyddio gwybodaeth <amdanoch chi|amdanat ti> a pham, pwy sy’n ei gweld, am ba hyd y caiff ei chadw, a beth yw <eich hawliau|dy hawliau>.",
	One:          "1 hysbysiad", Many: "%d hysbysiad", LastChange: "Newid diwethaf", Others: "Hysbysiadau eraill", Signs: "Rhifau ac arwyddion",
	Draft: "Drafft", New: "Newydd", ReviewDue: "Angen adolygiad", Ended: "Daeth i ben",
}

var germanIndex = Index{
	Title:        "Datenschutzhinweise",
	About:        "Jedes Dokument sagt für einen Teil unserer Arbeit, was wir über <Sie|dich> wissen, warum, wer es sieht, wie lange wir es aufbewahren und welche Rechte <Sie haben|du hast>.",
	AboutSeveral: "Jedes Dokument sagt, wer Daten über <Sie|dich> verarbeitet und warum, wer sie sieht, wie lange sie aufbewahrt werden und welche Rechte <Sie haben|du hast>.",
	One:          "1 Dokument", Many: "%d Dokumente", LastChange: "Letzte Änderung", Others: "Weitere Datenschutzhinweise", Signs: "Zahlen und Zeichen",
	Draft: "Entwurf", New: "Neu", ReviewDue: "Prüfung fällig", Ended: "Beendet",
}

var frenchIndex = Index{
	Title:        "Politiques de confidentialité",
	About:        "Chaque document dit, pour une partie de notre activité, ce que nous savons de <vous|toi>, pourquoi, qui y a accès, combien de temps nous le conservons et quels sont <vos|tes> droits.",
	AboutSeveral: "Chaque document dit qui utilise des données sur <vous|toi> et pourquoi, qui y a accès, combien de temps elles sont conservées et quels sont <vos|tes> droits.",
	One:          "1 document", Many: "%d documents", LastChange: "Dernière modification", Others: "Autres documents", Signs: "Chiffres et signes",
	Draft: "Projet", New: "Nouveau", ReviewDue: "Révision à faire", Ended: "Expiré",
}
