package law

import (
	"iter"
	"strings"
)

// otherNames are names of authorities beside their own: in English and in the languages of their
// country, short names, and those of the German Länder, to which most bodies there answer.
var otherNames = []struct {
	Country string
	Names   []string
}{
	{"GB", []string{"Information Commission", "Information Commission's Office", "Information Commissioner", "Information Commissioner's Office", "ICO", "Comisiwn Gwybodaeth", "Comisiynydd Gwybodaeth", "Swyddfa'r Comisiynydd Gwybodaeth", "SCG"}},
	{"AT", []string{"Austrian Data Protection Authority", "Datenschutzbehörde Österreich", "DSB"}},
	{"BE", []string{"Belgian Data Protection Authority", "Gegevensbeschermingsautoriteit", "Autorité de protection des données", "Autorité de la protection des données"}},
	{"BG", []string{"Bulgarian Commission for Personal Data Protection"}},
	{"HR", []string{"Croatian Personal Data Protection Agency", "AZOP"}},
	{"CY", []string{"Office of the Commissioner for Personal Data Protection", "Commissioner for Personal Data Protection"}},
	{"CZ", []string{"Office for Personal Data Protection", "ÚOOÚ"}},
	{"DK", []string{"Danish Data Protection Agency"}},
	{"EE", []string{"Estonian Data Protection Inspectorate"}},
	{"FI", []string{"Data Protection Ombudsman", "Office of the Data Protection Ombudsman", "Tietosuojavaltuutettu"}},
	{"FR", []string{"CNIL", "Commission nationale de l'informatique et des libertés", "Commission nationale informatique et libertés"}},
	{"DE", []string{
		"BfDI", "Bundesbeauftragte für den Datenschutz", "Bundesbeauftragten für den Datenschutz", "Bundesbeauftragter für den Datenschutz", "Federal Commissioner for Data Protection",
		"Landesbeauftragte für Datenschutz", "Landesbeauftragten für Datenschutz", "Landesbeauftragter für Datenschutz", "Landesbeauftragte für den Datenschutz", "Landesbeauftragten für den Datenschutz", "Landesbeauftragter für den Datenschutz",
		"Landesdatenschutzbeauftragte", "Landesdatenschutzbeauftragten", "Landesdatenschutzbeauftragter", "Landesamt für Datenschutzaufsicht", "BayLDA", "LfDI", "LDI NRW", "Hessischer Beauftragter für Datenschutz", "Hessische Beauftragte für Datenschutz", "Hessischen Beauftragten für Datenschutz",
		"Berliner Beauftragte für Datenschutz", "Berliner Beauftragten für Datenschutz", "Unabhängiges Landeszentrum für Datenschutz", "Unabhängige Landeszentrum für Datenschutz", "Unabhängigen Landeszentrum für Datenschutz", "Hamburgische Beauftragte für Datenschutz", "Hamburgischen Beauftragten für Datenschutz", "Sächsische Datenschutzbeauftragte", "Sächsischen Datenschutzbeauftragten",
	}},
	{"GR", []string{"Hellenic Data Protection Authority"}},
	{"HU", []string{"NAIH", "Hungarian National Authority for Data Protection"}},
	{"IE", []string{"Data Protection Commission", "Irish Data Protection Commission", "DPC"}},
	{"IT", []string{"Garante", "Garante Privacy", "Italian Data Protection Authority"}},
	{"LV", []string{"Data State Inspectorate"}},
	{"LT", []string{"State Data Protection Inspectorate"}},
	{"LU", []string{"CNPD Luxembourg", "Commission nationale pour la protection des données"}},
	{"MT", []string{"Office of the Information and Data Protection Commissioner", "IDPC"}},
	{"NL", []string{"Dutch Data Protection Authority"}},
	{"PL", []string{"UODO", "Personal Data Protection Office", "Polish Data Protection Authority"}},
	{"PT", []string{"Comissão Nacional de Proteção de Dados"}},
	{"RO", []string{"ANSPDCP", "Romanian Data Protection Authority"}},
	{"SK", []string{"Office for Personal Data Protection of the Slovak Republic"}},
	{"SI", []string{"Slovenian Information Commissioner", "Information Commissioner of the Republic of Slovenia"}},
	{"ES", []string{"AEPD", "Spanish Data Protection Agency", "Agencia Española de Protección de Datos"}},
	{"SE", []string{"IMY", "Swedish Authority for Privacy Protection", "Integritetsskyddsmyndigheten"}},
	{"IS", []string{"Icelandic Data Protection Authority"}},
	{"LI", []string{"Datenschutzstelle Liechtenstein"}},
	{"NO", []string{"Norwegian Data Protection Authority"}},
	{"CH", []string{"EDÖB", "FDPIC", "PFPDT", "IFPDT", "Federal Data Protection and Information Commissioner", "Préposé fédéral à la protection des données"}},
	{"EU", []string{"EDPS", "Europäischer Datenschutzbeauftragter", "Europäische Datenschutzbeauftragte", "Europäischen Datenschutzbeauftragten", "Contrôleur européen de la protection des données", "CEPD"}},
}

// otherHosts are hosts of authorities beside that of their URL.
var otherHosts = map[string]string{
	"gegevensbeschermingsautoriteit.be": "BE", "autoriteprotectiondonnees.be": "BE", "uoou.cz": "CZ", "personuvernd.is": "IS", "bfdi.bund.de": "DE", "lda.bayern.de": "DE",
	"datenschutz-bayern.de": "DE", "datenschutz.hessen.de": "DE", "datenschutz-berlin.de": "DE", "datenschutz-hamburg.de": "DE", "datenschutzzentrum.de": "DE", "ldi.nrw.de": "DE", "lfd.niedersachsen.de": "DE",
	"baden-wuerttemberg.datenschutz.de": "DE", "datenschutz.rlp.de": "DE", "datenschutz.sachsen.de": "DE", "edoeb.admin.ch": "CH",
}

// AuthorityNames are the names by which notices call supervisory authorities, each with the ISO
// 3166-1 code of its country, or EU. A short name comes with the body that most notices mean.
func AuthorityNames() iter.Seq2[string, string] {
	return func(yield func(country, name string) bool) {
		for _, a := range authorities {
			for name := range strings.SplitSeq(a.Name, " / ") {
				name, _, _ = strings.Cut(name, " (")
				if !yield(a.Country, name) {
					return
				}
			}
		}
		for _, o := range otherNames {
			for _, name := range o.Names {
				if !yield(o.Country, name) {
					return
				}
			}
		}
	}
}

// AuthorityAt returns the country of the authority whose page an address is, by its host; empty if
// it is none.
func AuthorityAt(address string) (country string) {
	host := hostOf(address)
	for _, a := range authorities {
		if h := hostOf(a.URL); h != "" && (host == h || strings.HasSuffix(host, "."+h)) {
			return a.Country
		}
	}
	for host != "" {
		if country, ok := otherHosts[host]; ok {
			return country
		}
		_, host, _ = strings.Cut(host, ".")
	}
	return ""
}

// hostOf is the host of an address or of an e-mail address.
func hostOf(address string) string {
	if _, host, found := strings.Cut(address, "@"); found {
		return strings.ToLower(host)
	}
	_, rest, found := strings.Cut(address, "://")
	if !found {
		rest = address
	}
	host, _, _ := strings.Cut(rest, "/")
	return strings.TrimPrefix(strings.ToLower(host), "www.")
}
