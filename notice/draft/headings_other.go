package draft

// otherHeadings has phrases of many languages at once, by which a heading may be guessed: Dutch,
// Italian, Spanish, Portuguese, Polish, Swedish, Danish and others.
var otherHeadings = headingTable{
	and: "and en e y i och og et und o of",
	phrases: phrases{data: "data|gegevens|dati|datos|dados|dane|danych|uppgifter|oplysninger|informazioni|información|informações|informatie|informacje", rows: []phraseRow{
		{"cookies", `cookie*, analytics, ciasteczk*, kak*`},
		{"automated_decisions", `automat*, geautomatiseerd*, geprofileerd, profil*, zautomatyzowan*, besluitvorming`},
		{"transfers", `doorgifte, buiten de, trasferiment*, transferencia*, transferência*, överföring*, overførsel*, overføring*, przekazywanie, poza, derde land*, paesi terzi, terceros países, países terceiros, państw* trzeci*, tredjeland*, internacional*, internationa*`},
		{"provision", `verplicht*, natura del conferimento, conferimento, obligator*, obligatori*, obbligator*, dobrowoln*, konsekvens*`},
		{"retention", `bewaren, bewaartermijn*, bewaarperiode, hoe lang, hoelang, conservazione, periodo di, plazo*, conservación, conservação, prazo*, przechowywan*, okres, lagring*, opbevaring*, hur länge, hvor længe, hvor lenge, quanto tempo, cuánto tiempo, jak długo`},
		{"complaints", `klacht*, reclam*, reclamación*, skarg*, klag*, klagomål, toezichthouder, autorità di controllo, autoridad de control, organ* nadzorcz*, tillsynsmyndighet*`},
		{"dpo", `functionaris*, responsabile della protezione, delegado de protección, encarregado, inspektor* ochrony, dataskyddsombud*, databeskyttelsesrådgiver*, personvernombud*, dpo`},
		{"joint_controllers", `gezamenlijk*, contitolar*, corresponsab*, współadministrator*`},
		{"exercising_rights", `uitoefenen, esercizio dei, esercitare, ejercicio de, ejercer, exercício`},
		{"lawful_bases", `grondslag*, rechtsgrond, base* giuridic*, base* legal*, base* jurídic*, legitimación, legitimidade, podstaw* prawn*, rättslig* grund*, retsgrundlag, rettslig grunnlag`},
		{"consent", `toestemming, consenso, consentimiento, consentimento, zgod*, samtycke*, samtykke*`},
		{"recipients", `ontvanger*, delen, verstrek*, destinatari*, destinatário*, comunicazione, cesión, comunicación, odbiorc*, udostępnian*, mottagare, mottaker*, modtager*, derden, terzi, terceros, terceiros`},
		{"sources", `bron, bronnen, fonte, fonti, origine, origen, procedencia, origem, źródł*, källa, källor, kilde*`},
		{"definitions", `definiti*, definizion*, definicion*, definiç*, definicj*, begrippen, słownik`},
		{"changes", `wijziging*, modifich*, cambios, modificacion*, alteraç*, zmian*, ändring*, endring*, ændring*, aggiornament*, actualizacion*`},
		{"security", `beveilig*, sicurezza, seguridad, segurança, bezpieczeństw*, säkerhet*, sikkerhet*, sikkerhed*`},
		{"rights", `rechten, diritti, derechos, direitos, praw*, uprawnieni*, rättigheter, rettigheter, rettigheder`},
		{"controller", `verwerkingsverantwoordelijke, verantwoordelijke, titolare, responsable del tratamiento, responsable, responsável, administrator*, personuppgiftsansvarig*, behandlingsansvarlig*, dataansvarlig*, wie zijn, chi siamo, quiénes somos, quem somos, kim jesteśmy`},
		{"intro", `inleiding, introduzione, premessa, introducción, introdução, wstęp, wprowadzenie, inledning, indledning, innledning`},
		{"summary", `samenvatting, sintesi, riassunto, resumen, resumo, skrót, podsumowanie, sammanfattning, sammendrag`},
		{"purposes", `doel, doeleinden, waarom, waarvoor, welk doel, finalità, scopi, scopo, finalidad*, fines, cel, cele, celach, celu, ändamål*, formål*, syfte*`},
		{"personal_data", `welke … DATA, persoonsgegevens$, oggetto di trattamento, quali … DATA, dati personali$, tipologi* di … DATA, categorie di … DATA, qué … DATA, categorías de … DATA, tipos de … DATA, quais … DATA, jakie … DATA, kategori* … DATA, vilka … DATA, hvilke … DATA, dane osobowe$, datos personales$, dados pessoais$, personuppgifter$, personopplysninger$`},
		{"contacts", `contact*, contatt*, kontakt*, contacto*, vragen, domande, preguntas, pytania`},
	}},
}
