package law

import "cmp"

// An Authority is a supervisory authority. Contact details are given only where
// they are known for certain.
type Authority struct {
	Country string // ISO 3166-1, or EU for the institutions of the Union
	Name    string // as it calls itself
	Phone   string
	URL     string // https
}

// renamed is the day on which the UK authority took its new name (SI 2026/1015).
const renamed = "2026-09-30"

// authorities are the supervisory authorities by country. Germany is left out: most
// bodies there answer to the authority of their Land.
var authorities = []Authority{
	{"AT", "Österreichische Datenschutzbehörde", "", "https://dsb.gv.at"},
	{"BE", "Gegevensbeschermingsautoriteit / Autorité de protection des données / Datenschutzbehörde", "", "https://dataprotectionauthority.be"},
	{"BG", "Комисия за защита на личните данни", "", "https://cpdp.bg"},
	{"HR", "Agencija za zaštitu osobnih podataka", "", "https://azop.hr"},
	{"CY", "Γραφείο Επιτρόπου Προστασίας Δεδομένων Προσωπικού Χαρακτήρα", "", "https://dataprotection.gov.cy"},
	{"CZ", "Úřad pro ochranu osobních údajů", "", "https://uoou.gov.cz"},
	{"DK", "Datatilsynet", "", "https://datatilsynet.dk"},
	{"EE", "Andmekaitse Inspektsioon", "", "https://aki.ee"},
	{"FI", "Tietosuojavaltuutetun toimisto / Dataombudsmannens byrå", "", "https://tietosuoja.fi"},
	{"FR", "Commission nationale de l'informatique et des libertés (CNIL)", "", "https://cnil.fr"},
	{"GR", "Αρχή Προστασίας Δεδομένων Προσωπικού Χαρακτήρα", "", "https://dpa.gr"},
	{"HU", "Nemzeti Adatvédelmi és Információszabadság Hatóság (NAIH)", "", "https://naih.hu"},
	{"IE", "An Coimisiún um Chosaint Sonraí", "", "https://dataprotection.ie"},
	{"IT", "Garante per la protezione dei dati personali", "", "https://garanteprivacy.it"},
	{"LV", "Datu valsts inspekcija", "", "https://dvi.gov.lv"},
	{"LT", "Valstybinė duomenų apsaugos inspekcija", "", "https://vdai.lrv.lt"},
	{"LU", "Commission nationale pour la protection des données (CNPD)", "", "https://cnpd.public.lu"},
	{"MT", "Information and Data Protection Commissioner", "", "https://idpc.org.mt"},
	{"NL", "Autoriteit Persoonsgegevens", "", "https://autoriteitpersoonsgegevens.nl"},
	{"PL", "Urząd Ochrony Danych Osobowych (UODO)", "", "https://uodo.gov.pl"},
	{"PT", "Comissão Nacional de Proteção de Dados (CNPD)", "", "https://cnpd.pt"},
	{"RO", "Autoritatea Națională de Supraveghere a Prelucrării Datelor cu Caracter Personal", "", "https://dataprotection.ro"},
	{"SK", "Úrad na ochranu osobných údajov Slovenskej republiky", "", "https://dataprotection.gov.sk"},
	{"SI", "Informacijski pooblaščenec", "", "https://ip-rs.si"},
	{"ES", "Agencia Española de Protección de Datos (AEPD)", "", "https://aepd.es"},
	{"SE", "Integritetsskyddsmyndigheten (IMY)", "", "https://imy.se"},
	{"IS", "Persónuvernd", "", ""},
	{"LI", "Datenschutzstelle", "", "https://datenschutzstelle.li"},
	{"NO", "Datatilsynet", "", "https://datatilsynet.no"},
	{"CH", "Eidgenössischer Datenschutz- und Öffentlichkeitsbeauftragter / PFPDT / IFPDT", "", "https://edoeb.admin.ch"},
	{"EU", "European Data Protection Supervisor", "", "https://edps.europa.eu"},
	{"GB", "Information Commission (ICO)", "0303 123 1113", "https://ico.org.uk/make-a-complaint/"},
}

// HasRegionalAuthorities reports whether public bodies in some regions of a country answer to an
// authority of their region, and not to that of the country: in Spain (LOPDGDD Art. 57).
func HasRegionalAuthorities(country string) bool { return country == "ES" }

// AuthorityOf returns the authority of a country as it is called on a day (ISO 8601).
func AuthorityOf(country, day string) (Authority, bool) {
	country = cmp.Or(codes[country], country)
	for _, a := range authorities {
		if a.Country != country || country == "" {
			continue
		}
		if country == "GB" && day < renamed {
			a.Name = "Information Commissioner’s Office (ICO)"
		}
		return a, true
	}
	return Authority{}, false
}
