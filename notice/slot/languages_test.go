package slot_test

import (
	"testing"

	"github.com/noticec/noticec/notice/slot"
)

func TestFrench(t *testing.T) {
	check(t, "fr", []row{
		{slot.Noun, "Votre nom et votre adresse", "votre nom et votre adresse"},
		{slot.Noun, "nom et adresse", label},
		{slot.Noun, "l’adresse", "l’adresse"},
		{slot.Noun, "Microsoft", label},
		{slot.Event, "après la fin de votre contrat", "la fin de votre contrat"},
		{slot.Event, "à compter de la dernière visite", "la dernière visite"},
		{slot.Event, "à compter du départ", label},
		{slot.Event, "vous quittez l’école", label},
		{slot.Event, "le départ", "le départ"},
		{slot.Event, "Le délai commence le 1er janvier.", whole},
		{slot.End, "jusqu’à la fin de l’année", "la fin de l’année"},
		{slot.End, "le départ", label},
		{slot.End, "votre départ", "votre départ"},
		{slot.Verb, "Répondre à vos questions", "Répondre à vos questions"},
		{slot.Verb, "pour gérer votre compte", "gérer votre compte"},
		{slot.Verb, "afin de vous répondre", "vous répondre"},
		{slot.Verb, "courrier", label},
		{slot.Verb, "Nous vous payons.", whole},
		{slot.Gerund, "pour la gestion de la paie", "la gestion de la paie"},
		{slot.Gerund, "gestion de la paie", label},
		{slot.Interest, "de prévenir la fraude", "de prévenir la fraude"},
		{slot.Interest, "d’éviter la fraude", "d’éviter la fraude"},
		{slot.Interest, "la sécurité", "la sécurité"},
		{slot.Criteria, "tant que vous êtes membre", "tant que vous êtes membre"},
		{slot.Criteria, "le type de dossier", label},
		{slot.Clause, "nous ne pouvons pas vous inscrire", "nous ne pouvons pas vous inscrire"},
		{slot.Clause, "aucune inscription", label},
		{slot.Tail, "sauf en cas de litige", "sauf en cas de litige"},
		{slot.Tail, "À moins qu’un litige soit ouvert", "à moins qu’un litige soit ouvert"},
		{slot.Means, "dpo@averton.example", "auprès de dpo@averton.example"},
		{slot.Means, "sur notre site", "sur notre site"},
		{slot.Way, "https://averton.example", "sur https://averton.example"},
		{slot.Command, "Utilisez le lien", "Utilisez le lien"},
		{slot.Command, "le lien", label},
		{slot.Case, "S’il y a un litige", "S’il y a un litige"},
		{slot.Case, "lorsque vous commandez", "lorsque vous commandez"},
	})
}

func TestGerman(t *testing.T) {
	check(t, "de", []row{
		{slot.Noun, "Name und Anschrift", "Name und Anschrift"},
		{slot.Noun, "den Namen", label},
		{slot.Noun, "Die Anschrift", "die Anschrift"},
		{slot.Event, "nach dem Ende Ihres Vertrags", "nach dem Ende Ihres Vertrags"},
		{slot.Event, "Das Ende Ihres Vertrags", label},
		{slot.Event, "Nachdem Sie ausgetreten sind", "nachdem Sie ausgetreten sind"},
		{slot.Event, "Wir zählen ab Ihrem Besuch.", whole},
		{slot.End, "bis Sie austreten", "Sie austreten"},
		{slot.End, "Sie treten aus", label},
		{slot.End, "31. Juli 2027", "31. Juli 2027"},
		{slot.End, "zum Ende des Schuljahrs", "zum Ende des Schuljahrs"},
		{slot.Verb, "um Ihre Fragen zu beantworten", "Ihre Fragen zu beantworten"},
		{slot.Verb, "Um Sie anzurufen", "Sie anzurufen"},
		{slot.Verb, "Fragen beantworten", label},
		{slot.Gerund, "Zur Abrechnung", "zur Abrechnung"},
		{slot.Gerund, "Abrechnung", label},
		{slot.Interest, "die Sicherheit unserer Gebäude", "die Sicherheit unserer Gebäude"},
		{slot.Interest, "Wir wollen Betrug verhindern.", whole},
		{slot.Criteria, "Solange Sie Mitglied sind", "solange Sie Mitglied sind"},
		{slot.Clause, "können wir Sie nicht aufnehmen", "können wir Sie nicht aufnehmen"},
		{slot.Clause, "wir können Sie nicht aufnehmen", label},
		{slot.Command, "Nutzen Sie den Link", "nutzen Sie den Link"},
		{slot.Command, "der Link", label},
		{slot.Tail, "es sei denn, ein Verfahren läuft", "es sei denn, ein Verfahren läuft"},
		{slot.Means, "dsb@averton.example", "unter dsb@averton.example"},
		{slot.Way, "per E-Mail", "per E-Mail"},
		{slot.Case, "Wenn Sie bestellen", "wenn Sie bestellen"},
	})
}

func TestWelsh(t *testing.T) {
	check(t, "cy", []row{
		{slot.Noun, "Eich enw a’ch cyfeiriad", "eich enw a’ch cyfeiriad"},
		{slot.Noun, "rydym yn ei rannu", label},
		{slot.Event, "ar ôl diwedd eich contract", "diwedd eich contract"},
		{slot.Event, "ar ôl i chi adael", "i chi adael"},
		{slot.Event, "byddwch yn gadael", label},
		{slot.End, "nes i chi adael", "nes i chi adael"},
		{slot.End, "diwedd y flwyddyn", label},
		{slot.Verb, "i ateb eich cwestiynau", "i ateb eich cwestiynau"},
		{slot.Verb, "ateb eich cwestiynau", label},
		{slot.Gerund, "ar gyfer y gyflogres", "y gyflogres"},
		{slot.Interest, "atal twyll", "atal twyll"},
		{slot.Interest, "Rydym am atal twyll.", whole},
		{slot.Criteria, "Tra byddwch yn aelod", "tra byddwch yn aelod"},
		{slot.Clause, "ni allwn eich asesu", "ni allwn eich asesu"},
		{slot.Clause, "dim asesiad", label},
		{slot.Command, "Defnyddiwch y ddolen", "Defnyddiwch y ddolen"},
		{slot.Tail, "oni bai bod hawliad", "oni bai bod hawliad"},
		{slot.Means, "dpo@averton.example", "drwy e-bostio dpo@averton.example"},
		{slot.Way, "drwy ein gwefan", "drwy ein gwefan"},
		{slot.Case, "Os byddwch yn archebu", "os byddwch yn archebu"},
	})
}
