package compose_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// Words of users stand in German sentences where nothing about them changes; others stand after a
// label. None is lost.
func TestGermanAroundWords(t *testing.T) {
	for _, c := range []struct{ yaml, want string }{
		{"retention: {as: paragraphs, items: [{name: Fotos, period: P6Y, from: nach dem Ende des Vertrags}]}", "So lange speichern wir Fotos: 6 Jahre nach dem Ende des Vertrags."},
		{"retention: {as: paragraphs, items: [{name: Fotos, period: P6Y, from: Ende des Vertrags.}]}", "So lange speichern wir Fotos: 6 Jahre nach Ende des Vertrags."},
		{"retention: {as: paragraphs, items: [{name: Fotos, period: P6Y, from: Nachdem Sie ausgezogen sind}]}", "So lange speichern wir Fotos: 6 Jahre, nachdem Sie ausgezogen sind."},
		{"retention: {as: paragraphs, items: [{name: Fotos, period: P6Y, from: Das Ende des Vertrags}]}", "So lange speichern wir Fotos: 6 Jahre. Beginn der Frist: Das Ende des Vertrags."},
		{"retention: {as: paragraphs, items: [{name: Fotos, period: P6Y, from: Letzte Bestellung}]}", "So lange speichern wir Fotos: 6 Jahre. Beginn der Frist: Letzte Bestellung."},
		{"retention: {as: paragraphs, items: [{name: Fotos, period: P6Y, from: Wir zählen ab dem Umzug.}]}", "So lange speichern wir Fotos: 6 Jahre. Wir zählen ab dem Umzug."},
		{"retention: {as: paragraphs, items: [{name: Der Antrag, period: P6Y, from: Vertragsende}]}", "Der Antrag: 6 Jahre nach Vertragsende"},
		{"retention: {as: paragraphs, items: [{name: Ihr Foto, until: bis Sie austreten}]}", "Ihr Foto: Bis Sie austreten"},
		{"retention: {as: paragraphs, items: [{name: Fotos, until: bis Sie austreten}]}", "So lange speichern wir Fotos: bis Sie austreten."},
		{"retention: {as: paragraphs, items: [{name: Fotos, until: 31. Juli 2027}]}", "So lange speichern wir Fotos: bis zum 31. Juli 2027."},
		{"retention: {as: paragraphs, items: [{name: Fotos, until: Ende des Schuljahrs}]}", "So lange speichern wir Fotos: bis Ende des Schuljahrs."},
		{"retention: {as: paragraphs, items: [{name: Fotos, until: Widerruf Ihrer Einwilligung}]}", "Fotos: Gespeichert bis: Widerruf Ihrer Einwilligung."},
		{"retention: {as: paragraphs, items: [{name: Fotos, criteria: Solange Sie Mitglied sind}]}", "So lange speichern wir Fotos: solange Sie Mitglied sind."},
		{"retention: {as: paragraphs, items: [{name: Fotos, criteria: Die Art des Anspruchs}]}", "Wie lange wir Fotos speichern, hängt hiervon ab: die Art des Anspruchs."},
		{"retention: {as: paragraphs, items: [{name: Fotos, period: P1M, exceptions: 'es sei denn, ein Verfahren läuft'}]}", "So lange speichern wir Fotos: 1 Monat, es sei denn, ein Verfahren läuft."},
		{"retention: {as: paragraphs, items: [{name: Fotos, period: P1M, exceptions: laufende Verfahren}]}", "So lange speichern wir Fotos: 1 Monat. Ausnahmen: laufende Verfahren."},
		{"retention: {as: paragraphs, items: [{name: Fotos, until_age: 18, then: destroy}]}", "So lange speichern wir Fotos: bis Sie 18 Jahre alt sind. Danach löschen wir sie."},
		{"retention: {as: paragraphs, items: [{name: Hefte, period: P3Y, calendar: academic-year, from: nach dem Abschluss}]}", "So lange speichern wir Hefte: 3 Schuljahre nach dem Abschluss."},
		{"purposes: [{text: um Ihre Fragen zu beantworten}]", "Wir verarbeiten Ihre Daten, um Ihre Fragen zu beantworten."},
		{"purposes: [{text: Ihr Rad zu reparieren}]", "Wir verarbeiten Ihre Daten, um Ihr Rad zu reparieren."},
		{"purposes: [{text: Mitglieder verwalten}]", "Wir verarbeiten Ihre Daten für diesen Zweck: Mitglieder verwalten."},
		{"purposes: [{text: Abrechnung}]", "Wir verarbeiten Ihre Daten für diesen Zweck: Abrechnung."},
		{"purposes: [{text: Wir rechnen damit ab.}]", "Wir rechnen damit ab."},
		{"lawful_bases: [{basis: legitimate-interests, interests: Der Schutz vor Betrug}]", "Unser Interesse: der Schutz vor Betrug."},
		{"lawful_bases: [{basis: legitimate-interests, interests: Betrug zu verhindern}]", "Unser Interesse: Betrug zu verhindern."},
		{"lawful_bases: [{basis: legitimate-interests, interests: Wir wollen Betrug verhindern.}]", "Wir stützen uns auf ein berechtigtes Interesse. Wir wollen Betrug verhindern."},
		{"lawful_bases: [{basis: contract, contract: Der Mietvertrag}]", "Das brauchen wir für diesen Vertrag: der Mietvertrag."},
		{"lawful_bases: [{basis: legal-obligation, laws: [§ 147 AO, § 257 HGB]}]", "Dazu verpflichtet uns das Gesetz. Geregelt ist das in: § 147 AO und § 257 HGB."},
		{"provision: [{required: voluntary, consequence: können wir Sie nicht beraten}]", "Sie müssen uns diese Daten nicht geben. Wenn Sie sie uns nicht geben, können wir Sie nicht beraten."},
		{"provision: [{required: voluntary, consequence: keine Beratung}]", "Sie müssen uns diese Daten nicht geben. Wenn Sie sie nicht geben: keine Beratung."},
		{"transfers: [{to: US, mechanism: eu-sccs, copy: dsb@averton.example}]", "Zum Schutz der Daten nutzen wir: die Standardvertragsklauseln der EU. Eine Kopie erhalten Sie unter dsb@averton.example."},
		{"transfers: [{to: US, mechanism: eu-sccs, copy: fragen Sie uns}]", "So erhalten Sie eine Kopie: fragen Sie uns."},
		{"consent: {withdraw: Nutzen Sie den Link in jeder E-Mail.}", "Um Ihre Einwilligung zu widerrufen, nutzen Sie den Link in jeder E-Mail."},
		{"consent: {withdraw: Link in jeder E-Mail}", "So widerrufen Sie: Link in jeder E-Mail."},
		{"address: informal\nconsent: {withdraw: Schreib uns.}", "Um deine Einwilligung zu widerrufen, schreib uns."},
		{"address: informal\nprovision: [{required: requested}]", "Für das, worum du uns bittest, brauchen wir diese Daten."},
		{"controller: Averton\npurposes: [um Ihre Bestellung zu liefern und Ihnen die Rechnung zu senden, um Ihre Nachrichten zu beantworten und Ihnen zu helfen, um unsere Bücher zu führen und sie den Behörden zu zeigen]", "und für einen weiteren Zweck."},
		{"controller: Averton\npurposes: [um Ihre Bestellung zu liefern und Ihnen die Rechnung zu senden, um Ihre Nachrichten zu beantworten und Ihnen zu helfen, um unsere Bücher zu führen und sie den Behörden zu zeigen, um unsere Website und alle Systeme dahinter zu schützen]", "und für 2 weitere Zwecke."},
		{"sources: [{collection: direct}]", "Von Ihnen erhalten wir: diese Daten."},
	} {
		text := "noticec: 1\nlanguage: de\nregime: eu-gdpr\n" + c.yaml + "\n"
		d := compose.Compose(notice.Decode(parse(t, c.yaml, []byte(text))))
		got := strings.Join(doc.Words(d.Blocks), " ")
		if !strings.Contains(got, c.want) {
			t.Errorf("%s:\nwant %q,\ngot  %q", c.yaml, c.want, got)
		}
	}
}
