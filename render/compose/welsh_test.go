package compose_test

import (
	"strings"
	"testing"

	"github.com/noticec/noticec/notice"
	"github.com/noticec/noticec/render/compose"
	"github.com/noticec/noticec/render/doc"
)

// Words of users stand in Welsh sentences where nothing asks for a mutation; others stand after a
// label. None is lost.
func TestWelshAroundWords(t *testing.T) {
	for _, c := range []struct{ yaml, want string }{
		{"controller: {name: Cyngor Sir Caer Faban}", "Cyngor Sir Caer Faban ydym ni. Ni sy’n penderfynu"},
		{"retention: {as: paragraphs, items: [{name: Trwyddedau, period: P6Y, from: diwedd y drwydded}]}", "Rydym yn cadw trwyddedau am 6 blynedd ar ôl diwedd y drwydded."},
		{"retention: {as: paragraphs, items: [{name: Trwyddedau, period: P2Y, from: Ar ôl diwedd y drwydded.}]}", "Rydym yn cadw trwyddedau am 2 flynedd ar ôl diwedd y drwydded."},
		{"retention: {as: paragraphs, items: [{name: Cwynion, period: P6Y, from: i chi adael}]}", "Rydym yn cadw cwynion am 6 blynedd ar ôl i chi adael."},
		{"retention: {as: paragraphs, items: [{name: Cwynion, period: P6Y, from: cau’r achos}]}", "Rydym yn cadw cwynion am 6 blynedd ar ôl cau’r achos."},
		{"retention: {as: paragraphs, items: [{name: Cwynion, period: P6Y, from: pan fyddwch yn gadael}]}", "Rydym yn cadw cwynion am 6 blynedd. Man cychwyn: pan fyddwch yn gadael."},
		{"retention: {as: paragraphs, items: [{name: Cwynion, period: P6Y, from: o ddiwedd y flwyddyn}]}", "Rydym yn cadw cwynion am 6 blynedd. Man cychwyn: o ddiwedd y flwyddyn."},
		{"retention: {as: paragraphs, items: [{name: Cwynion, period: P6Y, from: Rydym yn cyfrif o’r diwrnod y byddwch yn gadael.}]}", "Rydym yn cadw cwynion am 6 blynedd. Rydym yn cyfrif o’r diwrnod y byddwch yn gadael."},
		{"retention: {as: paragraphs, items: [{period: P6Y}]}", "Rydym yn cadw eich gwybodaeth am 6 blynedd."},
		{"retention: {as: paragraphs, items: [{name: Pleidleisiau, until: nes eu cyfrif}]}", "Rydym yn cadw pleidleisiau nes eu cyfrif."},
		{"retention: {as: paragraphs, items: [{name: Lluniau, until: Tan ddiwedd y tymor}]}", "Rydym yn cadw lluniau tan ddiwedd y tymor."},
		{"retention: {as: paragraphs, items: [{name: Lluniau, until: diwedd y tymor}]}", "Diwedd: diwedd y tymor."},
		{"retention: {as: paragraphs, items: [{name: Lluniau, until_age: 25, then: delete}]}", "Rydym yn cadw lluniau nes byddwch yn 25 oed. Wedyn rydym yn dileu’r wybodaeth."},
		{"retention: {as: paragraphs, items: [{name: Lluniau, criteria: Cyhyd â’ch bod yn aelod}]}", "Rydym yn cadw lluniau cyhyd â’ch bod yn aelod."},
		{"retention: {as: paragraphs, items: [{name: Lluniau, criteria: Y math o hawliad}]}", "Mae’r amser rydym yn cadw lluniau yn dibynnu ar hyn: y math o hawliad."},
		{"retention: {as: paragraphs, items: [{name: Lluniau, period: P31D, exceptions: oni bai bod achos yn agored}]}", "Rydym yn cadw lluniau am 31 diwrnod, oni bai bod achos yn agored."},
		{"retention: {as: paragraphs, items: [{name: Lluniau, period: P31D, exceptions: achosion agored}]}", "Rydym yn cadw lluniau am 31 diwrnod. Eithriadau: achosion agored."},
		{"retention: {as: paragraphs, items: [{name: Lluniau, period: P3Y, calendar: academic-year, from: gadael yr ysgol}]}", "Rydym yn cadw lluniau am 3 blynedd ysgol ar ôl gadael yr ysgol."},
		{"purposes: [{text: i ateb eich cwestiynau}]", "Rydym yn defnyddio eich gwybodaeth i ateb eich cwestiynau."},
		{"purposes: [{text: Er mwyn eich talu}]", "Rydym yn defnyddio eich gwybodaeth er mwyn eich talu."},
		{"purposes: [{text: Atal twyll}]", "Rydym yn defnyddio eich gwybodaeth ar gyfer atal twyll."},
		{"purposes: [{text: y gyflogres}]", "Rydym yn defnyddio eich gwybodaeth ar gyfer y gyflogres."},
		{"purposes: [{text: Rydym yn ei defnyddio i’ch talu.}]", "Rydym yn ei defnyddio i’ch talu."},
		{"lawful_bases: [{basis: legitimate-interests, interests: Diogelwch ein safle}]", "Ein buddiant yw diogelwch ein safle."},
		{"lawful_bases: [{basis: legitimate-interests, interests: atal twyll}]", "Ein buddiant yw atal twyll."},
		{"lawful_bases: [{basis: legitimate-interests, interests: Rydym am atal twyll.}]", "Rydym yn dibynnu ar fuddiant dilys. Rydym am atal twyll."},
		{"lawful_bases: [{basis: contract, contract: eich contract ffôn}]", "Mae angen hyn arnom i gyflawni eich contract ffôn."},
		{"lawful_bases: [{basis: legal-obligation, laws: ['Deddf Gofal 2014, adran 9']}]", "Mae’n rhaid i ni wneud hyn yn ôl y gyfraith. Dyma’r gyfraith: Deddf Gofal 2014, adran 9."},
		{"provision: [{required: voluntary, consequence: ni allwn eich asesu}]", "Nid oes rhaid i chi roi’r wybodaeth hon i ni. Heb y wybodaeth, ni allwn eich asesu."},
		{"provision: [{required: voluntary, consequence: dim asesiad}]", "Nid oes rhaid i chi roi’r wybodaeth hon i ni. Heb y wybodaeth: dim asesiad."},
		{"transfers: [{to: US, mechanism: uk-idta, copy: dpo@averton.example}]", "Rydym yn anfon eich gwybodaeth i’r wlad hon: Yr Unol Daleithiau. I’w diogelu, rydym yn defnyddio Cytundeb Trosglwyddo Data Rhyngwladol y DU. Gallwch gael copi drwy e-bostio dpo@averton.example."},
		{"transfers: [{to: US, mechanism: uk-idta, copy: gofynnwch i ni}]", "Sut i gael copi: gofynnwch i ni."},
		{"consent: {withdraw: Defnyddiwch y ddolen ym mhob neges.}", "I dynnu eich cydsyniad yn ôl, defnyddiwch y ddolen ym mhob neges."},
		{"consent: {withdraw: Dolen ym mhob neges}", "Sut i’w dynnu’n ôl: Dolen ym mhob neges."},
		{"exercising_rights: {contact: 'Ysgrifennwch at dpo@averton.example.'}", "I ddefnyddio eich hawliau, ysgrifennwch at dpo@averton.example."},
		{"address: informal\nconsent: {withdraw: Ysgrifenna aton ni.}", "I dynnu dy gydsyniad yn ôl, ysgrifenna aton ni."},
		{"address: informal\nprovision: [{required: requested}]", "Mae angen y wybodaeth hon arnom i wneud yr hyn rwyt ti’n gofyn amdano."},
		{"address: informal\npurposes: [{text: atal twyll}]", "Rydym yn defnyddio dy wybodaeth ar gyfer atal twyll."},
		{"sources: [{collection: direct}]", "Rydym yn cael hyn gennych chi."},
		{"sources: [{collection: observed}]", "Rydym yn cofnodi hyn ein hunain."},
		{"regime: uk-part3\nlawful_bases: [{basis: public-task}]", "Rydym yn gwneud hyn i orfodi’r gyfraith."},
	} {
		text := "noticec: 1\nlanguage: cy\n"
		if !strings.Contains(c.yaml, "regime:") {
			text += "regime: uk-gdpr\n"
		}
		d := compose.Compose(notice.Decode(parse(t, c.yaml, []byte(text+c.yaml+"\n"))))
		got := strings.Join(doc.Words(d.Blocks), " ")
		if !strings.Contains(strings.ReplaceAll(got, "\u00a0", " "), c.want) {
			t.Errorf("%s:\nwant %q,\ngot  %q", c.yaml, c.want, got)
		}
	}
}
