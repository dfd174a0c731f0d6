package compose_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// Words of a notice continue French sentences only where nothing contracts and no article is missing;
// otherwise they stand after a colon, in brackets or after a label.
func TestFrenchSentences(t *testing.T) {
	for _, row := range []struct{ yaml, want string }{
		{`controller: {name: Ville d’Aulnoy}`, "Nous, Ville d’Aulnoy, décidons pourquoi"},
		{`controller: {name: Dupont S.A.R.L., roles: [{role: processor, for: gestion de la paie}]}`, "pour cet usage : gestion de la paie."},
		{`applies_to: [notre site, l’application]`, "Ce document concerne notre site et l’application."},
		{`applies_to: [Site web]`, "Ce document concerne : site web."},
		{`personal_data: [{name: Proches, about: les proches}]`, "Proches (données sur les proches)"},
		{`personal_data: [{name: Proches, about: proches}]`, "Proches (au sujet de : proches)"},
		{`personal_data: [{name: Allergies, special: health}]`, "certaines de ces données : allergies."},
		{`personal_data: [{name: Fiches, items: [{text: nom, about: le conjoint}]}]`, "des données sur le conjoint."},
		{`personal_data: [{name: Fiches, items: [{text: nom, about: enfants}]}]`, "des données sur d’autres personnes : enfants."},
		{`purposes: [{text: pour le joindre}]`, "Nous utilisons vos données pour le joindre."},
		{`purposes: [{text: vous prêter des livres}]`, "Nous utilisons vos données pour vous prêter des livres."},
		{`purposes: [{text: La gestion de la paie}]`, "Nous utilisons vos données pour la gestion de la paie."},
		{`purposes: [{text: Gestion de la paie}]`, "Nous utilisons vos données pour cet usage : gestion de la paie."},
		{`purposes: [{text: Nous vous payons.}]`, "Nous vous payons."},
		{`lawful_bases: [{basis: contract, contract: votre adhésion}]`, "Nous en avons besoin pour votre adhésion."},
		{`lawful_bases: [{basis: contract, contract: Contrat de vente}]`, "avant ce contrat. Le contrat : Contrat de vente."},
		{`lawful_bases: [{basis: legal-obligation, laws: [Code du travail, Code civil]}]`, "C’est prévu ici : Code du travail et Code civil."},
		{`lawful_bases: [{basis: legitimate-interests, interests: [de prévenir la fraude]}]`, "Notre intérêt est de prévenir la fraude."},
		{`lawful_bases: [{basis: legitimate-interests, interests: [éviter la fraude]}]`, "Notre intérêt est d’éviter la fraude."},
		{`lawful_bases: [{basis: legitimate-interests, interests: [la sécurité]}]`, "Notre intérêt est la sécurité."},
		{`lawful_bases: [{basis: legitimate-interests, interests: [Sécurité du site]}]`, "L’intérêt : Sécurité du site."},
		{`lawful_bases: [{basis: legitimate-interests, interests: [Nous voulons arrêter la fraude.]}]`, "un intérêt légitime. Nous voulons arrêter la fraude."},
		{`lawful_bases: [{basis: legitimate-interests, interests: [{text: la sécurité, whose: Voisins}]}]`, "un intérêt : voisins. Leur intérêt est la sécurité."},
		{`criminal_offence_data: [{authority: official-authority}]`, "Contrôle de l’autorité publique Nous les utilisons sous le contrôle de l’autorité publique. article 10 du RGPD"},
		{`consent: {withdraw: Utilisez le lien}`, "Pour le retirer, utilisez le lien."},
		{`consent: {withdraw: dites-le à Anne, effect: nous arrêtons}`, "Pour le retirer, dites-le à Anne. Si vous le retirez, nous arrêtons."},
		{`consent: {withdraw: le lien de chaque lettre, effect: fin de l’envoi}`, "Comment retirer votre consentement : le lien de chaque lettre. Ce qui se passe si vous le retirez : fin de l’envoi."},
		{"personal_data: [{id: a, name: Vos coordonnées}]\nprovision: [{required: statutory, data: a, consequence: aucune inscription}]", "donner vos coordonnées. Ce qui se passe sans ces données : aucune inscription."},
		{"personal_data: [{id: a, name: Coordonnées}]\nprovision: [{required: requested, data: a, consequence: nous ne pouvons pas répondre}]", "il nous faut ces données : coordonnées. Sans ces données, nous ne pouvons pas répondre."},
		{`provision: [{required: voluntary}]`, "Rien ne vous oblige à donner ces données."},
		{`transfers: [{to: US, mechanism: eu-sccs, copy: dpd@averton.example}]`, "Nous envoyons vos données aux États-Unis. Pour les protéger, nous utilisons les clauses contractuelles types de l’UE. Vous pouvez en obtenir une copie auprès de dpd@averton.example."},
		{`transfers: [{to: IN, safeguard: Clauses types, copy: demandez au délégué}]`, "en Inde. Pour les protéger, nous utilisons : clauses types. Comment en obtenir une copie : demandez au délégué."},
		{`transfers: [{to: BR, mechanism: eu-sccs, copy: sur notre site}]`, "au Brésil."},
		{`retention: [{name: les fiches, period: P6Y, from: après la fin du bail}]`, "6 ans après la fin du bail"},
		{`retention: {as: list, items: [{name: les fiches, period: P6Y, from: à la fin du bail}]}`, "Nous conservons les fiches pendant 6 ans après la fin du bail."},
		{`retention: {as: list, items: [{name: Fiches, period: P6Y, from: la fin du bail, exceptions: sauf litige}]}`, "Nous conservons ces données (fiches) pendant 6 ans après la fin du bail, sauf litige."},
		{`retention: [{name: Fiches, period: P1Y, from: À compter du départ}]`, "1 an après le départ"},
		{`retention: [{name: Fiches, period: P1Y, from: fin du bail}]`, "1 an. Point de départ : fin du bail."},
		{`retention: [{name: Fiches, period: P1Y, from: vous quittez l’école}]`, "1 an après le moment où vous quittez l’école"},
		{`retention: [{name: Fiches, period: P1Y, from: Nous comptons à partir de votre visite.}]`, "1 an. Nous comptons à partir de votre visite."},
		{`retention: [{name: Votes, until: le dépouillement}]`, "Jusqu’au dépouillement"},
		{`retention: [{name: Votes, until: jusqu’aux élections}]`, "Jusqu’aux élections"},
		{`retention: [{name: Comptes, until: vous fermez le compte}]`, "Jusqu’au moment où vous fermez le compte"},
		{`retention: [{name: Plaintes, criteria: le type de plainte}]`, "La durée varie selon le type de plainte."},
		{`retention: [{name: Membres, criteria: Tant que vous êtes membre}]`, "Tant que vous êtes membre"},
		{`retention: [{name: Photos, period: P3Y, qualifier: up-to, exceptions: Nous gardons les meilleures.}]`, "Au plus 3 ans. Nous gardons les meilleures."},
		{`exercising_rights: {contact: par courriel}`, "Pour exercer vos droits, contactez-nous par courriel."},
		{`exercising_rights: {contact: écrivez au secrétariat}`, "Pour exercer vos droits, écrivez au secrétariat."},
		{`exercising_rights: {contact: le secrétariat}`, "À qui s’adresser : le secrétariat."},
		{"address: informal\nretention: [{name: Fiches, period: P1Y, from: tu quittes l’école}]", "1 an après le moment où tu quittes l’école"},
		{"address: informal\nconsent: {withdraw: Dis-le à ton professeur}", "Pour le retirer, dis-le à ton professeur."},
		{"regime: ch-fadp\ntransfers: [{to: US, mechanism: ch-us-dpf}]", "Le Conseil fédéral a constaté"},
	} {
		head := "noticec: 1\nlanguage: fr\n"
		if !strings.Contains(row.yaml, "regime:") {
			head += "regime: eu-gdpr\n"
		}
		n := notice.Decode(parse(t, "french.yaml", []byte(head+row.yaml+"\n")))
		got := strings.ReplaceAll(strings.Join(doc.Words(compose.Compose(n).Blocks), " "), "\u00a0", " ")
		if !strings.Contains(got, row.want) {
			t.Errorf("%s: want %q, got %q", row.yaml, row.want, got)
		}
	}
}
